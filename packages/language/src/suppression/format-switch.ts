import type { Comment, TextRange } from '@imgtpl/grammar';
import { nearest, nearestChoice } from '../text/nearest.js';
import { splitReason } from './directive.js';

const STATES = ['off', 'on'] as const;

/** What a comment such as `# imgtpl-format off -- a table` tells the formatter; undefined if it is no such comment. */
export function readFormatSwitch({ range }: Comment, text: string): (typeof STATES)[number] | undefined {
  const rest = SWITCH.exec(text.slice(range.start, range.end))?.[1];
  if (rest === undefined) return undefined;
  const written = splitReason(rest).before.trim();
  return STATES.find((state) => state === written);
}

/** A comment that is almost a switch, and so has no effect. */
export interface MisspelledSwitch {
  /** From the `#` to the end of `off`, or of what stands there instead. */
  readonly range: TextRange;
  /** The switch that may be meant, as it is written after `# `. */
  readonly meant: string | undefined;
  /** Whether text follows that would have to be marked as a reason. */
  readonly isFollowed: boolean;
}

/** Reads a comment that was meant as a switch but is not one; undefined for any other. */
export function readMisspelledSwitch(comment: Comment, text: string): MisspelledSwitch | undefined {
  const { start, end } = comment.range;
  const match = MISSPELLED.exec(text.slice(start, Math.min(end, start + LONGEST)));
  if (match === null || readFormatSwitch(comment, text) !== undefined) return undefined;
  const [head, word = '', argument = ''] = match;
  const state = nearestChoice(argument, STATES);
  const isFollowed = text.slice(start + head.length, end).trim() !== '';
  // Only the exact word is certain: "imgtpl-formatted on Monday" is prose, and "imgtpl-fromat off" is not.
  const isExact = word.toLowerCase() === WORD;
  const isMeant = isExact ? state !== undefined || !isFollowed : state !== undefined && !isFollowed;
  if (!isMeant || nearest(word, [WORD]) === undefined) return undefined;
  return {
    range: { start, end: start + head.length },
    meant: state === undefined ? undefined : `${WORD} ${state}`,
    isFollowed,
  };
}

const WORD = 'imgtpl-format';

/** Full-width blanks are blanks, as in the comments for the linter. */
const SWITCH = /^#[ \t\u3000]*imgtpl-format([ \t\u3000].*)$/;

/** A word like `imgtpl-format`, and the one after it: it may be joined by a colon, say. */
const MISSPELLED = /^#+[ \t\u3000]*(imgtpl[-_]?[a-z]+)(?:[^a-z]{1,3}([a-z]+\b(?!\/)))?/i;

const LONGEST = 200;
