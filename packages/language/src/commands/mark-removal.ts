import type { TextRange } from '@imgtpl/grammar';
import type { Say } from '../messages/index.js';

/** The title of a fix that removes a continuation mark, with an operator before it that would then join nothing. */
export function markRemovalTitle(text: string, operator?: TextRange): Say {
  const mark = operator === undefined ? '\\' : `${text.slice(operator.start, operator.end)} \\`;
  return (say) => say.removeContinuation(mark);
}
