import { parseJson } from './parse-json.js';

/** The strings of a text that is a JSON array of nothing else; undefined for any other text. */
export function jsonStrings(text: string): readonly string[] | undefined {
  const value = parseJson(text);
  return Array.isArray(value) && value.every((it) => typeof it === 'string') ? value : undefined;
}
