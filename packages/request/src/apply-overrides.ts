import type { TextRange } from '@imgtpl/grammar';
import { excerpt } from '@imgtpl/language';
import type { GroupNode, Parameter, ParameterNode } from '@imgtpl/spec';
import { firstKey } from './checks/check-values.js';
import { joinNames } from './join-names.js';
import { memberOf, WHOLE } from './member-of.js';
import type { PipelineDocument } from './pipeline-file.js';
import type { Entry, MappingNode, PipelineNode, ScalarNode, SequenceNode } from './pipeline-node.js';
import type { LocalizedText } from './request-finding.js';
import { suggestName } from './suggest-name.js';

/** A document after overrides. What could not be set is the fault of the person who typed it, not of the file. */
export interface Overridden {
  readonly document: PipelineDocument;
  readonly faults: readonly OverrideFault[];
}

export interface OverrideFault {
  /** As the user typed it. */
  readonly assignment: string;
  readonly message: LocalizedText;
}

/** The result of an assignment: the new node, or why there is none. */
type Assigned<N> = { readonly node: N } | { readonly fault: LocalizedText };

/** A step on the way to a value: the remaining names, the path so far, the value's text, and where to report it. */
interface Step {
  readonly names: readonly string[];
  /** The names that were walked already, joined. */
  readonly path: string;
  readonly text: string;
  readonly place: TextRange;
}

/**
 * Applies `Path=value` assignments to a document, each value read in the type of its parameter. List items may come in
 * any order, for example sorted by name (`Tag.10` before `Tag.2`). Of several values for a path, the last one wins.
 */
export function applyOverrides(document: PipelineDocument, assignments: readonly string[]): Overridden {
  if (!document.root) return { document, faults: [] };
  let root = document.root;
  const faults: OverrideFault[] = [];
  const assigned = new Set<string>();
  for (const assignment of [...assignments].sort(byIndex)) {
    const outcome = assign(root, assignment);
    if ('fault' in outcome) faults.push({ assignment, message: outcome.fault });
    else {
      root = outcome.node;
      assigned.add(parameterOf(assignment));
    }
  }
  return { document: { ...document, root, ...(assigned.size > 0 && { assigned }) }, faults };
}

/** The parameter that an assignment sets; for `BuildContentFile` that is `BuildContent`, as in the diagnostics. */
function parameterOf(assignment: string): string {
  const path = assignment.slice(0, assignment.indexOf('='));
  return memberOf(WHOLE, path)?.name ?? path;
}

function byIndex(one: string, other: string): number {
  return indexOf(one) - indexOf(other);
}

/** The list index in the path of an assignment (a path has at most one); 0 if there is none. */
function indexOf(assignment: string): number {
  return Number(/^[^=]*?\.(\d{1,6})(?=[.=])/.exec(assignment)?.[1] ?? 0);
}

function assign(root: MappingNode, assignment: string): Assigned<MappingNode> {
  const equals = assignment.indexOf('=');
  const names = assignment.slice(0, Math.max(equals, 0)).split('.');
  if (names.includes('')) return { fault: (messages) => messages.notAnAssignment(excerpt(assignment)) };
  const place = firstKey(root);
  return setMember(WHOLE, root, { names, path: '', text: assignment.slice(equals + 1), place });
}

function setNode(node: ParameterNode, old: PipelineNode | undefined, step: Step): Assigned<PipelineNode> {
  if (step.names.length === 0) return readScalar(node, old, step);
  if (node.type === 'group') return setMember(node, old?.kind === 'mapping' ? old : undefined, step);
  if (node.type === 'list') return setItem(node.item, old?.kind === 'sequence' ? old : undefined, step);
  return unknown(step, step.names.join('.'), []);
}

function setMember(node: GroupNode, old: MappingNode | undefined, step: Step): Assigned<MappingNode> {
  const [name = '', ...names] = step.names;
  const member = valueNodeOf(node, name);
  if (!member)
    return unknown(
      step,
      name,
      node.members.map((it) => it.name),
    );
  const index = old?.entries.findIndex(({ key }) => key.text === name) ?? -1;
  const before = old?.entries[index];
  const place = before?.key.range ?? step.place;
  const set = setNode(member, before?.value, { ...step, names, path: joinNames(step.path, name), place });
  if ('fault' in set) return set;
  const entry: Entry = { key: { text: name, range: place }, value: set.node };
  const entries = old?.entries ?? [];
  const changed = before ? replaced(entries, index, entry) : [...entries, entry];
  return { node: { kind: 'mapping', range: old?.range ?? step.place, flow: old?.flow ?? false, entries: changed } };
}

/** A member of the group by name. `BuildContentFile` is read like a text. */
function valueNodeOf(node: GroupNode, name: string): ParameterNode | undefined {
  const member = memberOf(node, name);
  return member?.name === name ? member : member && { type: 'text', codes: {} };
}

function setItem(item: ParameterNode, old: SequenceNode | undefined, step: Step): Assigned<SequenceNode> {
  const [name = '', ...names] = step.names;
  const items = old?.items ?? [];
  const path = joinNames(step.path, name);
  const next = joinNames(step.path, String(items.length + 1));
  if (!/^[1-9]\d{0,5}$/.test(name)) return { fault: (messages) => messages.setUnknown(excerpt(path), next) };
  const index = Number(name) - 1;
  if (index > items.length) return { fault: (messages) => messages.setGap(path, next) };
  const place = items[index]?.range ?? step.place;
  const set = setNode(item, items[index], { ...step, names, path, place });
  if ('fault' in set) return set;
  const changed = index < items.length ? replaced(items, index, set.node) : [...items, set.node];
  return { node: { kind: 'sequence', range: old?.range ?? step.place, items: changed } };
}

function readScalar(
  node: ParameterNode,
  old: PipelineNode | undefined,
  { path, text, place }: Step,
): Assigned<ScalarNode> {
  if (node.type === 'group' || node.type === 'list') {
    return { fault: (messages) => messages.setWhole(path, exampleOf(node, path)) };
  }
  const value = VALUE_READERS[node.type](text);
  if (value === undefined) return { fault: (messages) => messages.setType(path, excerpt(text), node.type) };
  return { node: { kind: 'scalar', range: old?.range ?? place, value, source: text, style: 'quoted', isSet: true } };
}

const VALUE_READERS: Record<'text' | 'choice' | 'integer' | 'flag', (text: string) => ScalarNode['value'] | undefined> =
  {
    text: (text) => text,
    choice: (text) => text,
    integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined),
    flag: (text) => (text === 'true' || text === 'false' ? text === 'true' : undefined),
  };

/** The path of some value inside a group or a list, as an example for the message. */
function exampleOf(node: ParameterNode, path: string): string {
  if (node.type === 'list') return exampleOf(node.item, `${path}.1`);
  const first: Parameter | undefined = node.type === 'group' ? node.members[0] : undefined;
  return first ? exampleOf(first, joinNames(path, first.name)) : path;
}

function unknown(step: Step, name: string, siblings: readonly string[]): { readonly fault: LocalizedText } {
  const path = joinNames(step.path, name);
  const { place, sibling } = suggestName(name, step.path, siblings);
  const suggestion = place ?? (sibling && joinNames(step.path, sibling));
  return { fault: (messages) => messages.setUnknown(excerpt(path), suggestion) };
}

function replaced<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return list.map((it, at) => (at === index ? item : it));
}
