import type { TextRange } from '@imgtpl/grammar';
import { excerpt, nearest, nearestChoice } from '@imgtpl/language';
import { type Entry, isNull, type MappingNode, type PipelineNode, type SequenceNode } from '@imgtpl/request';
import type { Messages } from '../messages/index.js';
import type { Problem } from '../problem.js';
import type { RuleEntry } from './rule-table.js';

/** The context of every reader of a part of a configuration. */
export interface ReadContext {
  readonly say: Messages;
  readonly rules: ReadonlyMap<string, RuleEntry>;
  /** Which files it can apply to: one that is chosen or extended may be in another folder than the files. */
  readonly reach: 'below' | 'anywhere';
  /** The readers add problems here, and skip whatever is wrong. */
  readonly problems: Problem[];
}

/** The entries of a mapping by key. An unknown key is a problem; a key without a value is absent. */
export function readMap<Key extends string>(
  node: PipelineNode,
  keys: readonly Key[],
  context: ReadContext,
): { readonly [K in Key]?: Entry } {
  const found: { [K in Key]?: Entry } = {};
  for (const entry of asMap(node, context)?.entries ?? []) {
    const key = keys.find((one) => one === entry.key.text);
    if (key === undefined) {
      const { text, range } = entry.key;
      const meant = nearest(text, keys);
      misspelt(context, { range, message: context.say.unknownKey({ key: excerpt(text), meant, keys }), meant });
    } else if (!isNull(entry.value)) found[key] = entry;
  }
  return found;
}

/** The node as a mapping; reports a problem for anything else. */
export function asMap(node: PipelineNode, context: ReadContext): MappingNode | undefined {
  if (node.kind === 'mapping') return node;
  problem(context, node.range, context.say.notAMapping());
  return undefined;
}

/** The value of an entry as a list; reports a problem for anything else. */
export function asList(entry: Entry, context: ReadContext): SequenceNode | undefined {
  if (entry.value.kind === 'sequence') return entry.value;
  problem(context, entry.value.range, context.say.notAList(entry.key.text));
  return undefined;
}

/** One of the possible values of a key; reports a problem for anything else, with the value that may be meant. */
export function readChoice<Choice extends string>(
  key: string,
  node: PipelineNode,
  choices: readonly Choice[],
  context: ReadContext,
): Choice | undefined {
  const word = node.kind === 'scalar' ? String(node.value) : undefined;
  const choice = choices.find((one) => one === word);
  if (choice === undefined) {
    const meant = word === undefined ? undefined : nearestChoice(word, choices);
    misspelt(context, { range: node.range, message: context.say.notAChoice({ key, meant, choices }), meant });
  }
  return choice;
}

/** `true` or `false`; reports a problem for anything else. */
export function readFlag(entry: Entry, context: ReadContext): boolean | undefined {
  const { value } = entry;
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
  problem(context, value.range, context.say.notAFlag(entry.key.text));
  return undefined;
}

/** A text that is not blank; reports a problem for anything else. */
export function readText(key: string, node: PipelineNode, context: ReadContext): string | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  problem(context, node.range, context.say.notAText(key));
  return undefined;
}

export function problem(context: ReadContext, range: TextRange, message: string): void {
  context.problems.push({ range, message });
}

interface Misspelling {
  readonly range: TextRange;
  readonly message: string;
  /** Undefined if nothing is similar. */
  readonly meant: string | undefined;
}

/** Reports an unknown name or choice, with a fix if it is known what was meant. */
export function misspelt({ problems, say }: ReadContext, { range, message, meant }: Misspelling): void {
  const fix = meant === undefined ? {} : { fix: { title: say.changeTo(meant), newText: meant } };
  problems.push({ range, message, ...fix });
}
