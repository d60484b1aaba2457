import type { TextRange } from '@imgtpl/grammar';
import { excerpt } from '@imgtpl/language';
import type { ListNode, Parameter, ParameterNode } from '@imgtpl/spec';
import { type MeantItems, meantItems } from '../edits/meant-items.js';
import { typeFix } from '../edits/replace-value.js';
import { joinNames } from '../join-names.js';
import type { PipelineDocument } from '../pipeline-file.js';
import {
  entryOf,
  isBroken,
  type MappingNode,
  type PipelineNode,
  type ScalarNode,
  type SequenceNode,
} from '../pipeline-node.js';
import { ownSeverity, type RequestFinding } from '../request-finding.js';
import type { GivenValue } from '../request-view.js';
import { checkScalar } from './check-scalar.js';
import { checkUnknown } from './check-unknown.js';
import type { CheckedPlace } from './checked-place.js';
import { findDuplicates } from './find-duplicates.js';

interface Walk {
  readonly given: Map<string, GivenValue>;
  readonly findings: RequestFinding[];
  readonly document: PipelineDocument;
}

/** Checks every value of a document on its own, and lists the values that are given. */
export function checkValues(
  members: readonly Parameter[],
  root: MappingNode,
  document: PipelineDocument,
): { readonly given: ReadonlyMap<string, GivenValue>; readonly findings: readonly RequestFinding[] } {
  const walk: Walk = { document, given: new Map(), findings: [] };
  checkMembers(members, root, { path: '', keyRange: firstKey(root), inferred: false }, walk);
  return walk;
}

/** Where to report what is missing in a mapping without a key of its own: at the first key inside. */
export function firstKey(mapping: MappingNode): TextRange {
  return mapping.entries[0]?.key.range ?? mapping.range;
}

/** Checks the members of a group; `place.keyRange` is where a missing member is reported. */
function checkMembers(members: readonly Parameter[], mapping: MappingNode, place: CheckedPlace, walk: Walk): void {
  for (const member of members) {
    const path = joinNames(place.path, member.name);
    const entry = entryOf(mapping, member.name);
    const isEmpty = entry?.value.kind === 'scalar' && entry.value.value === '' && 'empty' in member;
    if (entry && !isEmpty) {
      checkNode(member, entry.value, { path, keyRange: entry.key.range, inferred: member.basis === 'inferred' }, walk);
    } else if (member.required) {
      walk.findings.push(missing(member, path, entry?.value.range ?? place.keyRange));
    }
  }
  report(checkUnknown(members, mapping, { path: place.path, document: walk.document }), walk);
}

function missing(member: Parameter, path: string, range: TextRange): RequestFinding {
  const code = ('codes' in member && 'missing' in member.codes && member.codes.missing) || 'imgtpl/missing-parameter';
  return { code, parameter: path, range, message: (messages) => messages.missing(path) };
}

/** Records whether the value is valid on its own: the rules about combinations look only at such values. */
function checkNode(node: ParameterNode, value: PipelineNode, place: CheckedPlace, walk: Walk): void {
  const before = walk.findings.length;
  const { path, keyRange } = place;
  if (!isBroken(value)) checkContent(node, value, place, walk);
  const isValid = !isBroken(value) && walk.findings.slice(before).every(({ code }) => ownSeverity(code) === 'warning');
  const items = value.kind === 'sequence' ? value.items.length : 0;
  // A group is valid if it is a mapping: its members are recorded as values of their own.
  const isGroup = node.type === 'group' && value.kind === 'mapping';
  walk.given.set(path, { path, parameter: node, node: value, keyRange, isValid: isValid || isGroup, items });
}

function checkContent(node: ParameterNode, value: PipelineNode, place: CheckedPlace, walk: Walk): void {
  if (node.type === 'group' && value.kind === 'mapping') {
    checkMembers(node.members, value, place, walk);
  } else if (node.type === 'list' && value.kind === 'sequence') {
    checkList(node, value, place, walk);
  } else if (node.type === 'group' || node.type === 'list' || value.kind !== 'scalar') {
    walk.findings.push(wrongType(node, value, place, walk.document.text));
  } else {
    report(checkScalar(node, value, place), walk);
  }
}

function checkList(node: ListNode, value: SequenceNode, place: CheckedPlace, walk: Walk): void {
  const { maximum, unique } = node;
  const overflow = maximum && value.items[maximum.items];
  if (maximum && overflow) {
    const path = `${place.path}.${maximum.items + 1}`;
    const message: RequestFinding['message'] = (messages) => messages.tooMany(place.path, maximum.items);
    walk.findings.push({ code: maximum.code, parameter: path, range: overflow.range, message });
  }
  for (const [index, item] of value.items.entries()) {
    const keyRange = item.kind === 'mapping' ? firstKey(item) : item.range;
    checkNode(node.item, item, { ...place, path: `${place.path}.${index + 1}`, keyRange }, walk);
  }
  const list = { path: place.path, items: value.items, document: walk.document };
  if (unique) report(findDuplicates(unique, list, walk.given), walk);
}

/** One by one: a hostile file has more findings than a call takes arguments. */
function report(findings: Iterable<RequestFinding>, walk: Walk): void {
  for (const finding of findings) walk.findings.push(finding);
}

function wrongType(node: ParameterNode, value: PipelineNode, { path }: CheckedPlace, text: string): RequestFinding {
  const facts = { code: 'imgtpl/wrong-type', parameter: path, range: value.range } as const;
  const { written, fixes } = (node.type === 'list' ? meantList(node, value, text) : undefined) ?? {};
  const shown = written === undefined ? undefined : excerpt(written);
  const message: RequestFinding['message'] = (messages) => messages.wrongType(path, node.type, shown);
  return { ...facts, message, ...(fixes && { fixes }) };
}

/** What a value that is no list is meant to be, as written on one line. */
function meantList(node: ListNode, value: PipelineNode, text: string): MeantItems | undefined {
  if (value.kind === 'mapping') return meantItems(text, node, value);
  if (value.kind !== 'scalar') return undefined;
  const written = listOf(node, value);
  return written === undefined ? undefined : { written, fixes: typeFix(value, written) };
}

/**
 * A single value as the only item of a list, in a form that both YAML and JSON read. None of these lists has items with
 * blanks or commas, so these separate several items in one text; hyphens before them lack the blank that makes a list.
 */
function listOf({ item }: ListNode, { value, source, isSet }: ScalarNode): string | undefined {
  const text = typeof value === 'number' ? source : value;
  if (item.type === 'group' || typeof text !== 'string' || isSet) return undefined;
  const items = text.split(/(?:[\s,，、]+|^)-?/).filter((it) => it !== '');
  return items.length === 0 ? undefined : `[${items.map((it) => JSON.stringify(it)).join(', ')}]`;
}
