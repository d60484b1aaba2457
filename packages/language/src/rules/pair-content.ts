import type { Pair, PairFault } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import { quotesRound } from '../commands/command-edits.js';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { swallowedCommand } from '../commands/swallowed-command.js';
import { commentFault, trailingComment } from '../commands/trailing-comment.js';
import { defineRule, type Explanation, type Fault, type FixDraft } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { betweenTypographicQuotes } from '../text/typographic-quotes.js';
import { gluedFault } from './pair-content/glued-pair.js';
import { type SpacedPair, spacedPair } from './pair-content/spaced-pair.js';
import { type UnsignedPair, unsignedPair } from './pair-content/unsigned-pair.js';

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
interface Owner {
  readonly key: string;
  readonly quoting: readonly FixDraft[];
}

interface OwnedPair {
  readonly pair: Pair;
  /** For a word without `=`: the pair before it, to whose value it may belong. */
  readonly owner: Owner | undefined;
}

function* faults(text: string, command: ShapedCommand<'pairs'>): Generator<Fault> {
  const { content, spec } = command;
  const { form, pairs } = content;
  const isStray = form === 'equals' && pairs.some(({ equals }) => equals === undefined);
  const swallowed = isStray ? swallowedCommand(text, command) : undefined;
  const isFirst = swallowed?.range.start === pairs[0]?.range.start;
  const unsigned = isFirst ? undefined : unsignedPair(text, pairs, spec.key);
  if (unsigned !== undefined) yield unsignedFault(unsigned, spec);
  let owner: Owner | undefined;
  for (let index = unsigned?.count ?? 0; index < pairs.length; ) {
    const pair = pairs[index];
    if (swallowed !== undefined && swallowed.range.start === pair?.range.start) {
      yield swallowed;
      return;
    }
    const comment = pair && index > 0 ? trailingComment(text, pair.range) : undefined;
    if (comment !== undefined) {
      yield commentFault(text, comment);
      while ((pairs[index]?.range.start ?? comment.end) < comment.end) index++;
      continue;
    }
    const spaced = spacedPair(text, pairs, index);
    if (spaced !== undefined) {
      yield spacedFault(spaced, spec);
      index += spaced.count;
      owner = undefined;
      continue;
    }
    if (pair !== undefined)
      yield* pairFaults(text, { pair, owner: pair.equals === undefined ? owner : undefined }, spec);
    if (pair?.equals !== undefined) owner = ownerOf(text, pairs, index);
    index++;
  }
}

