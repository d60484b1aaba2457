import type { TextEdit } from '@imgtpl/language';
import type { PipelineDocument } from './pipeline-file.js';
import type { Entry, MappingNode, PipelineNode } from './pipeline-node.js';
import type { RequestFix } from './request-finding.js';

/** A fix that takes a parameter of the top level out; none where it stands among others on one line. */
export function removeFix(document: PipelineDocument, path: string): readonly RequestFix[] {
  const found = find(document.root, path);
  const edit = found && removal(document, found);
  return edit ? [{ title: (messages) => messages.removeParameter(path), edits: [edit] }] : [];
}

/**
 * A fix that moves a value to another path of the same type. Groups that are missing are written in the place where the
 * parameter stood; into one that is there the value goes as its first member. None where a value cannot be cut out.
 */
export function moveFix(document: PipelineDocument, from: string, to: string): readonly RequestFix[] {
  const found = find(document.root, from);
  if (found?.entry.value.kind !== 'scalar' || typeof found.entry.value.value !== 'string') return [];
  const names = to.split('.');
  const { mapping, depth } = deepest(found.mapping, names);
  const missing = names.slice(depth);
  const value = sourceOf(document, found.entry.value);
  const edits =
    depth === 0 ? inPlace(document, found, { missing, value }) : into(document, found, { mapping, missing, value });
  return edits ? [{ title: (messages) => messages.moveParameter(to), edits }] : [];
}

interface Found {
  readonly entry: Entry;
  readonly mapping: MappingNode;
}

interface Written {
  readonly missing: readonly string[];
  /** As it stands in the file. */
  readonly value: string;
}

function find(root: MappingNode | undefined, path: string): Found | undefined {
  let mapping = root;
  const names = path.split('.');
  for (const name of names.slice(0, -1)) {
    const value = mapping?.entries.find(({ key }) => key.text === name)?.value;
    mapping = value?.kind === 'mapping' ? value : undefined;
  }
  const entry = mapping?.entries.find(({ key }) => key.text === names.at(-1));
  return mapping && entry ? { entry, mapping } : undefined;
}

/** The group farthest down the path that is there already, and how many names lead to it. */
function deepest(
  root: MappingNode,
  names: readonly string[],
): { readonly mapping: MappingNode; readonly depth: number } {
  let mapping = root;
  let depth = 0;
  for (const name of names.slice(0, -1)) {
    const value = mapping.entries.find(({ key }) => key.text === name)?.value;
    if (value?.kind !== 'mapping') break;
    mapping = value;
    depth += 1;
  }
  return { mapping, depth };
}

/** `ImageName: a` as `ImageOptions: { ImageName: a }`, in block form where the file is. */
function inPlace(
  document: PipelineDocument,
  { entry, mapping }: Found,
  { missing, value }: Written,
): readonly TextEdit[] | undefined {
  const [group] = missing;
  // A key of that name without a mapping would stand there twice.
  if (mapping.entries.some(({ key }) => key.text === group)) return undefined;
  const range = { start: entry.key.range.start, end: entry.value.range.end };
  const newText = mapping.flow
    ? flowPairs(missing, value)
    : blockPairs(missing, value, layoutAt(document.text, range.start));
  return [{ range, newText }];
}

function into(
  document: PipelineDocument,
  found: Found,
  { mapping, missing, value }: Written & { readonly mapping: MappingNode },
): readonly TextEdit[] | undefined {
  const cut = removal(document, found);
  const [first] = mapping.entries;
  if (!cut || !first || mapping.entries.some(({ key }) => key.text === missing[0])) return undefined;
  const at = first.key.range.start;
  const layout = layoutAt(document.text, at);
  const newText = mapping.flow
    ? `${flowPairs(missing, value)}, `
    : `${blockPairs(missing, value, layout)}${layout.eol}${' '.repeat(layout.column)}`;
  const insertion: TextEdit = { range: { start: at, end: at }, newText };
  return cut.range.start < at ? [cut, insertion] : [insertion, cut];
}

/** Cuts out an entry that has its lines for itself; from a flow mapping, with a comma. */
function removal({ text }: PipelineDocument, { entry, mapping }: Found): TextEdit | undefined {
  const { start } = entry.key.range;
  const { end } = entry.value.range;
  if (!mapping.flow) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    if (text.slice(lineStart, start).trim() !== '' || mapping.entries.length === 1) return undefined;
    const lineEnd = text.indexOf('\n', end);
    return { range: { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1 }, newText: '' };
  }
  const index = mapping.entries.indexOf(entry);
  const next = mapping.entries[index + 1];
  if (next) return { range: { start, end: next.key.range.start }, newText: '' };
  const before = mapping.entries[index - 1];
  return { range: { start: before?.value.range.end ?? start, end }, newText: '' };
}

function flowPairs(names: readonly string[], value: string): string {
  return names.reduceRight(
    (inner, name, index) => `"${name}": ${index === names.length - 1 ? inner : `{ ${inner} }`}`,
    value,
  );
}

function blockPairs(names: readonly string[], value: string, { column, eol }: Layout): string {
  const lines = names.map((name, depth) => `${' '.repeat(depth === 0 ? 0 : column + 2 * depth)}${name}:`);
  return `${lines.join(eol)} ${value}`;
}

/** How lines of a block are written: their indentation in columns, and what ends them. */
interface Layout {
  readonly column: number;
  readonly eol: string;
}

function layoutAt(text: string, offset: number): Layout {
  return { column: offset - (text.lastIndexOf('\n', offset - 1) + 1), eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The value as it is written; a block scalar or an alias, which depend on their place, as a quoted text. */
function sourceOf({ text }: PipelineDocument, value: PipelineNode): string {
  const isSimple = value.kind === 'scalar' && (value.style === 'plain' || value.style === 'quoted');
  const written = text.slice(value.range.start, value.range.end);
  return isSimple && !/^[*&!]/.test(written) && !written.includes('\n')
    ? written
    : JSON.stringify(value.kind === 'scalar' ? value.value : '');
}
