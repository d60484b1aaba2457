import { codePointName } from './code-point-name.js';

const PLAIN = /^[\x20-\x7e]*$/;

/** Joiners hold emoji and scripts together and do nothing else. */
const JOINERS = new Set(['\u200c', '\u200d']);

/** A text that is safe on a terminal: control characters as their pictures, others that are invisible as `<U+202E>`. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : escapeHidden(text);
}

function escapeHidden(text: string): string {
  // What a terminal must not get from a file's name or content: control characters, direction marks, invisible letters.
  // The pattern is here, not in a constant: to load the tables of Unicode takes a start as long as a short template.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  if (JOINERS.has(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<${codePointName(character)}>`;
}
