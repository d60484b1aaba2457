import type { TextRange } from '@imgtpl/grammar';
import { anyOf } from '../../text/any-of.js';
import { isMixed, isPassword, isSecretInText } from './looks-secret.js';
import type { NamedSecret } from './named-secret.js';

/** Round a name or before a value; escaped where all of the text stands in double quotes. */
const QUOTE = /(?:\\?["'])?/.source;
const GAP = /[ \t]{0,3}/.source;
const BLANKS = /[ \t]{1,3}/.source;

/**
 * A name and a value behind `=` or `:`, quoted or not, as files of settings, headers and addresses write them; but for
 * what a test says: `PASS: nginx-1`.
 */
const NAMED = new RegExp(
  `(?<![\\w-])(?!PASS: )(?<name>[A-Za-z_][\\w.-]{1,60})${QUOTE}${GAP}[=:]${GAP}${QUOTE}(?!//)(?<secret>[^\\s"'\`;&|<>()\\\\,]{8,200})`,
  'dg',
);
/** The end of a name that promises a secret, with what stands between it and the value: most text has none. */
const HINT = new RegExp(`(?:pass(?:w(?:or)?d|phrase)?|pwd|secret|token|key|base)${QUOTE}${GAP}[=:]`, 'i');

/**
 * What stands before a password without `=` or `:`: `IDENTIFIED BY '…'` and `PASSWORD('…')` in SQL, settings of Redis.
 */
const STATEMENTS = [
  new RegExp(`(?<by>IDENTIFIED${BLANKS}(?:WITH${BLANKS}[\\w'"]{1,40}${BLANKS})?BY)${BLANKS}\\\\?["']`),
  new RegExp(`(?<name>PASSWORD)${GAP}(?:=${GAP}|\\()?\\\\?'`),
  new RegExp(`(?<setting>requirepass|masterauth)${BLANKS}${QUOTE}`),
];
const STATED = new RegExp(`\\b${anyOf(STATEMENTS)}(?<secret>[^\\s"'\`;&|<>()\\\\,/]{6,200})`, 'dgi');
const STATED_HINT = /\bIDENTIFIED[ \t]|\bPASSWORD[ \t]{0,3}(?:=[ \t]{0,3}|\()?\\?'|\b(?:requirepass|masterauth)[ \t]/i;

/** Secrets that are written into files or sent: `echo "password: …" >> app.yml`, `curl -H "X-Token: …"`. */
export function* textSecrets(text: string, { start, end }: TextRange): Generator<NamedSecret> {
  const part = text.slice(start, end);
  if (HINT.test(part))
    for (const found of namedIn(part)) yield { ...found, start: start + found.start, end: start + found.end };
  for (const match of STATED_HINT.test(part) ? part.matchAll(STATED) : []) {
    const { by, name, setting, secret = '' } = match.groups ?? {};
    const [from, to] = match.indices?.groups?.['secret'] ?? [0, 0];
    const isStated = isPassword(secret) && (by !== undefined || isMixed(secret));
    if (isStated) yield { name: by ?? name ?? setting ?? '', start: start + from, end: start + to };
  }
}

/** What follows a name and is no secret may hold the next name: that of the text which `sed` puts in, for one. */
function* namedIn(part: string): Generator<NamedSecret> {
  const pattern = new RegExp(NAMED);
  let lookedAtAgain = 0;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const { name = '', secret: written = '' } = match.groups ?? {};
    const secret = written.replace(END_OF_SUBSTITUTION, '');
    const [from] = match.indices?.groups?.['secret'] ?? [0];
    if (isSecretInText(name, secret)) yield { name, start: from, end: from + secret.length };
    else if (/[=:]/.test(secret) && lookedAtAgain++ < MOST_AGAIN) pattern.lastIndex = from;
  }
}

/** The last `/` of `sed`'s `s/…/…/g`. */
const END_OF_SUBSTITUTION = /\/[gIimp]{0,3}$/;

/** A text that is nothing but names would be read many times over. */
const MOST_AGAIN = 10;
