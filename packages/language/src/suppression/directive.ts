import type { Comment, TextRange } from '@imgtpl/grammar';
import { nearest, nearestChoice } from '../text/nearest.js';

/** A comment for the linter: `# imgtpl-disable-next-line command-case -- reason`. */
export interface Directive {
  readonly kind: DirectiveKind;
  readonly comment: Comment;
  /** The word itself, `imgtpl-disable`. */
  readonly word: TextRange;
  readonly codes: readonly DirectiveCode[];
  /** The part for codes, perhaps empty: from the end of the word to the reason. */
  readonly list: TextRange;
  readonly hasReason: boolean;
}

/** What a comment does, as it is written after `imgtpl-`. */
export type DirectiveKind = 'disable-next-line' | 'disable' | 'enable';

/** A code as written in the comment, not yet known to exist. */
export interface DirectiveCode {
  readonly range: TextRange;
  readonly text: string;
}

/** Whether a comment may be for the linter or the formatter, misspelled or not. Most are only for people. */
export function mayBeDirective({ range: { start, end } }: Comment, text: string): boolean {
  const head = text.slice(start, Math.min(end, start + LONGEST_HEAD));
  return head.toLowerCase().includes('imgtpl');
}

/** Reads a directive; undefined for a comment that is only for people. */
export function readDirective(comment: Comment, text: string): Directive | undefined {
  const { start, end } = comment.range;
  const match = WORD.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD)));
  const kind = KINDS.find((it) => it === match?.[2]);
  if (match === null || kind === undefined) return undefined;
  const word = { start: start + (match[1]?.length ?? 0), end: start + match[0].length };
  const rest = text.slice(word.end, end);
  const { before: list, reason } = splitReason(rest);
  const listRange = { start: word.end, end: word.end + list.length };
  const codes = [...readCodes(list, word.end)];
  return { kind, comment, word, codes, list: listRange, hasReason: reason.trim() !== '' };
}

/** What stands before the mark of a reason (`--`), and the reason; empty without a mark. */
export function splitReason(rest: string): { readonly before: string; readonly reason: string } {
  const mark = REASON.exec(rest);
  if (mark === null) return { before: rest, reason: '' };
  return { before: rest.slice(0, mark.index), reason: rest.slice(mark.index + mark[0].length) };
}

/** A word that is almost a directive, and so has no effect. */
export interface MisspelledDirective {
  /** From the `#` to the end of the word and the punctuation after it. */
  readonly head: TextRange;
  /** The head without its `#`, or all of it if it has too many of them. */
  readonly fault: TextRange;
  /** The directive that may be meant. */
  readonly meant: string | undefined;
  /** Whether something follows the head without a blank. */
  readonly isGlued: boolean;
}

/** Reads a comment that was meant as a directive but is not one; undefined for any other. */
export function readMisspelled({ range }: Comment, text: string): MisspelledDirective | undefined {
  const match = MISSPELLED.exec(text.slice(range.start, Math.min(range.end, range.start + LONGEST_HEAD)));
  if (match === null) return undefined;
  const [head, mark = '', written = ''] = match;
  const isCertain = CERTAIN.test(written);
  const choose = isCertain ? nearestChoice : nearest;
  const meant = choose(
    written,
    KINDS.map((kind) => `imgtpl-${kind}`),
  );
  if (meant === undefined && !isCertain) return undefined;
  const end = range.start + head.length;
  const isMarkWrong = mark.startsWith('##');
  return {
    head: { start: range.start, end },
    fault: { start: isMarkWrong ? range.start : range.start + mark.length, end },
    meant,
    isGlued: end < range.end && !/[ \t\u3000]/.test(text.charAt(end)),
  };
}

const KINDS: readonly DirectiveKind[] = ['disable-next-line', 'disable', 'enable'];

const LONGEST_HEAD = 200;

/** The word, and what stands between it and the next blank, letter or digit: a colon, say. */
const MISSPELLED = /^(#+[ \t\u3000]*)(imgtpl[-_]?[a-z][\w-]*)[^\w \t\u3000-]*/i;

/** A word that is meant for the linter, even if it resembles no directive: `imgtpl-disable-line`. */
const CERTAIN = /^imgtpl[-_]?(?:dis|en)able/i;

/** `#`, blanks, and the word, which ends at a blank or with the comment. Full-width blanks are blanks here. */
const WORD = /^(#[ \t\u3000]*)imgtpl-([a-z-]+)(?![^ \t\u3000])/;

/** Two hyphens after a blank, or the wide ones of Chinese and Japanese keyboards. No code starts with one. */
const REASON = /(?:^|[ \t\u3000])(?:-{2,}|－{2,}|[—―]{1,2})/;

/** The items between commas, without surrounding blanks; the wide commas of Chinese and Japanese keyboards count. */
function* readCodes(list: string, offset: number): Generator<DirectiveCode> {
  for (const { 0: item, index } of list.matchAll(/[^,，、]+/g)) {
    const text = item.trim();
    const start = offset + index + item.indexOf(text);
    if (text !== '') yield { text, range: { start, end: start + text.length } };
  }
}
