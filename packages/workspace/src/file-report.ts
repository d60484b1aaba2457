import type { LineIndex } from '@imgtpl/grammar';
import type { Diagnostic } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import type { FileFault } from './file-system.js';

/** What a file is to the lint: a template of some kind, a pipeline file, or a configuration that somebody names. */
export type FileKind = ContentKind | 'pipeline' | 'configuration';

/** What became of one file. */
export type FileReport = JudgedFile | UnreadableFile | FaultyConfiguration;

export interface JudgedFile {
  readonly outcome: 'judged';
  /** Absolute. */
  readonly path: string;
  readonly kind: FileKind;
  /** UTF-8 bytes: of a template as it is sent, of any other file as it stands. */
  readonly bytes: number;
  /** 0 but for a template. */
  readonly commands: number;
  /** By position, then code. */
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: LineIndex;
  /** Decoded; a byte-order mark is the first character. */
  readonly text: string;
}

/** A file that is missing, may not be read, is too large, is no text, or stands for no request. */
export interface UnreadableFile {
  readonly outcome: 'unreadable';
  /** Absolute. */
  readonly path: string;
  readonly fault: FileFault['fault'] | 'too-large' | 'not-utf-8' | 'unsuitable';
  /** One sentence that names the file. */
  readonly message: string;
}

/**
 * A configuration file with errors in it, given once, before the first file that it speaks of. That file is judged all
 * the same, by what is right in the configuration.
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
