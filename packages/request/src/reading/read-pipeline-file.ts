import { type PipelineFile, type PipelineSyntax, pipelineSyntax } from '../pipeline-file.js';
import type { readBrokenJson } from './read-broken-json.js';

/** Turns a text into documents. Synchronous, because its parser is already loaded. */
export type PipelineReader = (text: string) => PipelineFile;

/** Loads only the parser of this syntax: the YAML parser is large. */
export async function loadPipelineReader(syntax: PipelineSyntax): Promise<PipelineReader> {
  switch (syntax) {
    case 'yaml':
      return (await import('./read-yaml.js')).readYaml;
    case 'json':
      return (await import('./read-json.js')).readJson;
    default:
      return syntax satisfies never;
  }
}

/** Loads the reader of files that should be JSON and are not. */
export async function loadBrokenJsonReader(): Promise<typeof readBrokenJson> {
  return (await import('./read-broken-json.js')).readBrokenJson;
}

/** Reads a pipeline file; its name decides the syntax. */
export async function readPipelineFile(text: string, { path }: { readonly path: string }): Promise<PipelineFile> {
  const read = await loadPipelineReader(pipelineSyntax(path));
  return read(text);
}
