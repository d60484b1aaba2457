import type { Command, TextRange, Word } from '@imgtpl/grammar';
import { quoteEdits } from '../../commands/command-edits.js';
import type { ShapedCommand } from '../../commands/commands-by-shape.js';
import { swallowedCommand } from '../../commands/swallowed-command.js';
import { trailingComment, trailingCommentFault } from '../../commands/trailing-comment.js';
import type { Fault, FixDraft } from '../../rule.js';
import { excerpt } from '../../text/excerpt.js';
import { lineEndOf } from '../../text/lines.js';
import { unicodeSpaceFault, unicodeSpaceIn } from '../../text/unicode-space.js';
import { isUserName } from './user-faults.js';

interface CountedWords {
  readonly text: string;
  readonly command: Command;
  readonly spec: ShapedCommand<'words'>['spec'];
  /** Without flags. */
  readonly words: readonly Word[];
}

/** Too many words, or too few. Missing words are not reported after an unclosed quote, which swallows words. */
export function* wordCountFaults(counted: CountedWords): Generator<Fault> {
  const { spec, words } = counted;
  const { keyword } = spec;
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  const extra = words[spec.arguments.length];
  if (extra !== undefined) {
    const range = { start: extra.range.start, end: last.range.end };
    const comment = trailingComment(counted.text, range);
    const swallowed = swallowedWord(counted, extra);
    if (comment !== undefined && range.end <= comment.end) yield trailingCommentFault(counted.text, comment);
    else if (swallowed !== undefined) yield { ...swallowed, range: { start: swallowed.range.start, end: range.end } };
    else yield { ...tooManyWords(counted, { start: first.range.start, end: last.range.end }), range };
  } else if (words.length < spec.arguments.length && last.unterminatedQuote === undefined) {
    const blank = last.quoted === 'none' ? unicodeSpaceIn(counted.text, last.range) : undefined;
    const isBetween = blank !== undefined && blank.start > last.range.start && blank.end < last.range.end;
    if (isBetween) yield { ...unicodeSpaceFault(counted.text, blank), range: last.range };
    else yield { range: last.range, message: (say) => say.noDestination(keyword) };
  }
}

/** A command at or before the first superfluous word; no fix if before it, where the outer one would lack words. */
function swallowedWord({ text, command, words }: CountedWords, extra: Word): Fault | undefined {
  const swallowed = swallowedCommand(text, command);
  const first = words.find(({ range }) => range.start === swallowed?.range.start);
  if (swallowed === undefined || first === undefined || first.range.start > extra.range.start) return undefined;
  return first === extra ? swallowed : { ...swallowed, fixes: [] };
}

function tooManyWords(counted: CountedWords, all: TextRange): Omit<Fault, 'range'> {
  const { text, command, spec, words } = counted;
  const { keyword } = spec;
  if (spec.arguments.length > 1)
    return { message: (say) => say.takesTwoPaths(keyword), fixes: splitSourcesFixes(counted, all) };
  if (spec.arguments[0].type === 'user') {
    return { message: (say) => say.takesOneUser(keyword), fixes: keepFirstFixes(text, words) };
  }
  const isPlain = command.segments.length === 1 && !UNLIKE_A_PATH.test(text.slice(all.start, all.end));
  const quoteFix: FixDraft = { title: (say) => say.quotePath(), edits: quoteEdits(all) };
  return { message: (say) => say.takesOnePath(keyword), fixes: isPlain ? [quoteFix] : [] };
}

/**
 * One command for each of several sources, if the last word can only be a folder. No fix if there is a flag or a
 * comment among the words, or if the folder would be repeated over and over for many sources.
 */
function splitSourcesFixes({ text, command, spec, words }: CountedWords, all: TextRange): readonly FixDraft[] {
  const folder = words.at(-1);
  if (folder === undefined || folder.unterminatedQuote !== undefined || !FOLDER.test(folder.value)) return [];
  if (words.length > MOST_WORDS || words.some(({ range }) => trailingComment(text, range) !== undefined)) return [];
  const ends = [command.keywordRange.end, ...words.map(({ range }) => range.end)];
  if (words.some(({ range }, index) => !BETWEEN.test(text.slice(ends[index], range.start)))) return [];
  const [last = '', ...sources] = words.map(({ range }) => text.slice(range.start, range.end)).reverse();
  const commands = sources.reverse().map((source) => `${source} ${last}`);
  const newText = commands.join(`${lineEndOf(text)}${spec.keyword} `);
  return [{ title: (say) => say.splitSources(spec.keyword), edits: [{ range: all, newText }] }];
}

const MOST_WORDS = 20;
const FOLDER = /\/$|(?:^|\/)\.{1,2}$/;
/** Blanks and continuations. */
const BETWEEN = /^[\s\\]*$/;

/** What an unquoted path with blanks does not contain: quotes and shell operators. */
const UNLIKE_A_PATH = /["'\\;&|<>]/;

/**
 * Keeps the first word only. No fix if it is not a user name, or if it ends in a backslash, which at the end of its
 * line would be read as a continuation.
 */
function keepFirstFixes(text: string, words: readonly Word[]): FixDraft[] {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || text[first.range.end - 1] === '\\') return [];
  if (first.variables.length === 0 && !isUserName(first.value.split(':', 1)[0] ?? '')) return [];
  const edits = [{ range: { start: first.range.end, end: last.range.end }, newText: '' }];
  return [{ title: (say) => say.keepUser(excerpt(first.value)), edits }];
}
