import type { TextRange } from '@imgtpl/grammar';
import { anyOf } from '../../text/any-of.js';
import { canBePassword, looksLikePassword, looksLikeSecretInText } from './looks-like-secret.js';
import type { NamedSecret } from './named-secret.js';

/** A quote around a name or before a value; escaped if the whole text is in double quotes. */
const QUOTE = /(?:\\?["'])?/.source;
const OPTIONAL_BLANKS = /[ \t]{0,3}/.source;
const BLANKS = /[ \t]{1,3}/.source;

/**
 * A name and a value after `=` or `:`, quoted or not, as in configuration files, headers and URLs; but not in the
 * output of a test: `PASS: nginx-1`. A value that goes on in `$(…)` is kept with the start of that, which tells that it
 * is none.
 */
const NAMED = new RegExp(
  `(?<![\\w-])(?!PASS: )(?<name>[A-Za-z_][\\w.-]{1,60})${QUOTE}${OPTIONAL_BLANKS}[=:]${OPTIONAL_BLANKS}${QUOTE}(?!//)(?<secret>(?:\\$\\(|[^\\s"'\`;&|<>()\\\\,]){8,200})`,
  'dg',
);
/**
 * The end of a name that suggests a secret, and what separates it from the value, in lower case: V8 takes long to
 * compile patterns for both cases. Most text does not match.
 */
const NAMED_PREFILTER = new RegExp(`(?:pass(?:w(?:or)?d|phrase)?|pwd|secret|token|key|base)${QUOTE}[ \\t]*[=:]`);

/** The user in `SET PASSWORD FOR 'app'@'%' = '…'`. */
const FOR_USER = /(?:[ \t]{1,3}FOR[ \t]{1,3}[\w'"\\@%.-]{1,100})?/.source;

/**
 * What comes before a password without a name of its own: `IDENTIFIED BY '…'` and `PASSWORD('…')` in SQL, Redis
 * settings, the accounts of `.netrc`.
 */
const KEYWORDS = [
  new RegExp(`(?<by>IDENTIFIED${BLANKS}(?:WITH${BLANKS}[\\w'"]{1,40}${BLANKS})?BY)${BLANKS}\\\\?["']`),
  new RegExp(`(?<name>PASSWORD)${FOR_USER}${OPTIONAL_BLANKS}(?:=${OPTIONAL_BLANKS}|\\()?\\\\?'`),
  new RegExp(`(?<setting>requirepass|masterauth)${BLANKS}${QUOTE}`),
  new RegExp(`login${BLANKS}\\S{1,100}${BLANKS}(?<account>password)${BLANKS}`),
];
const AFTER_KEYWORD = new RegExp(`\\b${anyOf(KEYWORDS)}(?<secret>[^\\s"'\`;&|<>()\\\\,/]{6,200})`, 'dgi');
/** The beginnings of those, in lower case. */
const KEYWORD_BEGINNINGS = [
  /identified[ \t]/,
  /password[ \t]*(?:[=(][ \t]*)?\\?'/,
  /password[ \t]+for[ \t]/,
  /(?:requirepass|masterauth)[ \t]/,
  /login[ \t]+\S{1,100}[ \t]+password[ \t]/,
];
const AFTER_KEYWORD_PREFILTER = new RegExp(`\\b${anyOf(KEYWORD_BEGINNINGS)}`);

/** Secrets that are written into files or sent: `echo "password: …" >> app.yml`, `curl -H "X-Token: …"`. */
export function* textSecrets(text: string, { start, end }: TextRange): Generator<NamedSecret> {
  const part = text.slice(start, end);
  const lowerCase = part.toLowerCase();
  if (NAMED_PREFILTER.test(lowerCase))
    for (const found of namedSecrets(part)) yield { ...found, start: start + found.start, end: start + found.end };
  for (const match of AFTER_KEYWORD_PREFILTER.test(lowerCase) ? part.matchAll(AFTER_KEYWORD) : []) {
    const { by, name, setting, account, secret = '' } = match.groups ?? {};
    const [from, to] = match.indices?.groups?.['secret'] ?? [0, 0];
    const isPassword = canBePassword(secret) && (by !== undefined || looksLikePassword(secret));
    if (isPassword) yield { name: by ?? name ?? setting ?? account ?? '', start: start + from, end: start + to };
  }
}

/** A value that is not a secret may contain the next name, as in the replacement text of `sed`. */
function* namedSecrets(part: string): Generator<NamedSecret> {
  const pattern = new RegExp(NAMED);
  let repeats = 0;
  for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
    const { name = '', secret: written = '' } = match.groups ?? {};
    const secret = written.replace(END_OF_SUBSTITUTION, '');
    const [from] = match.indices?.groups?.['secret'] ?? [0];
    if (looksLikeSecretInText(name, secret)) yield { name, start: from, end: from + secret.length };
    else if (/[=:]/.test(secret) && repeats++ < MOST_REPEATS) pattern.lastIndex = from;
  }
}

/** The end of `s/…/…/g` in `sed`. */
const END_OF_SUBSTITUTION = /\/[gIimp]{0,3}$/;

/** How often to search again inside a value: text that is nothing but names would be read many times over. */
const MOST_REPEATS = 10;
