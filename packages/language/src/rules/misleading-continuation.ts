import type { TextRange } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { readShell } from '../shell/reading.js';
import { keywordsAfterOperators } from './misleading-continuation/keywords-after-operators.js';
import { swallowedLines } from './misleading-continuation/swallowed-lines.js';
import { swallowingComments } from './misleading-continuation/swallowing-comments.js';

/**
 * A legal backslash at the end of a line that does something other than its author meant: it makes the next command
 * part of this one, or it lies in a shell comment and continues nothing.
 */
export const misleadingContinuation = defineRule({
  name: 'misleading-continuation',
  codes: ['imgtpl/misleading-continuation'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, allowedCommands }) {
    const { text } = template;
    for (const command of allowedCommands) {
      const { segments, continuations } = command;
      if (continuations.length === 0) continue;
      // The conditions are cheap and rarely true, so most commands need no reading of their shell text.
      if (segments.some((line) => isCapital(text.charCodeAt(line.start)))) {
        for (const fault of swallowedLines(text, command, readShell(template, command)?.tokens)) {
          yield { code: 'imgtpl/misleading-continuation', ...fault };
        }
      }
      if (segments.some((line) => isOperator(text.charCodeAt(line.start)))) {
        for (const fault of keywordsAfterOperators(text, command, readShell(template, command)?.tokens ?? [])) {
          yield { code: 'imgtpl/misleading-continuation', ...fault };
        }
      }
      if (segments.some((line) => mayContainComment(text, line))) {
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

/** Whether a character begins `&&`, `||` or `|`. */
function isOperator(code: number): boolean {
  return code === 0x26 || code === 0x7c;
}

function mayContainComment(text: string, { start, end }: TextRange): boolean {
  return text.slice(start, end).includes('#');
}
