import { lastAtMost, type TextRange } from '@imgtpl/grammar';
import type { EmbeddedTemplate } from './embedded-template.js';

/**
 * The text of a scalar and the pieces of its source: where each piece begins in the text and in the source, and at last
 * the ends of both. In a piece of equal length in both, offsets map one to one; any other piece, such as an escape or
 * folded line ends, is indivisible.
 */
export interface ScalarText {
  readonly text: string;
  readonly textStarts: readonly number[];
  readonly sourceStarts: readonly number[];
}

const ESCAPE = String.raw`\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)`;

/** YAML folds line ends together with the blanks around them, but not blanks alone. No blank is scanned twice. */
const FOLD = String.raw`[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*|[ \t]+`;

/** The tokens of a source on one line and of one on several. Most have one line, and that needs few pieces. */
interface Tokens {
  readonly line: RegExp;
  readonly lines: RegExp;
}

const DOUBLE: Tokens = {
  line: new RegExp(String.raw`${ESCAPE}|[^\\]+`, 'g'),
  lines: new RegExp(String.raw`\\\r?\n(?:[ \t]*\r?\n)*[ \t]*|${ESCAPE}|${FOLD}|[^\\ \t\r\n]+`, 'g'),
};

/** Reads the text between double quotes, in JSON and in YAML. */
export function doubleQuoted(source: string): ScalarText {
  return piecesOf(source, DOUBLE, (token) => {
    if (token.startsWith('\\')) return token.includes('\n') ? '\n'.repeat(feedsIn(token) - 1) : decodeEscape(token);
    return fold(token);
  });
}

const SINGLE: Tokens = { line: /''|[^']+/g, lines: new RegExp(String.raw`''|${FOLD}|[^' \t\r\n]+`, 'g') };

/** Reads the text between single quotes. */
export function singleQuoted(source: string): ScalarText {
  return piecesOf(source, SINGLE, (token) => (token === "''" ? "'" : fold(token)));
}

/** Aligns the source of a plain or folded scalar with its value: only the blanks between the words may differ. */
export function alignedText(source: string, value: string): ScalarText | undefined {
  const gap = /[ \t\r\n]*/y;
  const builder = scalarBuilder();
  let at = 0;
  for (const [token] of source.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
    gap.lastIndex = at;
    const isGap = /^\s/.test(token);
    const decoded = isGap ? (gap.exec(value)?.[0] ?? '') : token;
    if (!isGap && !value.startsWith(token, at)) return undefined;
    builder.add(token, decoded);
    at += decoded.length;
  }
  builder.add('', value.slice(at));
  return value.slice(at).trim() === '' ? builder.built() : undefined;
}

/** Maps offsets between a text and the file in which its source begins at `offset`. */
export function scalarPlaces(
  { text, textStarts, sourceStarts }: ScalarText,
  offset: number,
): Pick<EmbeddedTemplate, 'toFile' | 'toTemplate' | 'rangeInFile'> {
  const inText = (index: number) => textStarts[index] ?? text.length;
  const inSource = (index: number) => sourceStarts[index] ?? sourceStarts.at(-1) ?? 0;
  const lengthsDiffer = (piece: number) => inText(piece + 1) - inText(piece) !== inSource(piece + 1) - inSource(piece);
  const toFile = (at: number) => {
    const piece = lastAtMost(textStarts, at);
    return offset + inSource(piece) + (lengthsDiffer(piece) ? 0 : Math.max(0, at - inText(piece)));
  };
  /** The end of a range: after its last character, before any source that stands for no text. */
  const endInFile = (at: number) => {
    const piece = lastAtMost(textStarts, at - 1);
    return offset + (lengthsDiffer(piece) ? inSource(piece + 1) : inSource(piece) + at - inText(piece));
  };
  return {
    toFile: (at) => toFile(Math.min(at, text.length)),
    rangeInFile({ start, end }: TextRange) {
      return { start: toFile(start), end: start < end ? endInFile(end) : toFile(end) };
    },
    toTemplate(at) {
      const own = Math.min(at - offset, sourceStarts.at(-1) ?? 0);
      const last = lastAtMost(sourceStarts, own);
      // The line end of a folded block has no source: the cursor is before it.
      const piece = sourceStarts[last - 1] === own ? last - 1 : last;
      return inText(piece) + (lengthsDiffer(piece) ? 0 : Math.max(0, own - inSource(piece)));
    },
  };
}

function piecesOf(source: string, { line, lines }: Tokens, decode: (token: string) => string): ScalarText {
  const builder = scalarBuilder();
  for (const [token] of source.matchAll(source.includes('\n') ? lines : line)) builder.add(token, decode(token));
  return builder.built();
}

function scalarBuilder() {
  const [texts, textStarts, sourceStarts]: [string[], number[], number[]] = [[], [], []];
  let [text, source] = [0, 0];
  let wasEqual = false;
  return {
    /** Neighboring pieces that map one to one are merged. */
    add(token: string, decoded: string): void {
      const isEqual = token.length === decoded.length;
      if (!isEqual || !wasEqual) {
        textStarts.push(text);
        sourceStarts.push(source);
      }
      texts.push(decoded);
      text += decoded.length;
      source += token.length;
      wasEqual = isEqual;
    },
    built(): ScalarText {
      return { text: texts.join(''), textStarts: [...textStarts, text], sourceStarts: [...sourceStarts, source] };
    },
  };
}

/** One line end becomes a blank; of several, one is dropped. */
function fold(token: string): string {
  if (!token.includes('\n')) return token;
  const feeds = feedsIn(token);
  return feeds === 1 ? ' ' : '\n'.repeat(feeds - 1);
}

function feedsIn(token: string): number {
  return token.split('\n').length - 1;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** The character of an escape: by name, by number, or the one after the backslash. */
function decodeEscape(token: string): string {
  const digits = token.slice(2);
  if (digits === '') return ESCAPES.get(token.charAt(1)) ?? token.charAt(1);
  const point = Number.parseInt(digits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
