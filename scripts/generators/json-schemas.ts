import { pipelineSchema } from '@imgtpl/request';
import type { GeneratedFile } from './generated-file.js';

/** `schemas`: what editors complete and check pipeline files with. */
export function* jsonSchemas(): Generator<GeneratedFile> {
  yield { path: 'schemas/imgtpl.pipeline.schema.json', text: `${JSON.stringify(pipelineSchema('en'), null, 2)}\n` };
}
