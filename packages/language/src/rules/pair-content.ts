import type { Pair, PairFault } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import { quoteEdits } from '../commands/command-edits.js';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { swallowedCommand } from '../commands/swallowed-command.js';
import { trailingComment, trailingCommentFault } from '../commands/trailing-comment.js';
import { closeQuoteFixes } from '../edits/close-quote-fixes.js';
import { defineRule, type Explanation, type Fault, type FixDraft } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { betweenTypographicQuotes } from '../text/typographic-quotes.js';
import { explainGluedPair } from './pair-content/glued-pair.js';
import { type PairWithoutEquals, pairWithoutEquals } from './pair-content/pair-without-equals.js';
import { type SpacedPair, spacedPair } from './pair-content/spaced-pair.js';
import { explainStrangeBlank } from './pair-content/strange-blank.js';

type PairsSpec = ShapedCommand<'pairs'>['spec'];

/** A malformed pair: no `=` and no value, an invalid key, an unclosed quote, or text after a closing quote. */
export const pairContent = defineRule({
  name: 'pair-content',
  codes: invalidCodes('pairs'),
  severity: 'error',
  *check({ template: { text }, byShape, kind }) {
    for (const command of byShape.pairs) {
      const code = commandCode(command.spec.codes.invalid, kind);
      for (const fault of faults(text, command)) yield { code, ...fault };
    }
  },
});

/** A pair with an unquoted value, and how to quote that value together with the words without `=` that follow it. */
interface UnquotedValue {
  readonly key: string;
  readonly quoteFixes: readonly FixDraft[];
}

interface PairInContext {
  readonly pair: Pair;
  /** Whether the command has no other. */
  readonly isOnly: boolean;
  /** For a word without `=`: the pair before it, to whose value it may belong. */
  readonly valueBefore: UnquotedValue | undefined;
}

function* faults(text: string, command: ShapedCommand<'pairs'>): Generator<Fault> {
  const { content, spec } = command;
  const { form, pairs } = content;
  const hasStrayWord = form === 'equals' && pairs.some(({ equals }) => equals === undefined);
  const swallowed = hasStrayWord ? swallowedCommand(text, command) : undefined;
  const isFirst = swallowed?.range.start === pairs[0]?.range.start;
  const unjoined = isFirst ? undefined : pairWithoutEquals(text, pairs);
  if (unjoined !== undefined) yield pairWithoutEqualsFault(unjoined, spec);
  let valueBefore: UnquotedValue | undefined;
  for (let index = unjoined?.count ?? 0; index < pairs.length; ) {
    const pair = pairs[index];
    if (swallowed !== undefined && swallowed.range.start === pair?.range.start) {
      yield swallowed;
      return;
    }
    const comment = pair && index > 0 ? trailingComment(text, pair.range) : undefined;
    if (comment !== undefined) {
      yield trailingCommentFault(text, comment);
      while ((pairs[index]?.range.start ?? comment.end) < comment.end) index++;
      continue;
    }
    const spaced = spacedPair(text, pairs, index);
    if (spaced !== undefined) {
      yield spacedPairFault(spaced, spec);
      index += spaced.count;
      valueBefore = undefined;
      continue;
    }
    if (pair !== undefined) {
      const before = pair.equals === undefined ? valueBefore : undefined;
      yield* pairFaults(text, { pair, isOnly: pairs.length === 1, valueBefore: before }, spec);
    }
    if (pair?.equals !== undefined) valueBefore = unquotedValueAt(text, pairs, index);
    index++;
  }
}

