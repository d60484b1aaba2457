import type { TextRules } from '@imgtpl/spec';
import type { LocalizedText } from '../request-finding.js';

/** The first rule that a text breaks, worded for the parameter at `path`; undefined if it breaks none. */
export function brokenRule(rules: TextRules, text: string, path: string): LocalizedText | undefined {
  const { length, first, notAtStart = [], notInside = [], notAtEnd = [], characters } = rules;
  const count = codePoints(text);
  if (length && (count < length.min || count > length.max)) {
    return (messages) => messages.length(path, count, length.min, length.max);
  }
  const start = notAtStart.find((part) => text.startsWith(part));
  if (start !== undefined) return (messages) => messages.forbiddenStart(path, start);
  if (first !== undefined && !new RegExp(`^[${first}]`, 'u').test(text)) return (messages) => messages.badStart(path);
  const end = notAtEnd.find((part) => text.endsWith(part));
  if (end !== undefined) return (messages) => messages.forbiddenEnd(path, end);
  const inside = notInside.find((part) => text.includes(part));
  if (inside !== undefined) return (messages) => messages.forbiddenPart(path, inside);
  const forbidden = characters === undefined ? undefined : new RegExp(`[^${characters}]`, 'u').exec(text)?.[0];
  return forbidden === undefined ? undefined : (messages) => messages.badCharacter(path, forbidden);
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
