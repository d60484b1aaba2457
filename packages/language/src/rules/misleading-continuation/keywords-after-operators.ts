import { type Command, lastAtMost } from '@imgtpl/grammar';
import { keywordAt } from '../../commands/keyword-at.js';
import type { Fault } from '../../rule.js';
import { isJoiningOperator } from '../../shell/joining-operator.js';
import type { ShellToken } from '../../shell/token.js';
import { isCompleteCommand } from './is-complete-command.js';
import { leftOverKeyword } from './left-over-keyword.js';

/** The keywords after the operator with which a line begins: `&& RUN make`. */
export function* keywordsAfterOperators(
  text: string,
  command: Command,
  tokens: readonly ShellToken[],
): Generator<Fault> {
  const lineStarts = command.segments.map(({ start }) => start);
  for (const [index, token] of tokens.entries()) {
    const word = tokens[index + 1];
    if (word?.kind !== 'command' || !isJoiningOperator(text, token)) continue;
    const line = command.segments[lastAtMost(lineStarts, token.start)];
    if (line === undefined || line.start !== token.start || line.end < word.end) continue;
    const keyword = keywordAt(text, { start: word.start, end: line.end });
    const range = { start: word.start, end: word.end };
    if (keyword === undefined || !isCompleteCommand(text, line, range)) continue;
    yield leftOverKeyword(text, command, range);
  }
}
