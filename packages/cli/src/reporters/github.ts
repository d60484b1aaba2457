import type { Severity } from '@imgtpl/language';
import { lastLineOf, placeOf, visible } from '@imgtpl/language';
import type { Reporter } from './reporter.js';

const LEVELS = { error: 'error', warning: 'warning', hint: 'notice' } as const satisfies Record<Severity, string>;

/** Workflow commands, which GitHub shows as annotations at the line. */
export const reportGithub: Reporter = function* ({ files }) {
  for (const { path, lines, diagnostics } of files) {
    for (const { range, severity, message, code } of diagnostics) {
      const { line, column, endLine, endColumn } = placeOf(range, lines);
      const properties = [
        `file=${property(path)}`,
        `line=${line}`,
        `endLine=${lastLineOf(range, lines)}`,
        // GitHub accepts columns only for a range on one line.
        ...(line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : []),
        `title=${property(code)}`,
      ];
      yield `::${LEVELS[severity]} ${properties.join(',')}::${data(message)}\n`;
    }
  }
};

/** Escapes the text after the second `::`: a line break or `%0A` in a message must not start another command. */
function data(text: string): string {
  return text
    .split(/(\r|\n)/)
    .map(escapePart)
    .join('');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapePart(part: string): string {
  if (part === '\r') return '%0D';
  if (part === '\n') return '%0A';
  return visible(part).replaceAll('%', '%25');
}
