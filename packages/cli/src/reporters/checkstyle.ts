import type { Severity } from '@imgtpl/language';
import { placeOf } from '@imgtpl/language';
import type { Reporter } from './reporter.js';
import { xml } from './xml.js';

const SEVERITIES = { error: 'error', warning: 'warning', hint: 'info' } as const satisfies Record<Severity, string>;

/** Checkstyle's XML, which many CI servers read. */
export const reportCheckstyle: Reporter = function* ({ files }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  for (const { path, lines, diagnostics } of files) {
    yield `  <file name="${xml(path)}">\n`;
    for (const { range, severity, message, code } of diagnostics) {
      const { line, column } = placeOf(range, lines);
      const place = `line="${line}" column="${column}" severity="${SEVERITIES[severity]}"`;
      yield `    <error ${place} message="${xml(message)}" source="${xml(code)}"/>\n`;
    }
    yield '  </file>\n';
  }
  yield '</checkstyle>\n';
};
