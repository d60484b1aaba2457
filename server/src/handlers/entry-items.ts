import { type DocsOptions, type EntryCompletion, pipelineSyntax, type WritingOptions } from '@imgtpl/request';
import * as lsp from 'vscode-languageserver';
import { COMPLETE_NEXT } from '../lsp/complete-next.js';
import { markup } from '../lsp/markup.js';
import type { Places } from '../lsp/places.js';
import type { Session } from '../session.js';

const ITEM_KIND: { readonly [K in EntryCompletion['kind']]: lsp.CompletionItemKind } = {
  name: lsp.CompletionItemKind.Property,
  value: lsp.CompletionItemKind.EnumMember,
  file: lsp.CompletionItemKind.File,
};

/** Entries and values of a YAML or JSON file as the client takes them. */
export function toEntryItems(
  found: readonly EntryCompletion[],
  { session: { client }, places }: { readonly session: Session; readonly places: Places },
): lsp.CompletionItem[] {
  return found.map(({ label, kind, range, newText, isSnippet, filterText, deprecated, docs, code, goesOn }, index) => ({
    label,
    kind: ITEM_KIND[kind],
    textEdit: { range: places.toRange(range), newText },
    ...(filterText === undefined ? {} : { filterText }),
    ...(isSnippet ? { insertTextFormat: lsp.InsertTextFormat.Snippet } : {}),
    // Without this a client would indent the lines of a group once more.
    ...(client.keepsLines ? { insertTextMode: lsp.InsertTextMode.asIs } : {}),
    ...(docs === undefined ? {} : { documentation: markup(docs, { markdown: client.markdownCompletion }) }),
    ...(code === undefined ? {} : { data: { code } }),
    ...(deprecated ? { tags: [lsp.CompletionItemTag.Deprecated] } : {}),
    ...(goesOn && client.isOurs ? { command: COMPLETE_NEXT } : {}),
    sortText: String(index).padStart(4, '0'),
  }));
}

/** What this client can take of entries. */
export function writingOf({ client }: Session): Pick<WritingOptions, 'forms' | 'lines'> {
  return { forms: client.snippets ? 'snippets' : 'words', lines: client.keepsLines ? 'kept' : 'lost' };
}

/**
 * Whether the editor completes a file by its schema, and shows the English of that: our own extension's does, in JSON.
 */
export function hasSchema({ client }: Session, path: string): boolean {
  return client.isOurs && pipelineSyntax(path) === 'json';
}

/** What of a name's documentation the editor shows itself. */
export function leftOut(session: Session, path: string): Pick<DocsOptions, 'leavesOut'> {
  return hasSchema(session, path) && session.language === 'en' ? { leavesOut: 'purpose' } : {};
}
