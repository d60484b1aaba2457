import type { Command, Template, TextRange } from '@imgtpl/grammar';
import { searchEach } from '../commands/search.js';
import { defineRule, type Fault } from '../rule.js';
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
    const continued = allowedCommands.filter(({ continuations }) => continuations.length > 0);
    for (const [, found] of searchEach(template, continued, { name: 'misleading-continuations', find: faults })) {
      for (const fault of found) yield { code: 'imgtpl/misleading-continuation', ...fault };
    }
  },
});

/** The conditions are cheap and rarely true, so most commands need no reading of their shell text. */
function* faults(template: Template, command: Command): Generator<Fault> {
  const { text } = template;
  const { segments } = command;
  const tokens = () => readShell(template, command)?.tokens;
  if (segments.some(({ start }) => isCapital(text.charCodeAt(start)))) yield* swallowedLines(text, command, tokens());
  if (segments.some(({ start }) => isOperator(text.charCodeAt(start))))
    yield* keywordsAfterOperators(text, command, tokens() ?? []);
  if (segments.some((line) => mayContainComment(text, line))) yield* swallowingComments(text, tokens() ?? []);
}

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