/** Undefined if the value is quoted, or if no word without `=` follows it. */
function ownerOf(text: string, pairs: readonly Pair[], index: number): Owner | undefined {
  const pair = pairs[index];
  const value = pair?.value;
  if (pair === undefined || value === undefined || value.quoted !== 'none') return undefined;
  let last = index;
  while (isStray(text, pairs, last + 1)) last++;
  if (last === index) return undefined;
  const range = { start: value.range.start, end: pairs[last]?.range.end ?? value.range.end };
  const certain = value.range.end > value.range.start && !/["'\\\r\n]/.test(text.slice(range.start, range.end));
  const key = excerpt(pair.key.text);
  return { key, quoting: certain ? [quoteFix(text, key, range)] : [] };
}

/** Whether the pair at `index` is a word without `=` that may belong to the value before it. */
function isStray(text: string, pairs: readonly Pair[], index: number): boolean {
  const pair = pairs[index];
  if (pair === undefined || pair.equals !== undefined || text[pair.range.start] === '#') return false;
  return spacedPair(text, pairs, index) === undefined;
}

function spacedFault({ key, range, edits }: SpacedPair, spec: PairsSpec): Fault {
  if (!spec.key.test(key)) return { range, message: badKey(key, spec) };
  const joining: FixDraft = { title: (say) => say.joinPair(excerpt(key)), edits };
  return { range, message: (say) => say.spacedPair(excerpt(key)), fixes: edits.length > 0 ? [joining] : [] };
}

function unsignedFault({ key, range, edits }: UnsignedPair, spec: PairsSpec): Fault {
  if (!spec.key.test(key)) return { range, message: badKey(key, spec) };
  const fixes = edits.length > 0 ? [{ title: (say) => say.joinWithEquals(), edits } satisfies FixDraft] : [];
  return { range, message: (say) => say.unsignedPair(excerpt(key)), fixes };
}

function* pairFaults(text: string, owned: OwnedPair, spec: PairsSpec): Generator<Fault> {
  const { faults, range } = owned.pair;
  for (const fault of faults) {
    // A word without `=` is not a key, so it is not reported as an invalid key as well.
    if (fault.kind === 'bad-key' && faults.some(({ kind }) => kind === 'missing-value')) continue;
    yield { range, ...explain(text, fault, { ...owned, spec }) };
  }
}

function badKey(text: string, { setsVariables }: PairsSpec): Explanation['message'] {
  const key = excerpt(text);
  return (say) => (setsVariables ? say.badKey(key) : say.badLabelKey(key));
}

function quoteFix(text: string, key: string, { start, end }: Pair['range']): FixDraft {
  const title: FixDraft['title'] = (say) => say.quoteValue(key);
  const meant = betweenTypographicQuotes(text.slice(start, end));
  if (meant !== undefined) return { title, edits: [{ range: { start, end }, newText: `"${meant}"` }] };
  return { title, safe: true, edits: quotesRound({ start, end }) };
}

interface FaultPlace extends OwnedPair {
  readonly spec: PairsSpec;
}

function explain(text: string, fault: PairFault, { pair, owner, spec }: FaultPlace): Explanation {
  const key = excerpt(pair.key.text);
  switch (fault.kind) {
    case 'missing-value':
      if (!spec.key.test(pair.key.text)) return { message: (say) => say.noPair(key), fixes: owner?.quoting ?? [] };
      if (owner === undefined) return { message: (say) => say.pairWithoutValue(key) };
      return { message: (say) => say.strayWord(key, owner.key), fixes: owner.quoting };
    case 'bad-key':
      return explainKey(pair, spec);
    case 'unterminated-quote': {
      const quoted = excerpt(text.slice(pair.range.start, pair.range.end));
      const quote = text.slice(fault.range.start, fault.range.end);
      const end = { start: pair.range.end, end: pair.range.end };
      const closing = { title: (say) => say.closeQuote(), edits: [{ range: end, newText: quote }] } satisfies FixDraft;
      return { message: (say) => say.unterminatedQuote(quoted), fixes: pair.equals === undefined ? [] : [closing] };
    }
    case 'text-after-quote':
      return (
        gluedFault(text, fault, { key, keyForm: spec.key }) ?? {
          message: (say) => say.textAfterQuote(key),
          fixes: joinQuotes(text, pair),
        }
      );
    default:
      return fault.kind satisfies never;
  }
}

/** A key needs no quotes, because none of the characters that it may contain is special. */
function explainKey({ key: { text, range } }: Pair, spec: PairsSpec): Explanation {
  const bare = /^(["'])([^"']*)\1$/.exec(text)?.[2];
  if (bare === undefined || !spec.key.test(bare)) return { message: badKey(text, spec) };
  return {
    message: (say) => say.quotedKey(excerpt(bare)),
    fixes: [{ title: (say) => say.unquoteKey(), edits: [{ range, newText: bare }] }],
  };
}

/**
 * Puts a value with several pairs of quotes in one pair of double quotes, if nothing in it changes its meaning inside
 * them, and no `=` suggests another pair.
 */
function joinQuotes(text: string, { key, value }: Pair): FixDraft[] {
  if (value === undefined || value.unterminatedQuote !== undefined) return [];
  if (/['\\=\r\n]/.test(text.slice(value.range.start, value.range.end))) return [];
  const edits = [{ range: value.range, newText: `"${value.value}"` }];
  return [{ title: (say) => say.quoteValue(excerpt(key.text)), safe: true, edits }];
}
