import type { ShellToken } from './token.js';
import { CLOSING, OPENING } from './token-role.js';

/**
 * Whether the `[[ ]]` that opens at `from` is an expression that bash reads to its end. If it is not, bash reports that
 * and goes on in a place of its own choosing; to other shells all of it is plain words.
 */
export function isSoundTest(text: string, tokens: readonly ShellToken[], from: number): boolean {
  const units = unitsOf(text, tokens, from + 1);
  if (units === undefined) return false;
  let depth = 0;
  for (let at = 0; ; at++) {
    for (; units[at]?.text === '!' || units[at]?.text === '('; at++) depth += units[at]?.text === '(' ? 1 : 0;
    const end = termEnd(units, at);
    if (end === undefined) return false;
    for (at = end; units[at]?.text === ')' && depth > 0; at++) depth -= 1;
    if (at === units.length) return depth === 0;
    if (!JOINING.has(units[at]?.text ?? '')) return false;
  }
}

/** A word, or an operator of the test. */
interface Unit {
  readonly text: string;
  readonly start: number;
  end: number;
  readonly isWord: boolean;
}

const JOINING: ReadonlySet<string> = new Set(['&&', '||']);
const UNARY = /^-[abcdefghknoprstuvwxzGLNORS]$/;
const BINARY = /^(?:[=!]=|=~?|[<>]|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** The units up to the `]]`; undefined if there is none, or if the line ends before it. */
function unitsOf(text: string, tokens: readonly ShellToken[], from: number): readonly Unit[] | undefined {
  const units: Unit[] = [];
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const { kind, start, end } = token;
    if (CLOSING.has(kind)) depth -= 1;
    const last = units.at(-1);
    if (depth === 0 && kind === 'keyword') return units;
    if (depth === 0 && kind === 'newline') return undefined;
    const isMark = kind === 'operator' || kind === 'groupOpen' || kind === 'groupClose';
    if (depth === 0 && (isMark || token.startsWord)) {
      units.push({ text: text.slice(start, end), start, end, isWord: !isMark });
    } else if (last !== undefined && kind !== 'continuation' && kind !== 'templateComment') last.end = end;
    if (OPENING.has(kind)) depth += 1;
  }
  return undefined;
}

/** The index after `word`, `-f word` or `word = word`; undefined if none of them is there. */
function termEnd(units: readonly Unit[], at: number): number | undefined {
  const [first, second] = units.slice(at, at + 2);
  if (first?.isWord !== true) return undefined;
  if (isWhole(first) && UNARY.test(first.text)) return second?.isWord ? at + 2 : undefined;
  if (second === undefined || !isWhole(second) || !BINARY.test(second.text)) return at + 1;
  return patternEnd(units, at + 2, { isExpression: second.text === '=~' });
}

/** Whether the unit is only what its text begins with: `"-f"` and `-f"x"` are not operators. */
function isWhole({ text, start, end }: Unit): boolean {
  return text.length === end - start;
}

/** The index after what a value is compared with; parentheses of a pattern or regular expression may hold anything. */
function patternEnd(
  units: readonly Unit[],
  from: number,
  { isExpression }: { readonly isExpression: boolean },
): number | undefined {
  const first = units[from];
  if (first?.isWord !== true && !(isExpression && first?.text === '(')) return undefined;
  let depth = 0;
  let at = from;
  for (; at < units.length; at++) {
    const unit = units[at];
    const last = units[at - 1];
    if (unit === undefined || last === undefined) break;
    const isGlued = at === from || unit.start === last.end;
    if (depth === 0 && !(isGlued && (unit.isWord || unit.text === '(' || (isExpression && unit.text === '|')))) break;
    if (unit.text === '(') depth += 1;
    else if (unit.text === ')') depth -= 1;
  }
  return depth === 0 ? at : undefined;
}
