import { readPipelineFile } from '@imgtpl/request';
import {
  baseName,
  type FileSystem,
  type FolderEntry,
  isFileFault,
  isReadableConfiguration,
  withTexts,
} from '@imgtpl/workspace';
import type { OpenDocument, OpenDocuments } from './open-documents.js';

/** The files as the editor shows them. */
export interface Overlay {
  readonly files: FileSystem;
  /**
   * The same, except that an open pipeline file that cannot be read has its last readable text. Not for making edits.
   */
  readonly readable: FileSystem;
  /** Whether a configuration or pipeline file cannot be read as it is shown, but could be read before. */
  isHeld(document: OpenDocument): Promise<boolean>;
  /** A document is closed. */
  drop(uri: string): void;
}

/**
 * An open document hides the file with its path. Other files are read without their byte-order mark, because an editor
 * that opens them does not show it, and the places of edits would be off by one. A configuration that cannot be read
 * because a line is half written keeps its last readable text: otherwise everything that it switches off would be shown
 * until the line is complete.
 */
export function overlay(files: FileSystem, documents: OpenDocuments): Overlay {
  /** By URI: the newest version that was examined, and the last text that could be read. */
  const last = new Map<string, { readonly document: OpenDocument; readonly text: string | undefined }>();
  const lastReadable = async (document: OpenDocument): Promise<string> => {
    const known = last.get(document.uri);
    if (known?.document === document) return known.text ?? document.text;
    const text = (await isReadable(document)) ? document.text : known?.text;
    if (documents.get(document.uri) === document) last.set(document.uri, { document, text });
    return text ?? document.text;
  };
  /** Open pipeline files that do not exist yet: a template looks for its own in its folder. */
  const unsavedIn = (folder: string, saved: ReadonlySet<string>): FolderEntry[] => {
    const pipelines = documents.inFolder(folder).filter(({ family }) => family === 'pipeline');
    const names = new Set(pipelines.map(({ path }) => baseName(path)));
    return [...names].filter((name) => !saved.has(name)).map((name) => ({ name, type: 'file' }));
  };
  const unmarked: FileSystem = { ...files, read: async (path) => withoutMark(await files.read(path)) };
  const texts = withTexts(unmarked, (path) => documents.ofPath(path)?.text);
  const shown: FileSystem = {
    ...texts,
    async list(folder) {
      const entries = await files.list(folder);
      if (isFileFault(entries) && entries.fault !== 'missing') return entries;
      // A folder may not exist until its first file is saved.
      const saved = isFileFault(entries) ? [] : entries;
      const unsaved = unsavedIn(folder, new Set(saved.map(({ name }) => name)));
      return unsaved.length > 0 ? [...saved, ...unsaved] : entries;
    },
  };
  const holding = (families: ReadonlySet<string>): FileSystem => ({
    ...shown,
    read(path) {
      const document = documents.ofPath(path);
      return document && families.has(document.family) ? lastReadable(document) : shown.read(path);
    },
  });
  return {
    files: holding(new Set(['configuration'])),
    readable: holding(new Set(['configuration', 'pipeline'])),
    isHeld: async (document) => (await lastReadable(document)) !== document.text,
    drop: (uri) => last.delete(uri),
  };
}

async function isReadable({ path, text, family }: OpenDocument): Promise<boolean> {
  if (family === 'configuration') return isReadableConfiguration({ path, text });
  const { documents } = await readPipelineFile(text, { path });
  return documents.every(({ root }) => root !== undefined) || text.trim() === '';
}

function withoutMark<Fault extends object>(content: Uint8Array | string | Fault): Uint8Array | string | Fault {
  if (!(content instanceof Uint8Array)) return content;
  const [first, second, third] = content;
  return first === 0xef && second === 0xbb && third === 0xbf ? content.subarray(3) : content;
}
