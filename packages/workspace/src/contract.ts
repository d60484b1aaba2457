import type { Settings } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import type { FileReport } from './file-report.js';
import type { Workspace } from './workspace.js';

/** The functions that this package gives, as types, until each has its own file. */
export interface WorkspaceFunctions {
  /** A template ready for `analyze`; `text` stands for the file's when it is given (standard input, an open document). */
  readDocument(workspace: Workspace, source: DocumentSource): Promise<TemplateDocument | FileReport>;
  /** One file, template or pipeline file, judged. */
  lintDocument(workspace: Workspace, source: DocumentSource): Promise<readonly FileReport[]>;
  /** Many files (absolute), in the order of their paths; files that their pipeline files name come with them. */
  lintFiles(workspace: Workspace, paths: readonly string[]): AsyncGenerator<FileReport>;
}

export interface DocumentSource {
  /** Absolute; need not exist when `text` is given. */
  readonly path: string;
  readonly text?: string;
}

/** What `analyze` of `@imgtpl/language` needs to know. */
export interface TemplateDocument {
  readonly outcome: 'document';
  readonly path: string;
  readonly kind: ContentKind;
  readonly text: string;
  readonly settings: Settings;
}
