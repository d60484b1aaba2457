import type { ImagePipelineRequest } from '@imgtpl/spec';
import type { EmitFormat } from '../emit-format.js';

export interface EmitSource {
  readonly request: ImagePipelineRequest;
  /**
   * Files that hold a content exactly as it is sent, by the name of the parameter: a target that can read a file gets
   * its path, relative to where the output is used.
   */
  readonly contentFiles?: { readonly [parameter: string]: string };
  /** What the file of the request is called: for a target in which everything has a name. */
  readonly name?: string;
  /** The parameter whose template was asked for by its file: a Dockerfile is made of that one. */
  readonly template?: string | undefined;
}

export interface EmitOptions {
  /** The image that a Dockerfile starts from; needed there and read nowhere else. */
  readonly base?: string;
  /** How a ROS template is written; YAML unless said otherwise. */
  readonly syntax?: 'yaml' | 'json';
  /** What of a Terraform configuration is written: a module that has its provider takes resources alone. */
  readonly parts?: 'all' | 'resources';
}

/** Something that a target cannot express. */
export interface EmitProblem {
  /** The parameter in the API's flattened form; `base` for the option that a Dockerfile needs. */
  readonly parameter: string;
  readonly target: EmitFormat;
  /** Which of the requests, from 1; undefined where that is none of them alone. */
  readonly request?: number;
  /** Of a value: what the target takes there, where that can be written down. */
  readonly takes?: string;
  /** Of a parameter: the deprecated one that it replaces, which the target still has. */
  readonly instead?: string | undefined;
  readonly kind:
    | 'unsupported-parameter'
    | 'unsupported-value'
    | 'missing-base' // a Dockerfile has to start from something
    | 'several-requests'; // the target holds one only
}

export type EmitResult =
  | { readonly text: string; readonly problems?: undefined }
  | { readonly problems: readonly [EmitProblem, ...EmitProblem[]]; readonly text?: undefined };

/** Turns requests, at least one, into the text of a target. Pure; leaves nothing out without saying so. */
export type Emitter = (sources: readonly EmitSource[], options: EmitOptions) => EmitResult;

/** What a target cannot express of each request. */
export function problemsOfEach<Source>(
  sources: readonly Source[],
  problemsOf: (source: Source, index: number) => readonly EmitProblem[],
): readonly EmitProblem[] {
  return sources.flatMap((source, index) => {
    return problemsOf(source, index).map((problem) => ({ ...problem, request: index + 1 }));
  });
}

/** The text, unless there are problems. */
export function emitted(problems: readonly EmitProblem[], text: () => string): EmitResult {
  const [first, ...others] = problems;
  return first === undefined ? { text: text() } : { problems: [first, ...others] };
}
