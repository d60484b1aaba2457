import type { TextRange } from '@imgtpl/grammar';
import { anyOf } from '../text/any-of.js';

/** How programs, and languages other than shell, read an environment variable: each pattern ends where the name begins. */
const READ_PATTERNS = [
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
 * How a variable is passed to a program by its name alone, as in `docker run -e NAME`. A match may be mere text. Each
 * pattern ends where the name begins, or the quote before it.
 */
const PASS_BY_NAME_PATTERNS = [
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

/** What every match of READ_PATTERNS contains and few other texts do. */
const READ_HINT = /printenv|getenv|environ[.[]|ENVIRON|\$ENV|process\.env|ENV\[/;
/** The same for PASS_BY_NAME_PATTERNS. */
const PASS_BY_NAME_HINT = /\s-[ve][\s=]|env[ \t=(._]|ENV\.|PassEnv|--build-arg/;

const READ_NAME = new RegExp(`${anyOf(READ_PATTERNS)}([A-Za-z_]\\w*)`, 'g');
const PASS_BY_NAME = new RegExp(`${anyOf(PASS_BY_NAME_PATTERNS)}\\\\?["']?$`);
const MAX_PATTERN_LENGTH = 200;

/** A place (UTF-16) where a program, or a language other than shell, reads a variable. */
export interface EnvironmentRead extends TextRange {
  readonly name: string;
}

/** The variables that programs, and languages other than shell, read in a part of a text. */
export function* environmentReads(text: string, { start, end }: TextRange): Generator<EnvironmentRead> {
  const part = text.slice(start, end);
  if (!READ_HINT.test(part)) return;
  for (const { 0: match, 1: name = '', index } of part.matchAll(READ_NAME)) {
    const nameEnd = start + index + match.length;
    yield { name, start: nameEnd - name.length, end: nameEnd };
  }
}

/** Whether a text may pass a variable to a program by its name. */
export function mayPassByName(text: string): boolean {
  return PASS_BY_NAME_HINT.test(text);
}

/** Whether the name at an offset (UTF-16) of a text passes a variable to a program: that of `docker run -e NAME`. */
export function isPassedByName(text: string, offset: number): boolean {
  return PASS_BY_NAME.test(text.slice(Math.max(0, offset - MAX_PATTERN_LENGTH), offset));
}
