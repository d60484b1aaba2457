import type { TextEdit } from '@imgtpl/language';
import type { PipelineDocument } from '../pipeline-file.js';
import { type Entry, isNull, type MappingNode, type ScalarNode, writtenEntryOf } from '../pipeline-node.js';
import type { RequestFix } from '../request-finding.js';
import { block, fillEntry, insertEntries, isQuoted, type NewEntry, pairs } from './insert-entries.js';
import { layoutAt } from './layout.js';
import { commentAfter, isRemovable, removeEntry } from './remove-entry.js';
import { insertMissing, isWritten } from './set-entries.js';

/** A fix that removes a parameter with a scalar value; none if it shares a line with others. */
export function removeFix(document: PipelineDocument, path: string): readonly RequestFix[] {
  const found = find(document, path.split('.'));
  const edits = found && removeEntry(document, found, { comment: 'goes' });
  return edits ? [{ title: (messages) => messages.removeParameter(path), edits }] : [];
}

/**
 * A fix that moves a scalar value from a path of keys to another path. Missing groups are written in place of the value
 * if they belong there; in an existing group the value becomes the first member. There is no fix if the value cannot be
 * cut out, or if the new path is taken or inside a list.
 */
export function moveFix(document: PipelineDocument, from: readonly string[], to: string): readonly RequestFix[] {
  const names = to.split('.');
  const found = names.includes('N') ? undefined : find(document, from);
  if (found?.entry.value.kind !== 'scalar' || found.entry.value.value === null) return [];
  if (!isWritten(found.entry.value) || !isRemovable(document.text, found.entry)) return [];
  const target = targetOf(document.root, names, sourceOf(document, found.entry.value));
  const isInPlace = target?.mapping === found.mapping && target.empty === undefined;
  const edits =
    target && (isInPlace ? replaceInPlace(document, found, target.written) : moveInto(document, found, target));
  return edits ? [{ title: (messages) => messages.moveParameter(to), edits }] : [];
}

/** Whether nothing is written at a path yet, and nothing else is in its way. */
export function canInsertAt({ root }: PipelineDocument, path: string): boolean {
  return targetOf(root, path.split('.'), '') !== undefined;
}

interface Found {
  readonly entry: Entry;
  readonly mapping: MappingNode;
}

/** Where a value can go: into the deepest group of its path that exists already. */
interface Target {
  readonly mapping: MappingNode;
  /** The entry of the first missing name, if it is there without a value. */
  readonly empty: Entry | undefined;
  readonly written: NewEntry;
}

/** Nothing is moved in a file with syntax problems: a duplicate name could be read as another entry. */
function find({ root, problems }: PipelineDocument, names: readonly string[]): Found | undefined {
  let mapping = problems.length === 0 ? root : undefined;
  for (const name of names.slice(0, -1)) {
    const value = writtenEntryOf(mapping, name)?.value;
    mapping = value?.kind === 'mapping' ? value : undefined;
  }
  const entry = writtenEntryOf(mapping, names.at(-1) ?? '');
  // The target of an alias is written elsewhere, and is shared.
  return mapping && entry && mapping.range.start <= entry.key.range.start ? { entry, mapping } : undefined;
}

function targetOf(root: MappingNode | undefined, names: readonly string[], value: string): Target | undefined {
  let mapping = root;
  for (const [depth, name] of names.entries()) {
    if (mapping === undefined || mapping.isAnchored) return undefined;
    const entry = writtenEntryOf(mapping, name);
    const missing = names.slice(depth);
    if (entry === undefined) return { mapping, empty: undefined, written: { names: missing, value } };
    if (isNull(entry.value)) return { mapping, empty: entry, written: { names: missing.slice(1), value } };
    mapping = entry.value.kind === 'mapping' ? entry.value : undefined;
  }
  return undefined;
}

/** `ImageName: a` as `ImageOptions: { ImageName: a }`, in block style if the file uses it. */
function replaceInPlace(
  { text }: PipelineDocument,
  { entry, mapping }: Found,
  written: NewEntry,
): readonly TextEdit[] | undefined {
  const { key, value } = entry;
  const range = { start: key.range.start, end: value.range.end };
  if (mapping.flow) return [{ range, newText: pairs([written], isQuoted(text, entry)).join('') }];
  const layout = layoutAt(text, range.start);
  const headComment = value.kind === 'scalar' ? (value.headComment ?? '') : '';
  return layout.isLineStart ? [{ range, newText: block(written, layout) + headComment }] : undefined;
}

/** From block to block, a comment after the value moves with it; otherwise it stays. */
function moveInto(document: PipelineDocument, found: Found, target: Target): readonly TextEdit[] | undefined {
  const { mapping, empty } = target;
  const movesComment = !found.mapping.flow && !mapping.flow;
  const comment = movesComment ? commentAfter(document.text, found.entry.value) : '';
  const cuts = removeEntry(document, found, { comment: movesComment ? 'goes' : 'stays' });
  const written = { ...target.written, value: target.written.value + comment };
  const [insertion] = insertionsOf(document, { mapping, empty }, written);
  return cuts && insertion && [...cuts, insertion].sort((a, b) => a.range.start - b.range.start);
}

function insertionsOf(
  document: PipelineDocument,
  { mapping, empty }: Pick<Target, 'mapping' | 'empty'>,
  written: NewEntry,
): readonly (TextEdit | undefined)[] {
  if (empty !== undefined) return [fillEntry(document, { mapping, entry: empty }, written)];
  return mapping === document.root
    ? insertMissing(document, mapping, [written])
    : [insertEntries(document, mapping, [written])];
}

/** The value as written. Block scalars, aliases and tagged values depend on their place, so they become JSON. */
function sourceOf({ text }: PipelineDocument, value: ScalarNode): string {
  const isSimple = (value.style === 'plain' || value.style === 'quoted') && !value.hasProperties;
  const written = text.slice(value.range.start, value.range.end);
  return isSimple && !/^[*&!]/.test(written) && !written.includes('\n') ? written : JSON.stringify(value.value);
}
