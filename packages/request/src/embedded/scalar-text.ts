import { lastAtMost, type TextRange } from '@imgtpl/grammar';
import type { EmbeddedTemplate } from './embedded-template.js';

/**
 * What a scalar says, and the pieces of its source that say it: where each begins in the text and in the source, and
 * at last where both end. A piece that is as long in one as in the other goes character by character, any other one
 * is whole: an escape, or blanks with the line ends between them.
 */
export interface ScalarText {
  readonly text: string;
  readonly textStarts: readonly number[];
  readonly sourceStarts: readonly number[];
}

const ESCAPE = String.raw`\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)`;

/** Line ends with the blanks round them are folded; blanks by themselves are not, and none of them is looked at twice. */
const FOLD = String.raw`[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*|[ \t]+`;

/** What a source of one line consists of, and one of several: most have one, and that has few pieces. */
interface Tokens {
  readonly line: RegExp;
  readonly lines: RegExp;
}

const DOUBLE: Tokens = {
  line: new RegExp(String.raw`${ESCAPE}|[^\\]+`, 'g'),
  lines: new RegExp(String.raw`\\\r?\n(?:[ \t]*\r?\n)*[ \t]*|${ESCAPE}|${FOLD}|[^\\ \t\r\n]+`, 'g'),
};

/** What stands between double quotes, in JSON and in YAML. */
export function doubleQuoted(source: string): ScalarText {
  return piecesOf(source, DOUBLE, (token) => {
    if (token.startsWith('\\')) return token.includes('\n') ? '\n'.repeat(feedsIn(token) - 1) : escaped(token);
    return folded(token);
  });
}

const SINGLE: Tokens = { line: /''|[^']+/g, lines: new RegExp(String.raw`''|${FOLD}|[^' \t\r\n]+`, 'g') };

/** What stands between single quotes. */
export function singleQuoted(source: string): ScalarText {
  return piecesOf(source, SINGLE, (token) => (token === "''" ? "'" : folded(token)));
}

/** A plain or a folded text beside its value: the words are those of the source, only what is between them differs. */
export function alignedText(source: string, value: string): ScalarText | undefined {
  const gap = /[ \t\r\n]*/y;
  const builder = scalarBuilder();
  let at = 0;
  for (const [token] of source.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
    gap.lastIndex = at;
    const isGap = /^\s/.test(token);
    const said = isGap ? (gap.exec(value)?.[0] ?? '') : token;
    if (!isGap && !value.startsWith(token, at)) return undefined;
    builder.add(token, said);
    at += said.length;
  }
  builder.add('', value.slice(at));
  return value.slice(at).trim() === '' ? builder.built() : undefined;
}

/** The way between places of a text and those of a file in which its source begins at an offset. */
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
  /** Behind the last character of a range, and before what says nothing. */
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
      const piece = lastAtMost(sourceStarts, own);
      return inText(piece) + (lengthsDiffer(piece) ? 0 : Math.max(0, own - inSource(piece)));
    },
  };
}

function piecesOf(source: string, { line, lines }: Tokens, meaning: (token: string) => string): ScalarText {
  const builder = scalarBuilder();
  for (const [token] of source.matchAll(source.includes('\n') ? lines : line)) builder.add(token, meaning(token));
  return builder.built();
}

function scalarBuilder() {
  const [texts, textStarts, sourceStarts]: [string[], number[], number[]] = [[], [], []];
  let [text, source] = [0, 0];
  let wasEqual = false;
  return {
    /** Neighbors that go character by character are one piece. */
    add(token: string, said: string): void {
      const isEqual = token.length === said.length;
      if (!isEqual || !wasEqual) {
        textStarts.push(text);
        sourceStarts.push(source);
      }
      texts.push(said);
      text += said.length;
      source += token.length;
      wasEqual = isEqual;
    },
    built(): ScalarText {
      return { text: texts.join(''), textStarts: [...textStarts, text], sourceStarts: [...sourceStarts, source] };
    },
  };
}

/** One line end is a blank, more of them are one less. */
function folded(token: string): string {
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

/** What an escape says: a character with a name, one by its number, or the one behind the backslash. */
function escaped(token: string): string {
  const digits = token.slice(2);
  if (digits === '') return ESCAPES.get(token.charAt(1)) ?? token.charAt(1);
  const point = Number.parseInt(digits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
