import type { Settings } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import { effectiveConfiguration } from './configuration/effective-configuration.js';
import type { UnreadableFile } from './file-report.js';
import { kindOf } from './kind.js';
import { readText } from './source-text.js';
import type { Workspace } from './workspace.js';

/** Where a text comes from. */
export interface DocumentSource {
  /** Absolute; need not exist when `text` is given. */
  readonly path: string;
  /** Stands for the file's text: standard input, an open document. */
  readonly text?: string;
}

/** A template with what `analyze` of `@imgtpl/language` needs to know of it. */
export interface TemplateDocument {
  readonly outcome: 'document';
  /** Absolute. */
  readonly path: string;
  readonly kind: ContentKind;
  /** A byte-order mark is its first character. */
  readonly text: string;
  readonly settings: Settings;
}

export async function readDocument(
  workspace: Workspace,
  { path, text }: DocumentSource,
): Promise<TemplateDocument | UnreadableFile> {
  const read = text ?? (await readText(workspace, path));
  if (typeof read !== 'string') return { outcome: 'unreadable', path, ...read };
  const { settings } = await effectiveConfiguration(workspace, path);
  return { outcome: 'document', path, kind: await kindOf(workspace, path), text: read, settings };
}
