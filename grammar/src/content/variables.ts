import type { VariableReference, Word } from '../template.js';
import type { LogicalText } from './logical-text.js';

/** A reference found in a logical text, and the part of the word's value that it takes up. */
export interface FoundVariable {
  readonly reference: VariableReference;
  /** Where the text of the reference begins and ends in the value. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Whether it is in the operator's word of another reference. */
  readonly isNested: boolean;
}

/**
 * Collects the variable references of one word while a reader walks over it. References can nest in the words of their
 * operators, to any depth: a stack of open ones replaces recursion.
 */
export interface VariableCollector {
  /** Reads the `$` at `at`; returns how many characters belong to it: 1 if it begins no reference. */
  readDollar(at: number, valueLength: number): number;
  /** Reads the `}` at `at`, which may close a reference. */
  readBrace(at: number, valueLength: number): void;
  /** The references in the order of the text. */
  references(): readonly FoundVariable[];
}

/** A collector for one word of a logical text. */
export function collectVariables(source: LogicalText): VariableCollector {
  const { text } = source;
  const found: FoundVariable[] = [];
  const open: OpenReference[] = [];

  const add = (start: number, end: number, opening: OpenReference, valueLength: number): void => {
    const name = { range: source.range(opening.nameStart, opening.nameEnd), text: opening.name };
    const operator = { range: source.range(opening.nameEnd, end - 1), text: text.slice(opening.nameEnd, end - 1) };
    const reference = { range: source.range(start, end), name, ...(opening.hasOperator && { operator }) };
    const { valueStart } = opening;
    found.push({ reference, valueStart, valueEnd: valueLength + 1, isNested: open.length > 0 });
  };

  return {
    readDollar(at, valueLength) {
      OPENING.lastIndex = at;
      const match = OPENING.exec(text);
      if (match === null) return 1;
      const [whole, plain, braced, closing] = match;
      const name = plain ?? braced ?? '';
      const nameStart = at + (plain === undefined ? 2 : 1);
      const opening = { start: at, name, nameStart, nameEnd: nameStart + name.length, valueStart: valueLength };
      const end = at + whole.length;
      const hasOperator = plain === undefined && closing !== '}';
      if (hasOperator) open.push({ ...opening, hasOperator });
      else add(at, end, { ...opening, hasOperator }, valueLength + whole.length - 1);
      return whole.length;
    },
    readBrace(at, valueLength) {
      const opening = open.pop();
      if (opening !== undefined) add(opening.start, at + 1, opening, valueLength);
    },
    references: () => found.sort((a, b) => a.reference.range.start - b.reference.range.start),
  };
}

/** The properties of a word that come from its references: all of them, and its value split at the outermost. */
export function variablesOf(value: string, found: readonly FoundVariable[]): Pick<Word, 'variables' | 'pieces'> {
  if (found.length === 0) return { variables: [] };
  const pieces: (string | VariableReference)[] = [];
  let done = 0;
  for (const { reference, valueStart, valueEnd, isNested } of found) {
    if (isNested) continue;
    if (valueStart > done) pieces.push(value.slice(done, valueStart));
    pieces.push(reference);
    done = valueEnd;
  }
  if (done < value.length) pieces.push(value.slice(done));
  return { variables: found.map(({ reference }) => reference), pieces };
}

interface OpenReference {
  readonly start: number;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  /** Whether `:-` or `:+` follows the name. */
  readonly hasOperator: boolean;
}

const OPENING = /\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)(\}|:[-+]))/y;
