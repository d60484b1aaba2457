import { fillEntry, insertEntries, type NewEntry } from './insert-entries.js';
import type { PipelineEdit } from './pipeline-edit.js';
import type { PipelineDocument } from './pipeline-file.js';
import { isNull, type PipelineNode } from './pipeline-node.js';

/**
 * The edits that give parameters of the top level values, in the order of the file: where a name stands already, its
 * value is replaced; what is missing is written before the first parameter. Undefined where there is no place, and in a
 * file with faults of its own.
 */
export function setEntries(
  document: PipelineDocument,
  entries: readonly (readonly [name: string, value: string])[],
): readonly PipelineEdit[] | undefined {
  const { root, problems } = document;
  if (root === undefined || problems.length > 0) return undefined;
  const missing: NewEntry[] = [];
  const edits: (PipelineEdit | undefined)[] = [];
  for (const [name, value] of entries) {
    const entry = root.entries.find(({ key }) => key.text === name);
    if (entry === undefined) missing.push({ names: [name], value });
    else if (isNull(entry.value)) edits.push(fillEntry(document, { mapping: root, entry }, { names: [], value }));
    else edits.push(isWritten(entry.value) ? { range: entry.value.range, newText: value } : undefined);
  }
  if (missing.length > 0) edits.push(insertEntries(document, root, missing));
  const possible = edits.filter((edit) => edit !== undefined);
  return possible.length < edits.length ? undefined : possible.sort((a, b) => a.range.start - b.range.start);
}

/** A tag alone makes an empty text. */
function isWritten({ range }: PipelineNode): boolean {
  return range.start < range.end;
}
