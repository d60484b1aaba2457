import { anyOf } from '../../text/any-of.js';

/** Parts of a value that a person or a program is meant to replace. */
const PLACEHOLDER_PARTS = [
  // Masked, or in angle brackets.
  /\*{2,}/,
  /x{4,}/,
  /<[^<>]{0,100}>/,
  // Templates; variables of shells and of Windows.
  /\{\{/,
  /\$[{(A-Za-z_]/,
  /%[A-Z_]{2,40}%/,
  // Words of documentation.
  /example|placeholder|your|dummy|sample|redacted|masked|fixme|todo|lorem/,
  /(?:change|set|fill)[-_]?(?:me|it|this)|replace|insert[-_]|please[-_]/,
  /foo|bar(?![a-z])/,
];

/** Words that are not secrets, but say that one belongs there or that there is none; a number may follow. */
const COMMON_WORDS = [
  /none|null|nil|undefined|empty/,
  /true|false|yes|no|on|off|auto|default|disabled?|enabled?|required|optional/,
  /secret|token|password|passwd|pass|pwd|key/,
  /test|testing|admin|root|user|guest|demo/,
];

/** The name of a variable instead of its value. */
const VARIABLE_NAME = /^(?:[A-Z0-9]+_)+(?:PASSWORD|PASSWD|PASS|PWD|SECRET|TOKEN|KEY)$/;

const PLACEHOLDER = new RegExp(anyOf(PLACEHOLDER_PARTS), 'i');
const COMMON_WORD = new RegExp(`^${anyOf(COMMON_WORDS)}\\d{0,3}$`, 'i');

/** Whether a value only stands for a secret: words of documentation, a reference, a few characters repeated. */
export function isPlaceholder(value: string): boolean {
  if (PLACEHOLDER.test(value) || COMMON_WORD.test(value) || VARIABLE_NAME.test(value)) return true;
  return new Set(value).size < 4;
}
