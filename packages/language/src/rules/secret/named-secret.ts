import type { Command, Content, TextRange, Word } from '@imgtpl/grammar';
import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { looksLikeSecret } from './looks-like-secret.js';

/** A value whose name suggests a secret. The range covers the value without the quotes around it. */
export interface NamedSecret extends TextRange {
  readonly name: string;
}

/** The pairs and parameters of a command whose name and value look like a secret. */
export function* secretPairs(text: string, { content }: Command): Generator<NamedSecret> {
  if (content.shape === 'exec')
    yield* secretArguments(text, [{ assignments: [], arguments: content.words.map(toShellWord) }]);
  for (const { name, value } of namedValues(content)) {
    if (value === undefined || value.variables.length > 0 || !looksLikeSecret(name, value.value)) continue;
    yield { name, ...unquoted(text, value) };
  }
}

function namedValues(content: Content): readonly { readonly name: string; readonly value?: Word | undefined }[] {
  if (content.shape === 'pairs') return content.pairs.map(({ key, value }) => ({ name: key.text, value }));
  if (content.shape !== 'component') return [];
  return content.parameters.map(({ name, value }) => ({ name: name.text, value }));
}

function toShellWord({ range, value }: Word): ShellWord {
  return { value, literalPrefix: value, ...range };
}

/** The same for what shell commands set and pass: `NAME=value`, `--name=value`, `--name value`, `set name value`. */
export function* secretArguments(
  text: string,
  commands: readonly Pick<ShellCommand, 'assignments' | 'arguments'>[],
): Generator<NamedSecret> {
  for (const { assignments, arguments: args } of commands) {
    for (const { name, value } of assignments) {
      const nameText = text.slice(name.start, name.end);
      if (value.value !== undefined && looksLikeSecret(nameText, value.value)) {
        yield { name: nameText, ...unquoted(text, { range: value, value: value.value }) };
      }
    }
    for (const [index, word] of args.entries()) {
      const [next, afterNext] = args.slice(index + 1, index + 3);
      yield* secretArgument(text, word, next);
      if (word.value === 'set' && next?.value !== undefined) yield* secretNamed(text, next.value, afterNext);
    }
  }
}

function* secretArgument(text: string, word: ShellWord, next: ShellWord | undefined): Generator<NamedSecret> {
  if (word.value === undefined) return;
  const joined = word.value.includes('=') ? NAME_AND_VALUE.exec(word.value) : null;
  if (joined !== null) {
    const [, name = '', value = ''] = joined;
    if (looksLikeSecret(name, value)) yield { name, ...rangeInWord(text, word, { value, isAfterName: true }) };
  } else if (LONG_OPTION.test(word.value)) yield* secretNamed(text, word.value, next);
}

function* secretNamed(text: string, name: string, word: ShellWord | undefined): Generator<NamedSecret> {
  if (word?.value === undefined || !looksLikeSecret(name, word.value)) return;
  yield { name, ...unquoted(text, { range: word, value: word.value }) };
}

/** The range of a part of a word's value; that of the whole word if escapes or quotes break the part up. */
export function rangeInWord(text: string, { start, end }: TextRange, { value, isAfterName }: PartOfWord): TextRange {
  const written = text.slice(start, end);
  const at = isAfterName ? written.lastIndexOf(value) : written.indexOf(value);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + value.length };
}

/** A part of a word's value. */
export interface PartOfWord {
  readonly value: string;
  /** Whether a name comes before it, which may be the same text: `app:app`. */
  readonly isAfterName: boolean;
}

/** A name, with or without `--`, or after the `-D` of Java and compilers, which is not part of the name. */
const NAME_AND_VALUE = /^(?:-D)?((?:--)?[A-Za-z_][\w.-]*)=(.+)$/s;
/** An option with one hyphen or two, except those that say there is no password: `adduser --disabled-password app`. */
const LONG_OPTION = /^--?(?!(?:no|without|disabled?|empty|ask|prompt|random|generate)-)[A-Za-z][\w-]*$/;

function unquoted(text: string, { range, value }: Pick<Word, 'range' | 'value'>): TextRange {
  const { start, end } = range;
  const isQuoted = end - start === value.length + 2 && /["']/.test(text.charAt(start));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
