import { type FileSystem, isReadableConfiguration, withTexts } from '@imgtpl/workspace';
import type { OpenDocument, OpenDocuments } from './open-documents.js';

/** The files as the editor shows them. */
export interface Overlay {
  readonly files: FileSystem;
  /** Whether `files` have another text of an open configuration than it shows. */
  isHeld(document: OpenDocument): Promise<boolean>;
  /** A document is closed. */
  drop(uri: string): void;
}

/**
 * An open document hides the file of its path, and of another one an editor that opens it shows no byte-order mark: a
 * place behind one would be the wrong place of an edit. A configuration that cannot be read, because a line of it is half
 * written, stays what it was: else all that it switches off would be shown until the line is whole.
 */
export function overlay(files: FileSystem, documents: OpenDocuments): Overlay {
  const readable = new Map<string, string>();
  const lastReadable = async ({ uri, path, text }: OpenDocument) => {
    if (await isReadableConfiguration({ path, text })) readable.set(uri, text);
    return readable.get(uri) ?? text;
  };
  const unmarked: FileSystem = { ...files, read: async (path) => withoutMark(await files.read(path)) };
  const shown = withTexts(unmarked, (path) => documents.ofPath(path)?.text);
  return {
    files: {
      ...shown,
      read(path) {
        const document = documents.ofPath(path);
        return document?.family === 'configuration' ? lastReadable(document) : shown.read(path);
      },
    },
    isHeld: async (document) => (await lastReadable(document)) !== document.text,
    drop: (uri) => readable.delete(uri),
  };
}

function withoutMark<Fault extends object>(content: Uint8Array | string | Fault): Uint8Array | string | Fault {
  if (!(content instanceof Uint8Array)) return content;
  const [first, second, third] = content;
  return first === 0xef && second === 0xbb && third === 0xbf ? content.subarray(3) : content;
}
