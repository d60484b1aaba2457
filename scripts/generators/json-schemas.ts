import { pipelineSchema } from '@imgtpl/request';
import { configurationSchema } from '@imgtpl/workspace';
import type { GeneratedFile } from './generated-file.js';

/** `schemas`: for completing and checking pipeline files and configurations in editors. */
export function* jsonSchemas(): Generator<GeneratedFile> {
  yield { path: 'schemas/imgtpl.pipeline.schema.json', text: json(pipelineSchema('en')) };
  yield { path: 'schemas/imgtpl.config.schema.json', text: json(configurationSchema('en')) };
}

function json(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
