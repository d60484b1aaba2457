import type { VariableReference, Word } from './template.js';

/** The value of a variable, or undefined when the template does not set it: the image may. */
type Lookup = (name: string) => string | undefined;

/** The value of a word with the known variables put in, and those that are not known as they are written. */
export type Expander = (word: Word, lookup: Lookup) => string;

/**
 * An expander for the words of a text, which puts in at most `limit` UTF-16 units in all: values that hold values may
 * grow without bound.
 */
export function expander(text: string, limit: number): Expander {
  let left = limit;
  const affordable = (value: string | undefined): string | undefined => {
    if (value === undefined || value.length > left) return undefined;
    left -= value.length;
    return value;
  };
  return ({ value, pieces }, lookup) => {
    if (pieces === undefined) return value;
    const parts: string[] = [];
    for (const piece of pieces) {
      if (typeof piece === 'string') parts.push(piece);
      else parts.push(affordable(meaningOf(piece, lookup)) ?? text.slice(piece.range.start, piece.range.end));
    }
    return parts.join('');
  };
}

/** What a reference stands for; undefined when that cannot be told. */
function meaningOf({ name, operator }: VariableReference, lookup: Lookup): string | undefined {
  const value = lookup(name.text);
  if (value === undefined || operator === undefined) return value;
  const isDefault = operator.text.startsWith(':-');
  if (isDefault ? value !== '' : value === '') return value;
  const word = operator.text.slice(2);
  return SPECIAL.test(word) ? undefined : word;
}

/** What would have to be read before the word of an operator is a value. */
const SPECIAL = /[$"'\\\r\n]/;
