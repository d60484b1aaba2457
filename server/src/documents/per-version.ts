import type { OpenDocument } from './open-documents.js';

/** Values derived from open documents, each computed once for the newest version. */
export interface PerVersion<Value> {
  of(document: OpenDocument, make: () => Value): Value;
  /** A document is closed. */
  drop(uri: string): void;
  /** Something else that the values depend on has changed. */
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
