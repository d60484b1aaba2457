import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { CODES_FIXED_IN_PIPELINE } from '../fixable.js';
import { touches } from '../touches.js';
import type { CodeAction, CodeActionOptions } from './code-action.js';

/** In Mbit/s: enough for packages, and a tenth of the service's maximum. */
const BANDWIDTH = 10;

/** The change to the pipeline file that gives the intermediate instance the network that a download needs. */
export function* fixNetwork(
  { diagnostics }: Analysis,
  range: TextRange,
  { messages, pipelineFile }: CodeActionOptions,
): Generator<CodeAction> {
  const diagnostic = diagnostics.find((it) => CODES_FIXED_IN_PIPELINE.has(it.code) && touches(it.range, range));
  const edits = diagnostic && pipelineFile?.setBandwidth(BANDWIDTH);
  if (diagnostic === undefined || pipelineFile === undefined || edits === undefined) return;
  const { path, name } = pipelineFile;
  yield {
    title: messages.actionBandwidth(BANDWIDTH, name),
    kind: 'quickfix',
    edits: [],
    elsewhere: [{ path, edits }],
    diagnostics: [diagnostic],
    isPreferred: true,
  };
}
