import type { TextRange } from '@imgtpl/grammar';

/** A stretch of a command that the formatter never looks into: a word with its quotes, an operator, a bracket. */
export interface Part extends TextRange {
  /** What may be done where this part meets its neighbours. */
  readonly edge: Edge;
}

/**
 * `word`: a blank separates it from other words, and none is added where there is none; `separator`: blanks around it
 * change nothing; `chain`: a separator that may also move to the other side of a line end; `open`, `close`, `comma`:
 * the punctuation of an array; `argument`: blanks and line breaks alike separate it from its neighbours.
 */
export type Edge = 'word' | 'separator' | 'chain' | 'open' | 'close' | 'comma' | 'argument';
