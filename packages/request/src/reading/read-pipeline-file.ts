import { type PipelineFile, type PipelineSyntax, pipelineSyntax } from '../pipeline-file.js';

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

/** Reads a pipeline file; its name decides the syntax. */
export async function readPipelineFile(text: string, { path }: { readonly path: string }): Promise<PipelineFile> {
  const read = await loadPipelineReader(pipelineSyntax(path));
  return read(text);
}
