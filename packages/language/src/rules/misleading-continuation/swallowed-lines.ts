import type { Command } from '@imgtpl/grammar';
import { markRemovalTitle } from '../../commands/mark-removal.js';
import { swallowedOnLine } from '../../commands/swallowed-command.js';
import type { Fault, FixDraft } from '../../rule.js';
import { isJoiningOperator } from '../../shell/joining-operator.js';
import type { ShellToken } from '../../shell/token.js';
import { isTriviaOrNewline, ROLES } from '../../shell/token-role.js';
import { startOfBlanks } from '../../text/blanks.js';
import { isCompleteCommand } from './is-complete-command.js';
import { leftOverKeyword } from './left-over-keyword.js';

/** The lines that begin with a keyword: meant as commands of their own, or left over from joining commands. */
export function* swallowedLines(
  text: string,
  command: Command,
  tokens: readonly ShellToken[] | undefined,
): Generator<Fault> {
  if (tokens === undefined && !isVerbatim(command)) return;
  let next = 0;
  for (const [line, segment] of command.segments.entries()) {
    const fault = swallowedOnLine(text, command, line);
    if (fault === undefined || !isCompleteCommand(text, segment, fault.range)) continue;
    while ((tokens?.[next]?.start ?? segment.start) < segment.start) next++;
    const word = tokens?.[next];
    if (tokens === undefined || (word?.kind === 'text' && word.start === segment.start)) yield fault;
    else if (word?.kind === 'command' && word.start === segment.start) {
      const separator = separatorBefore(tokens, next);
      yield separator === undefined ? fault : faultAfter(separator, text, command, fault);
    }
  }
}

/** `ENV key the rest`, which accepts any text. */
function isVerbatim({ content }: Command): boolean {
  return content.shape === 'pairs' && content.form === 'space';
}

/** The `&&`, `then` or the like that the line before ends in, so that a command has to follow. */
function separatorBefore(tokens: readonly ShellToken[], index: number): ShellToken | undefined {
  let before = index - 1;
  while (before >= 0 && isTriviaOrNewline(tokens[before])) before--;
  const token = tokens[before];
  return ROLES.get(token?.kind ?? 'text') === 'separating' ? token : undefined;
}

/** The fault of a line that had to begin with a command of the shell. */
function faultAfter(separator: ShellToken, text: string, command: Command, fault: Fault): Fault {
  const { range, message } = fault;
  const keyword = text.slice(range.start, range.end);
  if (keyword !== command.spec?.keyword) return { range, message, fixes: splitFixes(separator, text, fault) };
  return leftOverKeyword(text, command, range);
}

/** Removes the mark at the end of the line before, with an operator that would then join nothing. */
function splitFixes(separator: ShellToken, text: string, { fixes = [] }: Fault): readonly FixDraft[] {
  if (separator.kind !== 'operator') return [];
  if (!isJoiningOperator(text, separator)) return fixes;
  const mark = fixes[0]?.edits[0]?.range;
  if (mark?.start !== separator.end) return [];
  const range = { start: startOfBlanks(text, separator.start), end: mark.end };
  return [{ title: markRemovalTitle(text, separator), edits: [{ range, newText: '' }] }];
}
