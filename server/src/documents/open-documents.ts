import { baseName, isConfigurationName, isPipelineName, isTemplateName } from '@imgtpl/workspace';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PositionEncoding } from '../lsp/places.js';
import { placesIn } from '../lsp/places.js';
import { nameOfUri, pathOfUri } from '../lsp/uri.js';

/** What an open document is to us: a template, one of the files that are read with it, or nothing that we speak of. */
export type DocumentFamily = 'template' | 'pipeline' | 'configuration' | 'other';

/** A document as it was at one version. A change makes a new one, so that whoever holds an old one can tell. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly family: DocumentFamily;
  /** Where it lies, or for a document that is no file (`untitled:`) a name in no folder. */
  readonly path: string;
  readonly isFile: boolean;
}

/** The documents that the client has open: the one place of the server that keeps texts. */
export interface OpenDocuments {
  open(item: TextDocumentItem): OpenDocument;
  /** Undefined when the document is not open: a fault of the client's that must not hurt others. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  /** Undefined for a document of another family too. */
  pipeline(uri: string): OpenDocument | undefined;
  /** The document of a path, for whoever reads files: an open document hides the file. */
  ofPath(path: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  /** Grows with every change: what was read at one revision is what it was as long as that is the same. */
  readonly revision: number;
}

interface Entry {
  readonly buffer: TextDocument;
  readonly document: OpenDocument;
}

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
      let { buffer } = entry;
      for (const change of changes) buffer = applyChange(buffer, version, change, encoding);
      return keep(buffer);
    },
    close(uri) {
      const entry = entries.get(uri);
      if (entry) uriOfPath.delete(entry.document.path);
      entries.delete(uri);
      revision += 1;
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

/** `TextDocument` counts in UTF-16 and moves what lies outside to the nearest place inside. */
function applyChange(
  buffer: TextDocument,
  version: number,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): TextDocument {
  if (!('range' in change) || encoding === 'utf-16') return TextDocument.update(buffer, [change], version);
  const text = buffer.getText();
  const { start, end } = placesIn(text, encoding).toTextRange(change.range);
  const range = { start: buffer.positionAt(start), end: buffer.positionAt(end) };
  return TextDocument.update(buffer, [{ text: change.text, range }], version);
}
