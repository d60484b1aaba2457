import type { TextRange } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { readShell } from '../shell/reading.js';
import { swallowedLines } from './misleading-continuation/swallowed-lines.js';
import { swallowingComments } from './misleading-continuation/swallowing-comments.js';

/**
 * A backslash at the end of a line that does something else than its author meant, in text that is legal all the same: it
 * makes the next command a part of this one, or it stands in a comment of the shell's and continues nothing there.
 */
export const misleadingContinuation = defineRule({
  name: 'misleading-continuation',
  codes: ['imgtpl/misleading-continuation'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, commands }) {
    const { text } = template;
    for (const command of commands) {
      const { segments, continuations } = command;
      if (continuations.length === 0) continue;
      // Few lines are of either kind, and a look at their text is all that most commands cost.
      if (segments.some((line) => isCapital(text.charCodeAt(line.start)))) {
        for (const fault of swallowedLines(text, command, readShell(template, command)?.tokens)) {
          yield { code: 'imgtpl/misleading-continuation', ...fault };
        }
      }
      if (segments.some((line) => mayHoldComment(text, line))) {
        for (const fault of swallowingComments(text, readShell(template, command)?.tokens ?? [])) {
          yield { code: 'imgtpl/misleading-continuation', ...fault };
        }
      }
    }
  },
});

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function mayHoldComment(text: string, { start, end }: TextRange): boolean {
  return text.slice(start, end).includes('#');
}
