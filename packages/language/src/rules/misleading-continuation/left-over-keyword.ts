import type { Command, TextRange } from '@imgtpl/grammar';
import type { Fault } from '../../rule.js';
import { withBlanksAfter } from '../../text/blanks.js';

/** A keyword for which the shell looks for a program: it was left over when commands were joined by hand. */
export function leftOverKeyword(text: string, command: Command, range: TextRange): Fault {
  const keyword = text.slice(range.start, range.end);
  const edits = [{ range: withBlanksAfter(text, range), newText: '' }];
  return {
    range,
    message: (say) => say.leftOverKeyword(keyword),
    // The content of another command is no shell text.
    fixes: keyword === command.spec?.keyword ? [{ title: (say) => say.removeWord(keyword), edits }] : [],
  };
}
