import { baseName, isConfigurationName, isPipelineName, isTemplateName, parentPath } from '@imgtpl/workspace';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PositionEncoding } from '../lsp/places.js';
import { nameOfUri, pathOfUri } from '../lsp/uri.js';
import { applyChanges } from './apply-changes.js';

/** What an open document is to us: a template, one of the files that are read with it, or something else. */
export type DocumentFamily = 'template' | 'pipeline' | 'configuration' | 'other';

/** A document at one version. A change makes a new object, so that code that holds an old one can tell. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly family: DocumentFamily;
  /** Its absolute path; for a document that is not a file (`untitled:`), its name in the root. */
  readonly path: string;
  readonly isFile: boolean;
}

/** The documents that the client has open: the only place in the server that keeps texts. */
export interface OpenDocuments {
  open(item: TextDocumentItem): OpenDocument;
  /** Undefined when the document is not open, which is the client's mistake and must not disturb other documents. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  /** Also undefined for a document of another family. */
  pipeline(uri: string): OpenDocument | undefined;
  /** The document with a path: for readers of files, an open document hides the file. */
  ofPath(path: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  /** The documents that are files of a folder, saved or not. */
  inFolder(folder: string): readonly OpenDocument[];
  /** Grows with every change: as long as it is the same, the documents are unchanged. */
  readonly revision: number;
}

interface Entry {
  readonly buffer: TextDocument;
  readonly document: OpenDocument;
}

/** @param encoding the units in which the client counts the characters of changed ranges */
export function openDocuments(encoding: PositionEncoding): OpenDocuments {
  const entries = new Map<string, Entry>();
  let revision = 0;
  const uriOfPath = new Map<string, string>();
  const keep = (buffer: TextDocument): OpenDocument => {
    const document = describe(buffer);
    revision += 1;
    entries.set(buffer.uri, { buffer, document });
    uriOfPath.set(document.path, buffer.uri);
    return document;
  };
  return {
    open: ({ uri, languageId, version, text }) => keep(TextDocument.create(uri, languageId, version, text)),
    change(uri, version, changes) {
      const entry = entries.get(uri);
      if (!entry) return undefined;
      return keep(applyChanges(entry.buffer, changes, { version, encoding }));
    },
    close(uri) {
      const path = entries.get(uri)?.document.path;
      entries.delete(uri);
      revision += 1;
      if (path === undefined || uriOfPath.get(path) !== uri) return;
      uriOfPath.delete(path);
      // The file may also be open under another spelling of its URI.
      for (const { document } of entries.values()) if (document.path === path) uriOfPath.set(path, document.uri);
    },
    get revision() {
      return revision;
    },
    get: (uri) => entries.get(uri)?.document,
    pipeline(uri) {
      const document = entries.get(uri)?.document;
      return document?.family === 'pipeline' ? document : undefined;
    },
    ofPath(path) {
      const uri = uriOfPath.get(path);
      return uri === undefined ? undefined : entries.get(uri)?.document;
    },
    *all() {
      for (const { document } of entries.values()) yield document;
    },
    inFolder(folder) {
      const documents = Array.from(entries.values(), ({ document }) => document);
      return documents.filter(({ isFile, path }) => isFile && parentPath(path) === folder);
    },
  };
}

function describe(buffer: TextDocument): OpenDocument {
  const path = pathOfUri(buffer.uri);
  const name = path ?? nameOfUri(buffer.uri);
  return {
    uri: buffer.uri,
    languageId: buffer.languageId,
    version: buffer.version,
    text: buffer.getText(),
    family: familyOf(baseName(name), buffer.languageId),
    path: path ?? `/${name}`,
    isFile: path !== undefined,
  };
}

function familyOf(name: string, languageId: string): DocumentFamily {
  if (isPipelineName(name)) return 'pipeline';
  if (isConfigurationName(name)) return 'configuration';
  return languageId === 'imgtpl' || isTemplateName(name) ? 'template' : 'other';
}
