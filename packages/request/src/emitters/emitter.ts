import type { ImagePipelineRequest } from '@imgtpl/spec';
import type { EmitFormat } from '../emit-format.js';

export interface EmitSource {
  readonly request: ImagePipelineRequest;
  /**
   * Files that contain exactly the content to send, by parameter name. A target that can read files gets the path,
   * relative to where the output is used.
   */
  readonly contentFiles?: { readonly [parameter: string]: string };
  /** The base name of the request's file, for targets in which everything needs a name. */
  readonly name?: string;
  /** The content parameter that the user asked for by its file: the Dockerfile is made from that one. */
  readonly template?: string | undefined;
}

export interface EmitOptions {
  /** The image that a Dockerfile starts from; only required and read there. */
  readonly base?: string;
  /** The syntax of a ROS template; YAML by default. */
  readonly syntax?: 'yaml' | 'json';
  /** Which parts of a Terraform configuration to write: a module that has its provider needs only resources. */
  readonly parts?: 'all' | 'resources';
}

/** Something that a target cannot express. */
export interface EmitProblem {
  /** The parameter in the API's flattened form; `base` for the option that a Dockerfile needs. */
  readonly parameter: string;
  readonly target: EmitFormat;
  /** The number of the request, from 1; undefined if the problem does not belong to a single request. */
  readonly request?: number;
  /** For an unsupported value: what the target accepts there, if that can be described. */
  readonly takes?: string;
  /** For an unsupported parameter: the deprecated one that it replaces, if the target has that. */
  readonly instead?: string | undefined;
  /** For an unreadable base: the base that was given. */
  readonly base?: string;
  readonly kind:
    | 'unsupported-parameter'
    | 'unsupported-value'
    | 'missing-base' // a Dockerfile has to start from something
    | 'unreadable-base' // Docker would not read the given base as an image
    | 'several-requests'; // the target holds only one
}

/** The text, or why there is none. */
export type EmitResult =
  | { readonly text: string; readonly problems?: undefined }
  | { readonly problems: readonly [EmitProblem, ...EmitProblem[]]; readonly text?: undefined };

/** Turns one or more requests into the text of a target. Pure; everything that is left out is reported. */
export type Emitter = (sources: readonly EmitSource[], options: EmitOptions) => EmitResult;

/** What a target cannot express, for each request. */
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
