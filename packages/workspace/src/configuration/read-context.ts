import type { TextRange } from '@imgtpl/grammar';
import { excerpt, nearest, nearestChoice } from '@imgtpl/language';
import { type Entry, isNull, type MappingNode, type PipelineNode, type SequenceNode } from '@imgtpl/request';
import type { Messages } from '../messages/index.js';
import type { Problem } from '../problem.js';
import type { RuleEntry } from './rule-table.js';

/** The context of every reader of a part of a configuration. */
export interface ReadContext {
  readonly messages: Messages;
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
  const map = asMap(node, context);
  const missing = missingIn(map, keys);
  for (const entry of map?.entries ?? []) {
    const key = keys.find((one) => one === entry.key.text);
    if (key === undefined) {
      const { text, range } = entry.key;
      const suggestion = nearest(text, missing);
      reportMisspelling(context, {
        range,
        message: context.messages.unknownKey({ key: excerpt(text), suggestion, keys }),
        suggestion,
      });
    } else if (!isNull(entry.value)) found[key] = entry;
  }
  return found;
}

/** The keys that a mapping does not have: no other can be meant by one that is misspelt. */
export function missingIn<Key extends string>(map: MappingNode | undefined, keys: readonly Key[]): readonly Key[] {
  const present = new Set(map?.entries.map(({ key }) => key.text));
  return keys.filter((key) => !present.has(key));
}

/** The node as a mapping; reports a problem for anything else. */
export function asMap(node: PipelineNode, context: ReadContext): MappingNode | undefined {
  if (node.kind === 'mapping') return node;
  reportProblem(context, node.range, context.messages.notAMapping());
  return undefined;
}

/** The value of an entry as a list; reports a problem for anything else. */
export function asList(entry: Entry, context: ReadContext): SequenceNode | undefined {
  if (entry.value.kind === 'sequence') return entry.value;
  reportProblem(context, entry.value.range, context.messages.notAList(entry.key.text));
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
    const suggestion = word === undefined ? undefined : nearestChoice(word, choices);
    reportMisspelling(context, {
      range: node.range,
      message: context.messages.notAChoice({ key, suggestion, choices }),
      suggestion,
    });
  }
  return choice;
}

/** `true` or `false`; reports a problem for anything else. */
export function readFlag(entry: Entry, context: ReadContext): boolean | undefined {
  const { value } = entry;
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
  reportProblem(context, value.range, context.messages.notAFlag(entry.key.text));
  return undefined;
}

/** The key that a value belongs to, and its number if the key has a list of them. */
interface Subject {
  readonly key: string;
  readonly item?: number | undefined;
}

/** A text that is not blank; reports a problem for anything else. */
export function readText(subject: Subject, node: PipelineNode, context: ReadContext): string | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  reportProblem(context, node.range, context.messages.notAText(subject));
  return undefined;
}

export function reportProblem(context: ReadContext, range: TextRange, message: string): void {
  context.problems.push({ range, message });
}

interface Misspelling {
  readonly range: TextRange;
  readonly message: string;
  /** Undefined if nothing is similar. */
  readonly suggestion: string | undefined;
}

/** Reports an unknown name or choice, with a fix if it is known what was meant. */
export function reportMisspelling(
  { problems, messages }: ReadContext,
  { range, message, suggestion }: Misspelling,
): void {
  const fix = suggestion === undefined ? {} : { fix: { title: messages.changeTo(suggestion), newText: suggestion } };
  problems.push({ range, message, ...fix });
}
