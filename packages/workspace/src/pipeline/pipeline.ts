import type { ContentFiles, PipelineDocument, PipelineFile } from '@imgtpl/request';

/** A pipeline file, and the templates that it names. */
export interface Pipeline {
  /** Absolute. */
  readonly path: string;
  readonly file: PipelineFile;
  /** Every template that a document names and that can be read. */
  readonly named: readonly NamedTemplate[];
  /** What stands behind every path that a document names, by the path as it is written. */
  readonly contents: ContentFiles;
}

export interface NamedTemplate {
  readonly document: PipelineDocument;
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** Absolute. */
  readonly path: string;
  /** Its path as the document writes it. */
  readonly written: string;
  /** The pipeline file that names it, absolute. */
  readonly pipeline: string;
}

/** The files of one folder that have a stem in common: absolute, of each kind the one that counts first. */
export interface Relatives {
  readonly templates: readonly string[];
  readonly pipelines: readonly string[];
}

/** The pipeline files of one folder that may name templates. */
export interface FolderPipelines {
  readonly paths: ReadonlySet<string>;
  /** Absolute path of a template to the documents that name it. */
  readonly naming: ReadonlyMap<string, readonly NamedTemplate[]>;
}
