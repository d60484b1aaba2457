import type { TextRange } from '@imgtpl/grammar';
import { commandSpec } from '@imgtpl/spec';
import { withBlanksAfter } from '../../text/blanks.js';

/** Whether a line looks like a command: content after its keyword, unless the command takes none. */
export function isCompleteCommand(text: string, line: TextRange, keyword: TextRange): boolean {
  const takesNothing = commandSpec(text.slice(keyword.start, keyword.end))?.shape === 'nothing';
  if (takesNothing || line.end === keyword.end) return takesNothing && line.end === keyword.end;
  // `COPY | ENV)` is a case pattern, and in `ENV > file` the word is a program.
  return !'|&;<>()'.includes(text.charAt(withBlanksAfter(text, keyword).end));
}
