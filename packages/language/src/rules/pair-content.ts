import type { Pair, PairFault, PairsContent } from '@imgtpl/grammar';
import type { CommandSpec } from '@imgtpl/spec';
import { commandCode, invalidCodes } from '../command-code.js';
import { excerpt } from '../excerpt.js';
import { defineRule, type Finding, type FixDraft } from '../rule.js';

type PairsSpec = Extract<CommandSpec, { shape: 'pairs' }>;

/** A pair that is none: no `=` and no value, a bad key, a quote that never closes, text after a closing quote. */
export const pairContent = defineRule({
  name: 'pair-content',
  codes: invalidCodes('pairs'),
  severity: 'error',
  *check({ template: { text }, commands, kind }) {
    for (const { spec, content } of commands) {
      if (spec?.shape !== 'pairs' || content.shape !== 'pairs') continue;
      const code = commandCode(spec.codes.invalid, kind);
      for (const { pair, owner } of withOwners(text, content)) {
        for (const fault of pair.faults) {
          // A word without `=` is no key at all; that it is no good key is the same fault.
          if (fault.kind === 'bad-key' && pair.faults.some(({ kind }) => kind === 'missing-value')) continue;
          yield { code, range: pair.range, ...explain(text, fault, { pair, owner, spec }) };
        }
      }
    }
  },
});

/** A pair with an unquoted value, and how to quote that value together with the words without `=` that follow it. */
interface Owner {
  readonly key: string;
  readonly quoting: readonly FixDraft[];
}

interface OwnedPair {
  readonly pair: Pair;
  /** For a word without `=`: the pair before it, to whose value it may belong. */
  readonly owner: Owner | undefined;
}

function* withOwners(text: string, { pairs }: PairsContent): Generator<OwnedPair> {
  let owner: Owner | undefined;
  for (const [index, pair] of pairs.entries()) {
    if (pair.equals === undefined) {
      yield { pair, owner };
      continue;
    }
    yield { pair, owner: undefined };
    const next = pairs[index + 1];
    owner = next !== undefined && next.equals === undefined ? ownerOf(text, pairs, index) : undefined;
  }
}

function ownerOf(text: string, pairs: readonly Pair[], index: number): Owner | undefined {
  const pair = pairs[index];
  const value = pair?.value;
  if (pair === undefined || value === undefined || value.quoted !== 'none') return undefined;
  let last = index;
  while (pairs[last + 1] !== undefined && pairs[last + 1]?.equals === undefined) last++;
  const range = { start: value.range.start, end: pairs[last]?.range.end ?? value.range.end };
  const certain = value.range.end > value.range.start && !/["'\\\r\n]/.test(text.slice(range.start, range.end));
  const key = excerpt(pair.key.text);
  return { key, quoting: certain ? [quoteFix(key, range)] : [] };
}

function quoteFix(key: string, { start, end }: Pair['range']): FixDraft {
  return {
    title: (say) => say.quoteValue(key),
    safe: true,
    edits: [
      { range: { start, end: start }, newText: '"' },
      { range: { start: end, end }, newText: '"' },
    ],
  };
}

interface FaultPlace extends OwnedPair {
  readonly spec: PairsSpec;
}

function explain(
  text: string,
  fault: PairFault,
  { pair, owner, spec }: FaultPlace,
): Pick<Finding, 'message' | 'fixes'> {
  const key = excerpt(pair.key.text);
  switch (fault.kind) {
    case 'missing-value':
      if (!spec.key.test(pair.key.text)) return { message: (say) => say.noPair(key), fixes: owner?.quoting ?? [] };
      if (owner === undefined) return { message: (say) => say.pairWithoutValue(key) };
      return { message: (say) => say.strayWord(key, owner.key), fixes: owner.quoting };
    case 'bad-key':
      return { message: (say) => (spec.setsVariables ? say.badKey(key) : say.badLabelKey(key)) };
    case 'unterminated-quote': {
      const quoted = excerpt(text.slice(pair.range.start, pair.range.end));
      const quote = text.slice(fault.range.start, fault.range.end);
      const end = { start: pair.range.end, end: pair.range.end };
      const closing = { title: (say) => say.closeQuote(), edits: [{ range: end, newText: quote }] } satisfies FixDraft;
      return { message: (say) => say.unterminatedQuote(quoted), fixes: pair.equals === undefined ? [] : [closing] };
    }
    case 'text-after-quote':
      return { message: (say) => say.textAfterQuote(key), fixes: joinQuotes(text, pair) };
    default:
      return fault.kind satisfies never;
  }
}

/** One pair of double quotes round a value that has several; certain where nothing in it reads otherwise inside them. */
function joinQuotes(text: string, { key, value }: Pair): FixDraft[] {
  if (value === undefined || value.unterminatedQuote !== undefined) return [];
  if (/['\\\r\n]/.test(text.slice(value.range.start, value.range.end))) return [];
  const edits = [{ range: value.range, newText: `"${value.value}"` }];
  return [{ title: (say) => say.quoteValue(excerpt(key.text)), safe: true, edits }];
}
