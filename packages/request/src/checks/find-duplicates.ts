import type { ListNode } from '@imgtpl/spec';
import { removeItem } from '../edits/remove-item.js';
import type { PipelineDocument } from '../pipeline-file.js';
import type { SequenceNode } from '../pipeline-node.js';
import type { RequestFinding, RequestFix } from '../request-finding.js';
import type { GivenValue } from '../request-view.js';

/** The items of a list that repeat an earlier one. Items that are wrong on their own are not compared. */
export function* findDuplicates(
  unique: NonNullable<ListNode['unique']>,
  list: { readonly path: string; readonly items: SequenceNode['items']; readonly document: PipelineDocument },
  given: ReadonlyMap<string, GivenValue>,
): Generator<RequestFinding> {
  const seen = new Map<string, GivenValue>();
  for (let index = 1; index <= list.items.length; index++) {
    const path = `${list.path}.${index}${unique.member === undefined ? '' : `.${unique.member}`}`;
    const value = given.get(path);
    if (value?.node.kind !== 'scalar' || !value.isValid) continue;
    const text = String(value.node.value);
    const first = seen.get(text);
    if (first === undefined) seen.set(text, value);
    else yield { ...duplicate(unique, { text, value, first }), fixes: removeItemFix(list.document, list, index) };
  }
}

/** A fix only for scalar items, and only in a file without problems: under a duplicate key, the rest may be needed. */
function removeItemFix(
  { text, problems }: PipelineDocument,
  { path, items }: { readonly path: string; readonly items: SequenceNode['items'] },
  index: number,
): readonly RequestFix[] {
  const edit = problems.length === 0 ? removeItem(text, items, index - 1) : undefined;
  return edit ? [{ title: (messages) => messages.removeParameter(`${path}.${index}`), edits: [edit] }] : [];
}

function duplicate(
  { code, member }: NonNullable<ListNode['unique']>,
  { text, value, first }: { readonly text: string; readonly value: GivenValue; readonly first: GivenValue },
): RequestFinding {
  return {
    code,
    parameter: value.path,
    range: value.node.range,
    message: (messages) => (member === undefined ? messages.duplicateItem(text) : messages.duplicateTagKey(text)),
    related: [{ range: first.node.range, message: (messages) => messages.firstOne() }],
  };
}
