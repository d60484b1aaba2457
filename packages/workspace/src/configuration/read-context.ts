import type { TextRange } from '@imgtpl/grammar';
import { nearest } from '@imgtpl/language';
import type { Messages } from '../messages/index.js';
import type { RuleEntry } from './rule-table.js';
import type { ListNode, MapEntry, MapNode, Problem, ScalarNode, TreeNode } from './tree.js';

/** What every reader of a part of a configuration is given. */
export interface ReadContext {
  readonly say: Messages;
  readonly rules: ReadonlyMap<string, RuleEntry>;
  /** Filled by the readers, which leave out what is wrong. */
  readonly problems: Problem[];
}

/** The entries of a mapping by key. A key that is none of these is a problem; a key with nothing after it is absent. */
export function readMap<Key extends string>(
  node: TreeNode,
  keys: readonly Key[],
  context: ReadContext,
): { readonly [K in Key]?: MapEntry } {
  const found: { [K in Key]?: MapEntry } = {};
  for (const entry of asMap(node, context)?.entries ?? []) {
    const key = keys.find((one) => one === entry.key);
    if (key === undefined) {
      problem(
        context,
        entry.keyRange,
        context.say.unknownKey({ key: entry.key, meant: nearest(entry.key, keys), keys }),
      );
    } else if (!isNothing(entry.value)) found[key] = entry;
  }
  return found;
}

export function asMap(node: TreeNode, context: ReadContext): MapNode | undefined {
  if (node.kind === 'map') return node;
  problem(context, node.range, context.say.notAMapping());
  return undefined;
}

export function asList(entry: MapEntry, context: ReadContext): ListNode | undefined {
  if (entry.value.kind === 'list') return entry.value;
  problem(context, entry.value.range, context.say.notAList(entry.key));
  return undefined;
}

/** One of the values that a key can have. */
export function readChoice<Choice extends string>(
  key: string,
  node: TreeNode,
  choices: readonly Choice[],
  context: ReadContext,
): Choice | undefined {
  const word = node.kind === 'scalar' ? String(node.value) : undefined;
  const choice = choices.find((one) => one === word);
  if (choice === undefined) {
    const meant = word === undefined ? undefined : nearest(word, choices);
    problem(context, node.range, context.say.notAChoice({ key, meant, choices }));
  }
  return choice;
}

export function readFlag(entry: MapEntry, context: ReadContext): boolean | undefined {
  const { value } = entry;
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
  problem(context, value.range, context.say.notAFlag(entry.key));
  return undefined;
}

/** Text that is more than blanks. */
export function readText(key: string, node: TreeNode, context: ReadContext): string | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  problem(context, node.range, context.say.notAText(key));
  return undefined;
}

export function problem(context: ReadContext, range: TextRange, message: string): void {
  context.problems.push({ range, message });
}

export function isNothing(node: TreeNode): node is ScalarNode {
  return node.kind === 'scalar' && node.value === null;
}
