import type { TextRange } from '@imgtpl/grammar';
import type { MappingNode } from './pipeline-node.js';
import type { SyntaxFault } from './syntax-faults.js';

/** What was read from a pipeline file. Reading never fails: a file can have problems and documents. */
export interface PipelineFile {
  readonly text: string;
  /** At least one; a YAML stream of several documents is several requests. */
  readonly documents: readonly PipelineDocument[];
}

/** One request as it is written. */
export interface PipelineDocument {
  readonly text: string;
  /** Whether the file is JSON: what fixes write differs. */
  readonly syntax: PipelineSyntax;
  /** Undefined where a problem says why. */
  readonly root: MappingNode | undefined;
  /** Parameters whose values were set over those of the file, in the API's flattened form. */
  readonly assigned?: ReadonlySet<string>;
  readonly problems: readonly SyntaxProblem[];
}

export type PipelineSyntax = 'yaml' | 'json';

export interface SyntaxProblem {
  readonly kind:
    | 'malformed'
    | 'duplicate-key'
    | 'unknown-tag'
    | 'unknown-alias'
    | 'not-a-mapping'
    | 'too-deep'
    | 'too-large'
    | 'too-long';
  readonly range: TextRange;
  /** What is wrong, in English (`malformed`); the key, tag or alias. */
  readonly detail: string;
  /** Where that can be said in every language. */
  readonly fault?: SyntaxFault;
  /** The first of two equal keys. */
  readonly first?: TextRange;
}

/** That a text is not read any further; what follows from where nobody can say. */
export function tooLong(text: string): SyntaxProblem {
  return { kind: 'too-long', range: { start: 0, end: Math.min(1, text.length) }, detail: '' };
}

/** Which syntax a file name stands for. */
export function pipelineSyntax(path: string): PipelineSyntax {
  return path.toLowerCase().endsWith('.json') ? 'json' : 'yaml';
}

/** The document of a template that has no pipeline file: everything comes from overrides. */
export const EMPTY_DOCUMENT: PipelineDocument = {
  text: '',
  syntax: 'yaml',
  root: { kind: 'mapping', range: { start: 0, end: 0 }, entries: [], flow: false },
  problems: [],
};
