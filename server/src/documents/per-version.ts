import type { OpenDocument } from './open-documents.js';

/** What is made of open documents, each at its newest version: once, however often it is asked for. */
export interface PerVersion<Value> {
  of(document: OpenDocument, make: () => Value): Value;
  /** A document is closed. */
  drop(uri: string): void;
  /** What the values were made with has changed. */
  clear(): void;
}

export function perVersion<Value>(): PerVersion<Value> {
  const kept = new Map<string, { readonly document: OpenDocument; readonly value: Value }>();
  return {
    of(document, make) {
      const known = kept.get(document.uri);
      if (known?.document === document) return known.value;
      const value = make();
      kept.set(document.uri, { document, value });
      return value;
    },
    drop: (uri) => kept.delete(uri),
    clear: () => kept.clear(),
  };
}
