import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type PositionEncoding, placesIn } from '../lsp/places.js';

export interface ChangeOptions {
  /** The version after the changes. */
  readonly version: number;
  readonly encoding: PositionEncoding;
}

/** A document after changes, each of which counts in the text after the ones before it. */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  options: ChangeOptions,
): TextDocument {
  const text = textAfter(document.getText(), changes, options.encoding);
  if (text !== undefined) return TextDocument.update(document, [{ text }], options.version);
  // Without any change there is a new version, too.
  let changed = TextDocument.update(document, [], options.version);
  for (const change of changes) changed = applyChange(changed, change, options);
  return changed;
}

/**
 * The text after several changes that are in order from the end of the text to its beginning, as editors send those of
 * many cursors: none of them moves the place of a later one. Undefined for all others. One by one, each change would
 * copy the whole text.
 */
function textAfter(
  text: string,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): string | undefined {
  if (changes.length < 2) return undefined;
  const places = placesIn(text, encoding);
  const parts: string[] = [];
  let rest = text.length + 1;
  for (const change of changes) {
    if (!('range' in change)) return undefined;
    const [start, end] = [places.toOffset(change.range.start), places.toOffset(change.range.end)];
    if (start > end || end >= rest) return undefined;
    parts.push(text.slice(end, rest), change.text);
    rest = start;
  }
  parts.push(text.slice(0, rest));
  return parts.reverse().join('');
}

/** `TextDocument` counts in UTF-16 and moves places outside the text to the nearest one inside. */
function applyChange(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  { version, encoding }: ChangeOptions,
): TextDocument {
  if (!('range' in change) || encoding === 'utf-16') return TextDocument.update(document, [change], version);
  const text = document.getText();
  const { start, end } = placesIn(text, encoding).toTextRange(change.range);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return TextDocument.update(document, [{ text: change.text, range }], version);
}
