import { insertLines, type PipelineEdit } from './insert-lines.js';
import type { PipelineDocument } from './pipeline-file.js';

const PARAMETER = 'InternetMaxBandwidthOut';

/** The edits that give the build instance a way to the Internet; undefined for a document that is no mapping of lines. */
export function setBandwidth(document: PipelineDocument, megabits: number): readonly PipelineEdit[] | undefined {
  const present = document.root?.entries.find(({ key }) => key.text === PARAMETER)?.value;
  if (present?.kind === 'scalar' && typeof present.value === 'number') {
    return [{ range: present.range, newText: String(megabits) }];
  }
  const edit = present === undefined ? insertLines(document, [`${PARAMETER}: ${megabits}`]) : undefined;
  return edit && [edit];
}
