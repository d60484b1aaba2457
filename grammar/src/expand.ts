import type { VariableReference, Word } from './template.js';

/** The value of a variable; undefined if the template does not set it (the image may). */
type Lookup = (name: string) => string | undefined;

/** The value of a word with known variables replaced by their values; unknown ones stay as written. */
export type Expander = (word: Word, lookup: Lookup) => string;

/**
 * An expander for the words of a text. It inserts at most `EXPANSION_LIMIT` in all, because values that contain other
 * values can grow without bound.
 */
export function expander(text: string): Expander {
  let remaining = EXPANSION_LIMIT;
  const withinLimit = (value: string | undefined): string | undefined => {
    if (value === undefined || value.length > remaining) return undefined;
    remaining -= value.length;
    return value;
  };
  return ({ value, pieces }, lookup) => {
    if (pieces === undefined) return value;
    const parts: string[] = [];
    for (const piece of pieces) {
      if (typeof piece === 'string') parts.push(piece);
      else parts.push(withinLimit(resolveReference(piece, lookup)) ?? text.slice(piece.range.start, piece.range.end));
    }
    return parts.join('');
  };
}

/** In UTF-16 code units, for a whole template. A real template that is short enough to be sent comes nowhere near. */
const EXPANSION_LIMIT = 1 << 20;

/** The value of a reference; undefined if it is not known. */
function resolveReference({ name, operator }: VariableReference, lookup: Lookup): string | undefined {
  const value = lookup(name.text);
  if (value === undefined || operator === undefined) return value;
  const isDefault = operator.text.startsWith(':-');
  if (isDefault ? value !== '' : value === '') return value;
  const word = operator.text.slice(2);
  return SPECIAL.test(word) ? undefined : word;
}

/** Characters that would have to be parsed before the word of an operator is a value. */
const SPECIAL = /[$"'\\\r\n]/;
