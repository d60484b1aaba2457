import type { TextRange } from '@imgtpl/grammar';
import type { MappingNode } from './pipeline-node.js';
import type { SyntaxFault } from './syntax-faults.js';

/** The result of reading a pipeline file. Reading never fails: a file can have both problems and documents. */
export interface PipelineFile {
  readonly text: string;
  /** At least one; each document of a YAML stream is a request. */
  readonly documents: readonly PipelineDocument[];
}

/** One request as it is written. */
export interface PipelineDocument {
  readonly text: string;
  /** Decides what fixes write. */
  readonly syntax: PipelineSyntax;
  /** Undefined if a problem explains why. */
  readonly root: MappingNode | undefined;
  /** Parameters that overrides have set, in the API's flattened form. */
  readonly assigned?: ReadonlySet<string>;
  readonly problems: readonly SyntaxProblem[];
}

export type PipelineSyntax = 'yaml' | 'json';

/** Why a text is not a pipeline file. Other places in it may still be read. */
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
  /** For `malformed` the fault in English, otherwise the key, tag or alias. */
  readonly detail: string;
  /** The fault, if there is a message for it in every language. */
  readonly fault?: SyntaxFault;
  /** The first of two equal keys. */
  readonly first?: TextRange;
}

/** The problem of a text that is too long. No place in it is at fault, so the range is its first character. */
export function tooLong(text: string): SyntaxProblem {
  return { kind: 'too-long', range: { start: 0, end: Math.min(1, text.length) }, detail: '' };
}

/** The syntax of a file, by its name. */
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
