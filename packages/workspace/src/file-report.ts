import type { LineIndex } from '@imgtpl/grammar';
import type { Diagnostic } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import type { FileFault } from './file-system.js';
import type { Pipeline } from './pipeline/pipeline.js';

/** What a file is for the linter: a template of some kind, a pipeline file, or a configuration that the user named. */
export type FileKind = ContentKind | 'pipeline' | 'configuration';

/** The result for one file. */
export type FileReport = JudgedFile | UnreadableFile | FaultyConfiguration;

export interface JudgedFile {
  readonly outcome: 'judged';
  /** Absolute. */
  readonly path: string;
  readonly kind: FileKind;
  /** UTF-8 bytes: of a template as it is sent, of any other file as it is stored. */
  readonly bytes: number;
  /** 0 for anything but a template. */
  readonly commands: number;
  /** By position, then code. */
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: LineIndex;
  /** Decoded; a byte-order mark is the first character. */
  readonly text: string;
  /** The pipeline files among those linted together that name the template: whoever lints it again needs them. */
  readonly pipelines?: readonly Pipeline[];
}

/** A file that is missing, not readable, too large, not text, or not usable as a request. */
export interface UnreadableFile {
  readonly outcome: 'unreadable';
  /** Absolute. */
  readonly path: string;
  readonly fault: FileFault['fault'] | 'too-large' | 'not-utf-8' | 'unsuitable';
  /** One sentence that names the file. */
  readonly message: string;
}

/**
 * A configuration file with errors, reported once, before the first file that it applies to. That file is linted all
 * the same, with the valid part of the configuration.
 */
export interface FaultyConfiguration {
  readonly outcome: 'faulty-configuration';
  /** Absolute. */
  readonly path: string;
  /** `imgtpl/invalid-configuration`, by position. */
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: LineIndex;
  readonly text: string;
}
