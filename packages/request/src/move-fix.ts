import { block, fillEntry, insertEntries, isQuoted, type NewEntry, pairs } from './insert-entries.js';
import { layoutAt, type PipelineEdit } from './pipeline-edit.js';
import type { PipelineDocument } from './pipeline-file.js';
import { type Entry, isNull, type MappingNode, type PipelineNode } from './pipeline-node.js';
import { commentBehind, isCuttable, removeEntry } from './remove-entry.js';
import type { RequestFix } from './request-finding.js';

/** A fix that takes a parameter with a single value out; none where it stands among others on one line. */
export function removeFix(document: PipelineDocument, path: string): readonly RequestFix[] {
  const found = find(document, path);
  const edits = found && removeEntry(document, found, { comment: 'goes' });
  return edits ? [{ title: (messages) => messages.removeParameter(path), edits }] : [];
}

/**
 * A fix that moves a value to another path of the same type. Groups that are missing are written in the place where the
 * parameter stood; into one that is there the value goes as its first member. None where a value cannot be cut out.
 */
export function moveFix(document: PipelineDocument, from: string, to: string): readonly RequestFix[] {
  const found = find(document, from);
  if (found?.entry.value.kind !== 'scalar' || typeof found.entry.value.value !== 'string') return [];
  if (!isCuttable(document.text, found.entry)) return [];
  const target = targetOf(found.mapping, to.split('.'), sourceOf(document, found.entry.value));
  const edits = target && (target.isNew ? inPlace(document, found, target.written) : into(document, found, target));
  return edits ? [{ title: (messages) => messages.moveParameter(to), edits }] : [];
}

interface Found {
  readonly entry: Entry;
  readonly mapping: MappingNode;
}

/** Where a value can go: what is missing below the group farthest down that is there already. */
interface Target {
  readonly mapping: MappingNode;
  /** Whether the whole path is missing. */
  readonly isNew: boolean;
  /** The first name of what is missing, where it stands with nothing after it. */
  readonly empty: Entry | undefined;
  readonly written: NewEntry;
}

/** In a file with faults of its own nothing is moved: a name that stands twice would be read as another one. */
function find({ root, problems }: PipelineDocument, path: string): Found | undefined {
  let mapping = problems.length === 0 ? root : undefined;
  const names = path.split('.');
  for (const name of names.slice(0, -1)) {
    const value = mapping?.entries.find(({ key }) => key.text === name)?.value;
    mapping = value?.kind === 'mapping' ? value : undefined;
  }
  const entry = mapping?.entries.find(({ key }) => key.text === names.at(-1));
  return mapping && entry ? { entry, mapping } : undefined;
}

function targetOf(root: MappingNode, names: readonly string[], value: string): Target | undefined {
  let mapping = root;
  for (const [depth, name] of names.entries()) {
    const entry = mapping.entries.find(({ key }) => key.text === name);
    const missing = names.slice(depth);
    if (entry === undefined) {
      return { mapping, isNew: depth === 0, empty: undefined, written: { names: missing, value } };
    }
    if (isNull(entry.value)) {
      return { mapping, isNew: false, empty: entry, written: { names: missing.slice(1), value } };
    }
    if (entry.value.kind !== 'mapping') return undefined;
    mapping = entry.value;
  }
  return undefined;
}

/** `ImageName: a` as `ImageOptions: { ImageName: a }`, in block form where the file is. */
function inPlace(
  { text }: PipelineDocument,
  { entry, mapping }: Found,
  written: NewEntry,
): readonly PipelineEdit[] | undefined {
  const { key, value } = entry;
  const range = { start: key.range.start, end: value.range.end };
  if (mapping.flow) return [{ range, newText: pairs([written], isQuoted(text, entry)).join('') }];
  const layout = layoutAt(text, range.start);
  const headComment = value.kind === 'scalar' ? (value.headComment ?? '') : '';
  return layout.isLineStart ? [{ range, newText: block(written, layout) + headComment }] : undefined;
}

/** A comment behind the value goes with it from block to block, and stays where it is otherwise. */
function into(document: PipelineDocument, found: Found, target: Target): readonly PipelineEdit[] | undefined {
  const { mapping, empty } = target;
  const goes = !found.mapping.flow && !mapping.flow;
  const comment = goes ? commentBehind(document.text, found.entry.value) : '';
  const cuts = removeEntry(document, found, { comment: goes ? 'goes' : 'stays' });
  const written = { ...target.written, value: target.written.value + comment };
  const insertion =
    empty === undefined
      ? insertEntries(document, mapping, [written])
      : fillEntry(document, { mapping, entry: empty }, written);
  return cuts && insertion && [...cuts, insertion].sort((a, b) => a.range.start - b.range.start);
}

/** The value as it is written; a block scalar or an alias, which depend on their place, as a quoted text. */
function sourceOf({ text }: PipelineDocument, value: PipelineNode): string {
  const isSimple = value.kind === 'scalar' && (value.style === 'plain' || value.style === 'quoted');
  const written = text.slice(value.range.start, value.range.end);
  return isSimple && !/^[*&!]/.test(written) && !written.includes('\n')
    ? written
    : JSON.stringify(value.kind === 'scalar' ? value.value : '');
}
