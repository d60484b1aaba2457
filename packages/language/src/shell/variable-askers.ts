import { anyOf } from '../text/any-of.js';

/** How programs read an environment variable: each pattern ends where the name begins. */
const READING = [
  /\bprintenv[ \t]+/,
  // C, PHP, Python; Python besides.
  /\bgetenv\(\\?["']/,
  /\benviron(?:\.get\(|\[)\\?["']/,
  // awk, Perl, Node.js, Ruby.
  /\bENVIRON\[\\?["']/,
  /\$ENV\{["']?/,
  /\bprocess\.env\./,
  /\bENV\[\\?["']/,
];

/**
 * How programs are given the name of a variable, though a match may be mere text: each pattern ends where the name
 * begins, or the quote before it.
 */
const NAMING = [
  // Shell tests, and containers.
  /\s(?:-v|-e|--env|--build-arg)(?:[ \t]+|=)/,
  // sudo, on its command line and in its file.
  /--preserve-env=(?:\w+,)*/,
  /env_keep *\+?= *\\?"(?:\w+ )*/,
  // A systemd unit.
  /PassEnvironment=(?:\w+ )*/,
  // yq, Ruby, jq.
  /\b(?:str)?env\(/,
  /\bENV\.fetch\(/,
  /\benv\./,
];

/** What every match of READING contains and few other texts do, and the same for NAMING. */
const READING_HINT = /env|ENV/;
const NAMING_HINT = /\s-[ve][\s=]|env[ \t=(._]|ENV\.|PassEnv|--build-arg/;

const READ = new RegExp(`${anyOf(READING)}([A-Za-z_]\\w*)`, 'g');
const NAMED = new RegExp(`${anyOf(NAMING)}\\\\?["']?$`);
const LONGEST = 200;

/** The names of the variables that programs, and languages other than shell, read in a text. */
export function* namesAsked(text: string): Generator<string> {
  if (!READING_HINT.test(text)) return;
  for (const [, name = ''] of text.matchAll(READ)) yield name;
}

/** Whether a text may name a variable to a program. */
export function mayNameVariable(text: string): boolean {
  return NAMING_HINT.test(text);
}

/** Whether the word at an offset (UTF-16) of a text names a variable to a program. */
export function isNamedAt(text: string, offset: number): boolean {
  return NAMED.test(text.slice(Math.max(0, offset - LONGEST), offset));
}
