import type { EntryCompletion } from '@imgtpl/request';
import * as lsp from 'vscode-languageserver';
import { COMPLETE_NEXT } from '../complete-next.js';
import { markup } from '../markup.js';
import type { Places } from '../places.js';
import type { Session } from '../session.js';

const ITEM_KIND: { readonly [K in EntryCompletion['kind']]: lsp.CompletionItemKind } = {
  name: lsp.CompletionItemKind.Property,
  value: lsp.CompletionItemKind.EnumMember,
  file: lsp.CompletionItemKind.File,
};

/** Entries and values of a YAML or JSON file as the client takes them. */
export function toEntryItems(
  found: readonly EntryCompletion[],
  { session: { client }, way }: { readonly session: Session; readonly way: Places },
): lsp.CompletionItem[] {
  return found.map(({ label, kind, range, newText, isSnippet, filterText, deprecated, docs, code, goesOn }, index) => ({
    label,
    kind: ITEM_KIND[kind],
    textEdit: { range: way.toRange(range), newText },
    ...(filterText === undefined ? {} : { filterText }),
    ...(isSnippet ? { insertTextFormat: lsp.InsertTextFormat.Snippet } : {}),
    // Without this a client would indent the lines of a group once more.
    insertTextMode: lsp.InsertTextMode.asIs,
    ...(docs === undefined ? {} : { documentation: markup(docs, { markdown: client.markdownCompletion }) }),
    ...(code === undefined ? {} : { data: { code } }),
    ...(deprecated ? { tags: [lsp.CompletionItemTag.Deprecated] } : {}),
    ...(goesOn && client.isOurs ? { command: COMPLETE_NEXT } : {}),
    sortText: String(index).padStart(4, '0'),
  }));
}
