import { placeOf, visible } from '@imgtpl/language';
import { shownPath } from '../shown-path.js';
import type { Reporter } from './reporter.js';

/** One line for each finding, as compilers print and editors read it: `web.imgtpl:3:1: error: message [CODE]`. */
export const reportCompact: Reporter = function* ({ files }) {
  for (const { path, lines, diagnostics } of files) {
    for (const { range, severity, message, code } of diagnostics) {
      const { line, column } = placeOf(range, lines);
      yield `${shownPath(path)}:${line}:${column}: ${severity}: ${visible(message)} [${code}]\n`;
    }
  }
};
