import type { ShellToken } from './token.js';
import { CLOSING_KINDS, OPENING_KINDS } from './token-role.js';

/**
 * Whether the `[[ ]]` that opens at `from` is an expression that bash reads to its end. If it is not, bash reports that
 * and goes on in a place of its own choosing; to other shells all of it is plain words.
 */
export function isValidTest(text: string, tokens: readonly ShellToken[], from: number): boolean {
  const items = testItemsOf(text, tokens, from + 1);
  if (items === undefined) return false;
  let depth = 0;
  for (let at = 0; ; at++) {
    for (; items[at]?.text === '!' || items[at]?.text === '('; at++) depth += items[at]?.text === '(' ? 1 : 0;
    const end = primaryEnd(items, at);
    if (end === undefined) return false;
    for (at = end; items[at]?.text === ')' && depth > 0; at++) depth -= 1;
    if (at === items.length) return depth === 0;
    if (!LOGICAL_OPERATORS.has(items[at]?.text ?? '')) return false;
  }
}

/** A word, or an operator of the test. */
interface TestItem {
  readonly text: string;
  readonly start: number;
  end: number;
  readonly isWord: boolean;
}

const LOGICAL_OPERATORS: ReadonlySet<string> = new Set(['&&', '||']);
const UNARY_OPERATOR = /^-[abcdefghknoprstuvwxzGLNORS]$/;
const BINARY_OPERATOR = /^(?:[=!]=|=~?|[<>]|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** The items up to the `]]`; undefined if there is none, or if the line ends before it. */
function testItemsOf(text: string, tokens: readonly ShellToken[], from: number): readonly TestItem[] | undefined {
  const items: TestItem[] = [];
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const { kind, start, end } = token;
    if (CLOSING_KINDS.has(kind)) depth -= 1;
    const last = items.at(-1);
    if (depth === 0 && kind === 'keyword') return items;
    if (depth === 0 && kind === 'newline') return undefined;
    const isOperator = kind === 'operator' || kind === 'groupOpen' || kind === 'groupClose';
    if (depth === 0 && (isOperator || token.startsWord)) {
      items.push({ text: text.slice(start, end), start, end, isWord: !isOperator });
    } else if (last !== undefined && kind !== 'continuation' && kind !== 'templateComment') last.end = end;
    if (OPENING_KINDS.has(kind)) depth += 1;
  }
  return undefined;
}

/** The index after `word`, `-f word` or `word = word`; undefined if none of them is there. */
function primaryEnd(items: readonly TestItem[], at: number): number | undefined {
  const [first, second] = items.slice(at, at + 2);
  if (first?.isWord !== true) return undefined;
  if (isSingleToken(first) && UNARY_OPERATOR.test(first.text)) return second?.isWord ? at + 2 : undefined;
  if (second === undefined || !isSingleToken(second) || !BINARY_OPERATOR.test(second.text)) return at + 1;
  return patternEnd(items, at + 2, { isRegularExpression: second.text === '=~' });
}

/** Whether the item is only what its text begins with: `"-f"` and `-f"x"` are not operators. */
function isSingleToken({ text, start, end }: TestItem): boolean {
  return text.length === end - start;
}

/** The index after what a value is compared with; parentheses of a pattern or regular expression may hold anything. */
function patternEnd(
  items: readonly TestItem[],
  from: number,
  { isRegularExpression }: { readonly isRegularExpression: boolean },
): number | undefined {
  const first = items[from];
  if (first?.isWord !== true && !(isRegularExpression && first?.text === '(')) return undefined;
  let depth = 0;
  let at = from;
  for (; at < items.length; at++) {
    const item = items[at];
    const last = items[at - 1];
    if (item === undefined || last === undefined) break;
    const isAdjacent = at === from || item.start === last.end;
    if (
      depth === 0 &&
      !(isAdjacent && (item.isWord || item.text === '(' || (isRegularExpression && item.text === '|')))
    )
      break;
    if (item.text === '(') depth += 1;
    else if (item.text === ')') depth -= 1;
  }
  return depth === 0 ? at : undefined;
}
