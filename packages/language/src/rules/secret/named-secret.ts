import type { Command, TextRange, Word } from '@imgtpl/grammar';
import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { isPlaceholder } from './placeholder.js';

/** A value under the name of a secret. The range is that of the value, without quotes round it. */
export interface NamedSecret extends TextRange {
  readonly name: string;
}

/** The pairs and parameters of a command whose names promise a secret and whose values keep the promise. */
export function* secretPairs(text: string, { content }: Command): Generator<NamedSecret> {
  if (content.shape === 'exec')
    yield* secretArguments(text, [{ assignments: [], arguments: content.words.map(asArgument) }]);
  const named =
    content.shape === 'pairs'
      ? content.pairs.map(({ key, value }) => ({ name: key.text, value }))
      : content.shape === 'component'
        ? content.parameters.map(({ name, value }) => ({ name: name.text, value }))
        : [];
  for (const { name, value } of named) {
    if (value === undefined || value.variables.length > 0 || !isSecret(name, value.value)) continue;
    yield { name, ...unquoted(text, value) };
  }
}

function asArgument({ range, value }: Word): ShellWord {
  return { ...range, value };
}

/** The same for what shell commands set and pass: `NAME=value`, `--name=value`, `--name value`, `set name value`. */
export function* secretArguments(
  text: string,
  commands: readonly Pick<ShellCommand, 'assignments' | 'arguments'>[],
): Generator<NamedSecret> {
  for (const { assignments, arguments: args } of commands) {
    for (const { name, value } of assignments) {
      const nameText = text.slice(name.start, name.end);
      if (value?.value !== undefined && isSecret(nameText, value.value)) {
        yield { name: nameText, ...unquoted(text, { range: value, value: value.value }) };
      }
    }
    for (const [index, word] of args.entries()) {
      const [next, afterNext] = args.slice(index + 1, index + 3);
      yield* secretArgument(text, word, next);
      if (word.value === 'set' && next?.value !== undefined) yield* secretUnder(text, next.value, afterNext);
    }
  }
}

function* secretArgument(text: string, word: ShellWord, next: ShellWord | undefined): Generator<NamedSecret> {
  if (word.value === undefined) return;
  const joined = word.value.includes('=') ? NAME_AND_VALUE.exec(word.value) : null;
  if (joined !== null) {
    const [, name = '', value = ''] = joined;
    if (isSecret(name, value)) yield { name, ...placeIn(text, word, { value, isBehindName: true }) };
  } else if (LONG_OPTION.test(word.value)) yield* secretUnder(text, word.value, next);
}

function* secretUnder(text: string, name: string, word: ShellWord | undefined): Generator<NamedSecret> {
  if (word?.value === undefined || !isSecret(name, word.value)) return;
  yield { name, ...unquoted(text, { range: word, value: word.value }) };
}

/** Where a part of a word's value stands; the whole word where escapes or quotes stand in it. */
export function placeIn(text: string, { start, end }: TextRange, { value, isBehindName }: PartOfWord): TextRange {
  const written = text.slice(start, end);
  const at = isBehindName ? written.lastIndexOf(value) : written.indexOf(value);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + value.length };
}

export interface PartOfWord {
  readonly value: string;
  /** Whether a name stands before it, which may be the same: `app:app`. */
  readonly isBehindName: boolean;
}

const NAME_AND_VALUE = /^((?:--)?[A-Za-z_][\w.-]*)=(.+)$/s;
const LONG_OPTION = /^--[a-z][\w-]*$/i;

/** Whether a text may hold a name that promises a secret; if not, nothing in it is worth a look. */
export function mayNameSecret(text: string): boolean {
  return NAME_HINT.test(text);
}

/** What every name of a secret has in it. */
const NAME_HINT = /pass|pwd|secret|token|key|identified|masterauth/i;

/** Names that end in what they hold. `…_FILE`, `…_URL`, `…_LENGTH` hold something else. */
const PASSWORD_NAME = /(?:passw(?:or)?d|passphrase)$/i;
/** Also parts of other names: what stands under them has to look like a password. `PWD` alone is the directory. */
const SHORT_PASSWORD_NAME = /(?:^|[-_.])(?:pass|pwd)$/i;
const DIRECTORY_NAME = 'PWD';
const SECRET_NAME =
  /(?:^|[-_.])(?:secret|token|(?:api|auth|sas|private|encryption|master|license|account)[-_]?key|access[-_]?key(?:[-_]?secret)?|access[-_]?secret|secret[-_]?(?:access[-_]?)?key(?:[-_]?base)?|client[-_]?secret)$/i;
const CAMEL_HUMP = /([a-z0-9])(?=[A-Z])/g;
const NO_SECRET = /^(?:[/.~]|[a-z][a-z0-9+.-]{1,20}:\/\/|file:|env:|arn:|acs:)|\s|^\d{1,9}$|^-/i;
/** `RESET_PASSWORD="reset-password.sh"` */
const FILE_NAME = /^[\w-]+\.(?:sh|bash|py|pl|rb|js|mjs|txt|conf|cfg|ini|ya?ml|json|toml|xml|env|pem|key|crt|p12|jks)$/i;

function isSecret(name: string, value: string): boolean {
  return isPassword(value) && (PASSWORD_NAME.test(name) || isSecretByBoth(name, value));
}

/** The same in text that may be prose: what stands under the name of a password has to look like one. */
export function isSecretInText(name: string, value: string): boolean {
  return isPassword(value) && ((PASSWORD_NAME.test(name) && isMixed(value)) || isSecretByBoth(name, value));
}

/** Whether a value looks like a password, and not like a word. */
export function isMixed(value: string): boolean {
  return value.length >= 8 && /[0-9]/.test(value) && /[A-Za-z]/.test(value);
}

/** Whether a name promises a secret only where the value looks like one too. */
function isSecretByBoth(name: string, value: string): boolean {
  const words = name.replace(CAMEL_HUMP, '$1_');
  return (
    (SHORT_PASSWORD_NAME.test(words) && name !== DIRECTORY_NAME && isMixed(value)) ||
    (SECRET_NAME.test(words) && looksRandom(value))
  );
}

/** Whether a value may be a password where one belongs: it stands for no other thing, and is not too short. */
export function isPassword(value: string): boolean {
  return (
    value.length >= 6 &&
    value.length <= 4096 &&
    !NO_SECRET.test(value) &&
    !FILE_NAME.test(value) &&
    !isPlaceholder(value)
  );
}

/** Long enough, and of several kinds of characters: `vault`, `my-secret-name` and `v1` are names, no secrets. */
function looksRandom(value: string): boolean {
  if (value.length < 12) return false;
  const hasDigit = /[0-9]/.test(value);
  const hasUpper = /[A-Z]/.test(value);
  const hasLower = /[a-z]/.test(value);
  return (hasDigit && (hasUpper || hasLower)) || (value.length >= 20 && hasUpper && hasLower && !/[-_ ]/.test(value));
}

function unquoted(text: string, { range, value }: Pick<Word, 'range' | 'value'>): TextRange {
  const { start, end } = range;
  const isQuoted = end - start === value.length + 2 && /["']/.test(text.charAt(start));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