/** Undefined if the value is quoted or of no key, or if no word without `=` follows it. */
function unquotedValueAt(text: string, pairs: readonly Pair[], index: number): UnquotedValue | undefined {
  const pair = pairs[index];
  const value = pair?.value;
  if (pair === undefined || pair.key.text === '' || value === undefined || value.quoted !== 'none') return undefined;
  let last = index;
  while (isStrayWord(text, pairs, last + 1)) last++;
  if (last === index) return undefined;
  const range = { start: value.range.start, end: pairs[last]?.range.end ?? value.range.end };
  const canQuote = value.range.end > value.range.start && !/["'\\\r\n]/.test(text.slice(range.start, range.end));
  const key = excerpt(pair.key.text);
  return { key, quoteFixes: canQuote ? [quoteFix(text, key, range)] : [] };
}

/** Whether the pair at `index` is a word without `=` that may belong to the value before it. */
function isStrayWord(text: string, pairs: readonly Pair[], index: number): boolean {
  const pair = pairs[index];
  if (pair === undefined || pair.equals !== undefined || text[pair.range.start] === '#') return false;
  return spacedPair(text, pairs, index) === undefined;
}

function spacedPairFault({ key, range, edits }: SpacedPair, spec: PairsSpec): Fault {
  if (!spec.key.test(key)) return { range, message: badKeyMessage(key, spec) };
  const joinFix: FixDraft = { title: (say) => say.removeBlanksAroundEquals(excerpt(key)), edits };
  return { range, message: (say) => say.spacedPair(excerpt(key)), fixes: edits.length > 0 ? [joinFix] : [] };
}

function pairWithoutEqualsFault({ key, range, edits }: PairWithoutEquals, spec: PairsSpec): Fault {
  if (!spec.key.test(key)) return { range, message: badKeyMessage(key, spec) };
  const fixes = edits.length > 0 ? [{ title: (say) => say.insertEquals(), edits } satisfies FixDraft] : [];
  return { range, message: (say) => say.pairWithoutEquals(excerpt(key)), fixes };
}

function* pairFaults(text: string, context: PairInContext, spec: PairsSpec): Generator<Fault> {
  const { faults, range } = context.pair;
  for (const fault of faults) {
    // A word without `=` is not a key, so it is not reported as an invalid key as well.
    if (fault.kind === 'bad-key' && faults.some(({ kind }) => kind === 'missing-value')) continue;
    // In `'it's'` the last quote only seems to open another one: the fault is the quote inside the value.
    if (fault.kind === 'unterminated-quote' && faults.some(({ kind }) => kind === 'text-after-quote')) continue;
    yield {
      range,
      ...(strangeBlankIn(text, fault, { ...context, spec }) ?? explain(text, fault, { ...context, spec })),
    };
  }
}

function badKeyMessage(text: string, { setsVariables }: PairsSpec): Explanation['message'] {
  const key = excerpt(text);
  return (say) => (setsVariables ? say.badKey(key) : say.badLabelKey(key));
}

function quoteFix(text: string, key: string, { start, end }: Pair['range']): FixDraft {
  const title: FixDraft['title'] = (say) => say.quoteValue(key);
  const meant = betweenTypographicQuotes(text.slice(start, end));
  if (meant !== undefined) return { title, edits: [{ range: { start, end }, newText: `"${meant}"` }] };
  return { title, safe: true, edits: quoteEdits({ start, end }) };
}

interface FaultContext extends PairInContext {
  readonly spec: PairsSpec;
}

function strangeBlankIn(
  text: string,
  { kind }: PairFault,
  { pair, isOnly, spec }: FaultContext,
): Explanation | undefined {
  if (kind !== 'bad-key' && kind !== 'missing-value') return undefined;
  return explainStrangeBlank(text, pair, { keyPattern: spec.key, takesText: isOnly && spec.spaceForm });
}

function explain(text: string, fault: PairFault, { pair, valueBefore, spec }: FaultContext): Explanation {
  const key = excerpt(pair.key.text);
  switch (fault.kind) {
    case 'missing-value':
      if (!spec.key.test(pair.key.text))
        return { message: (say) => say.notAPair(key), fixes: valueBefore?.quoteFixes ?? [] };
      if (valueBefore === undefined) return { message: (say) => say.pairWithoutValue(key) };
      return { message: (say) => say.strayWord(key, valueBefore.key), fixes: valueBefore.quoteFixes };
    case 'bad-key':
      return explainKey(pair, spec);
    case 'unterminated-quote': {
      const quoted = excerpt(text.slice(pair.range.start, pair.range.end));
      const fixes = closeQuoteFixes(text, { quote: fault.range, end: pair.range.end });
      return { message: (say) => say.unterminatedQuote(quoted), fixes: pair.equals === undefined ? [] : fixes };
    }
    case 'text-after-quote':
      return (
        explainGluedPair(text, fault, { key, keyPattern: spec.key }) ?? {
          message: (say) => say.textAfterQuote(key),
          fixes: joinQuotesFix(text, pair),
        }
      );
    default:
      return fault.kind satisfies never;
  }
}

/** A key needs no quotes, because none of the characters that it may contain is special. */
function explainKey({ key: { text, range } }: Pair, spec: PairsSpec): Explanation {
  const bare = /^(["'])([^"']*)\1$/.exec(text)?.[2];
  if (bare === undefined || !spec.key.test(bare)) return { message: badKeyMessage(text, spec) };
  return {
    message: (say) => say.quotedKey(excerpt(bare)),
    fixes: [{ title: (say) => say.unquoteKey(), edits: [{ range, newText: bare }] }],
  };
}

/**
 * Puts a value with several pairs of quotes in one pair of double quotes, if nothing in it changes its meaning inside
 * them, and no `=` suggests another pair.
 */
function joinQuotesFix(text: string, { key, value }: Pair): FixDraft[] {
  if (value === undefined || value.unterminatedQuote !== undefined) return [];
  const written = text.slice(value.range.start, value.range.end);
  const isChangedInside = written.includes("'") && /["$]/.test(value.value);
  if (isChangedInside || /[\\=\r\n]/.test(written)) return [];
  const edits = [{ range: value.range, newText: `"${value.value}"` }];
  return [{ title: (say) => say.quoteValue(excerpt(key.text)), safe: true, edits }];
}
