import type { TextEdit } from '@imgtpl/language';
import type { PipelineDocument } from '../pipeline-file.js';
import { entryOf } from '../pipeline-node.js';
import { setEntries } from './set-entries.js';

const PARAMETER = 'InternetMaxBandwidthOut';

/**
 * The edits that give the intermediate instance Internet access; undefined if it has a network already, or if there is
 * no place for them.
 */
export function setBandwidth(document: PipelineDocument, megabits: number): readonly TextEdit[] | undefined {
  const present = entryOf(document.root, PARAMETER)?.value;
  const network = entryOf(document.root, 'VSwitchId')?.value;
  if (network?.kind === 'scalar' && network.value !== '') return undefined;
  const isUnset = present === undefined || (present.kind === 'scalar' && present.value === 0);
  return isUnset ? setEntries(document, [[PARAMETER, String(megabits)]]) : undefined;
}
