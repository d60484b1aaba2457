import type { TextRange } from '@imgtpl/grammar';
import { applyEdits, type TextEdit } from '@imgtpl/language';
import type * as lsp from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.js';
import { type Places, placesIn } from './places.js';
import { toTextEdits } from './to-lsp.js';

/** Edits of one text, and what is selected afterwards for the user to type over: a range inside the only edit. */
export interface SelectingEdits {
  readonly edits: readonly TextEdit[];
  readonly selection?: TextRange;
}

/** The edits for the client. If it supports snippets, the edit that leaves a selection becomes one. */
export function toClientEdits(
  { edits, selection }: SelectingEdits,
  places: Places,
  client: ClientFeatures,
): (lsp.TextEdit | lsp.SnippetTextEdit)[] {
  if (selection === undefined || !takesSnippets(client)) return toTextEdits(edits, places);
  return edits.map(({ range, newText }) => {
    const place = { start: selection.start - range.start, end: selection.end - range.start };
    return { range: places.toRange(range), snippet: { kind: 'snippet', value: snippetOf(newText, place) } };
  });
}

/** A command that selects the place after the edits, for clients without snippet edits. */
export function selectingCommand(
  { edits, selection }: SelectingEdits,
  { uri, text }: { readonly uri: string; readonly text: string },
  client: ClientFeatures,
): lsp.Command | undefined {
  if (selection === undefined || takesSnippets(client) || !client.showsDocuments) return undefined;
  const after = applyEdits(text, edits);
  const range = placesIn(after, client.encoding).toRange(selection);
  return { title: '', command: 'imgtpl.show', arguments: [{ uri, range }] };
}

/** Snippet edits are only allowed in `documentChanges`. */
function takesSnippets({ snippetEdits, versionedEdits }: ClientFeatures): boolean {
  return snippetEdits && versionedEdits;
}

function snippetOf(text: string, { start, end }: TextRange): string {
  return `${escaped(text.slice(0, start))}\${0:${escaped(text.slice(start, end))}}${escaped(text.slice(end))}`;
}

/** Escapes the characters with a meaning in snippets. */
function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
