import type { ContentFiles, PipelineDocument, PipelineFile } from '@imgtpl/request';

/** A pipeline file, and the templates that it names. */
export interface Pipeline {
  /** Absolute. */
  readonly path: string;
  readonly file: PipelineFile;
  /** The same, read around the lines at fault: no request is made of it, but the rest can be shown and judged. */
  readonly readable: PipelineFile;
  /** Every readable template that a document names. */
  readonly named: readonly NamedTemplate[];
  /** The file at every path that a document names, by the path as written. */
  readonly contents: ContentFiles;
}

/** A content parameter that names a template by its path. */
export interface NamedTemplate {
  readonly document: PipelineDocument;
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** Absolute. */
  readonly path: string;
  /** Its path as written in the document. */
  readonly written: string;
  readonly text: string;
  /** The pipeline file that names it, absolute. */
  readonly pipeline: string;
}

/** The files of one folder that share a stem: absolute, and of each kind the preferred one first. */
export interface SameNameFiles {
  readonly templates: readonly string[];
  readonly pipelines: readonly string[];
}

/** The pipeline files of one folder that may name templates. */
export interface FolderPipelines {
  readonly paths: ReadonlySet<string>;
  /** From the absolute path of a template to the documents that name it. */
  readonly naming: ReadonlyMap<string, readonly NamedTemplate[]>;
}
