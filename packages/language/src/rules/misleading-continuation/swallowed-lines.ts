import type { Command, TextRange } from '@imgtpl/grammar';
import { commandSpec } from '@imgtpl/spec';
import { swallowedOnLine } from '../../commands/swallowed-command.js';
import type { Fault } from '../../rule.js';
import type { ShellToken } from '../../shell/token.js';
import { isTriviaOrNewline, ROLES } from '../../shell/token-role.js';
import { withBlanksAfter } from '../../text/blanks.js';

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
      yield isAfterSeparator(tokens, next) ? leftOverKeywordFault(text, command, fault) : fault;
    }
  }
}

/** `ENV key the rest`, which accepts any text. */
function isVerbatim({ content }: Command): boolean {
  return content.shape === 'pairs' && content.form === 'space';
}

/** Whether a line looks like a command: content after its keyword, unless the command takes none. */
function isCompleteCommand(text: string, line: TextRange, keyword: TextRange): boolean {
  const takesNothing = commandSpec(text.slice(keyword.start, keyword.end))?.shape === 'nothing';
  if (takesNothing || line.end === keyword.end) return takesNothing && line.end === keyword.end;
  // `COPY | ENV)` is a case pattern, and in `ENV > file` the word is a program.
  return !'|&;<>()'.includes(text.charAt(withBlanksAfter(text, keyword).end));
}

/** Whether the line before ends in `&&`, `then` or the like, so that a command has to follow. */
function isAfterSeparator(tokens: readonly ShellToken[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && isTriviaOrNewline(tokens[before])) before--;
  return before >= 0 && ROLES.get(tokens[before]?.kind ?? 'text') === 'separating';
}

/** The keyword that was left over when commands were joined by hand. */
function leftOverKeywordFault(text: string, command: Command, { range, message }: Fault): Fault {
  const keyword = text.slice(range.start, range.end);
  if (keyword !== command.spec?.keyword) return { range, message };
  const edits = [{ range: withBlanksAfter(text, range), newText: '' }];
  return {
    range,
    message: (say) => say.leftOverKeyword(keyword),
    fixes: [{ title: (say) => say.removeWord(keyword), edits }],
  };
}
