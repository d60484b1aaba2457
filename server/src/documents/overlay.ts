import { readPipelineFile } from '@imgtpl/request';
import { type FileSystem, isReadableConfiguration, withTexts } from '@imgtpl/workspace';
import type { OpenDocument, OpenDocuments } from './open-documents.js';

/** The files as the editor shows them. */
export interface Overlay {
  readonly files: FileSystem;
  /** The same, but an open pipeline file that cannot be read is as it last was: nothing is to be edited by these. */
  readonly readable: FileSystem;
  /** Whether a configuration or a pipeline file cannot be read as it is shown, and could before. */
  isHeld(document: OpenDocument): Promise<boolean>;
  /** A document is closed. */
  drop(uri: string): void;
}

/**
 * An open document hides the file of its path, and of another one an editor that opens it shows no byte-order mark: a
 * place behind one would be the wrong place of an edit. A configuration that cannot be read, because a line of it is
 * half written, stays what it was: else all that it switches off would be shown until the line is whole.
 */
export function overlay(files: FileSystem, documents: OpenDocuments): Overlay {
  /** By URI: the newest version that was looked at, and the text of the last one that could be read. */
  const last = new Map<string, { readonly document: OpenDocument; readonly text: string | undefined }>();
  const lastReadable = async (document: OpenDocument): Promise<string> => {
    const known = last.get(document.uri);
    if (known?.document === document) return known.text ?? document.text;
    const text = (await isReadable(document)) ? document.text : known?.text;
    if (documents.get(document.uri) === document) last.set(document.uri, { document, text });
    return text ?? document.text;
  };
  const unmarked: FileSystem = { ...files, read: async (path) => withoutMark(await files.read(path)) };
  const shown = withTexts(unmarked, (path) => documents.ofPath(path)?.text);
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
