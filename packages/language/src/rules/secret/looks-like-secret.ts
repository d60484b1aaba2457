import { anyOf } from '../../text/any-of.js';
import { isPlaceholder } from './placeholder.js';

/** Whether a text may contain the name of a secret; if not, it needs no closer look. */
export function mayNameSecret(text: string): boolean {
  return NAME_PREFILTER.test(text);
}

/** Every name of a secret contains one of these. */
const NAME_PREFILTER = /pass|pwd|secret|token|key|identified|masterauth/i;

/** Only the end of a name counts: `…_FILE`, `…_URL` and `…_LENGTH` hold something else. */
const PASSWORD_NAME = /(?:passw(?:or)?d|passphrase)$/i;
/** These also end other names, so the value must look like a password too. `PWD` alone is the working directory. */
const SHORT_PASSWORD_NAME = /(?:^|[-_.])(?:pass|pwd)$/i;
const DIRECTORY_NAME = 'PWD';
const SECRET_NAMES = [
  /secret|token/,
  /(?:api|auth|sas|private|encryption|master|license|account)[-_]?key/,
  /access[-_]?key(?:[-_]?secret)?/,
  /secret[-_]?(?:access[-_]?)?key(?:[-_]?base)?/,
  /(?:access|client)[-_]?secret/,
];
const SECRET_NAME = new RegExp(`(?:^|[-_.])${anyOf(SECRET_NAMES)}$`, 'i');
/** What everybody may know: the `PublicKeyToken` of .NET, the `NEXT_PUBLIC_…` that web pages contain. */
const PUBLIC_NAME = /(?:^|[-_.])public[-_.]/i;
const CAMEL_HUMP = /([a-z0-9])(?=[A-Z])/g;

/** Values that are not secrets, although their name suggests it. */
const NON_SECRETS = [
  // Paths, addresses, references.
  /^[/.~]/,
  /^[A-Za-z][A-Za-z0-9+.-]+:\/\//,
  /^(?:file|env|arn|acs|FILE|ENV|ARN|ACS):/,
  // Prose, options.
  /\s/,
  /^-/,
];
/** V8 takes a fifth of a millisecond to compile it for both cases. */
const NON_SECRET = new RegExp(anyOf(NON_SECRETS));
const FILE_EXTENSIONS = [
  /sh|bash|py|pl|rb|js|mjs/,
  /txt|conf|cfg|ini|ya?ml|json|toml|xml|env|htpasswd/,
  /pem|key|crt|p12|jks/,
];
/** `RESET_PASSWORD="reset-password.sh"`, `HTPASSWD=data/.htpasswd` */
const FILE_NAME = new RegExp(`^(?:[\\w.-]+/){0,9}[\\w-]*\\.${anyOf(FILE_EXTENSIONS)}$`, 'i');

/** Whether a name suggests a secret and the value looks like one. */
export function looksLikeSecret(name: string, value: string): boolean {
  return canBePassword(value) && (PASSWORD_NAME.test(name) || isConfirmedByValue(name, value));
}

/** The same for text that may be prose: there, the value of a password must look like one too. */
export function looksLikeSecretInText(name: string, value: string): boolean {
  return (
    canBePassword(value) && ((PASSWORD_NAME.test(name) && looksLikePassword(value)) || isConfirmedByValue(name, value))
  );
}

/** Whether a value looks like a password, and not like a word. */
export function looksLikePassword(value: string): boolean {
  return value.length >= 8 && /[0-9]/.test(value) && /[A-Za-z]/.test(value);
}

/** Whether a name is a weaker hint at a secret, which the value confirms. */
function isConfirmedByValue(name: string, value: string): boolean {
  const words = name.replace(CAMEL_HUMP, '$1_');
  return (
    (SHORT_PASSWORD_NAME.test(words) && name !== DIRECTORY_NAME && looksLikePassword(value)) ||
    (SECRET_NAME.test(words) && !PUBLIC_NAME.test(words) && looksRandom(value))
  );
}

/** Whether a value may be a password where one is expected: it is not too short, and nothing else, such as a path. */
export function canBePassword(value: string): boolean {
  return (
    value.length >= 6 &&
    value.length <= 4096 &&
    !NON_SECRET.test(value) &&
    !FILE_NAME.test(value) &&
    !isPlaceholder(value)
  );
}

/** Long enough, and with several kinds of characters: `vault`, `my-secret-name` and `v1` are names, not secrets. */
function looksRandom(value: string): boolean {
  if (value.length < 12) return false;
  const hasDigit = /[0-9]/.test(value);
  const hasUpper = /[A-Z]/.test(value);
  const hasLower = /[a-z]/.test(value);
  return (hasDigit && (hasUpper || hasLower)) || (value.length >= 20 && hasUpper && hasLower && !/[-_ ]/.test(value));
}
