import { type DocsOptions, type EntryCompletion, pipelineSyntax, type WritingOptions } from '@imgtpl/request';
import * as lsp from 'vscode-languageserver';
import { COMPLETE_NEXT } from '../lsp/complete-next.js';
import { markup } from '../lsp/markup.js';
import type { Places } from '../lsp/places.js';
import type { Session } from '../session.js';

const ITEM_KIND: { readonly [K in EntryCompletion['kind']]: lsp.CompletionItemKind } = {
  name: lsp.CompletionItemKind.Property,
  value: lsp.CompletionItemKind.Value,
  file: lsp.CompletionItemKind.File,
};

/** Completions of entries and values in a YAML or JSON file, for the client. */
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
    // Without this, clients would indent the lines of a group a second time.
    ...(client.keepsLines ? { insertTextMode: lsp.InsertTextMode.asIs } : {}),
    ...(docs === undefined ? {} : { documentation: markup(docs, { markdown: client.markdownCompletion }) }),
    ...(code === undefined ? {} : { data: { code } }),
    ...(deprecated ? { tags: [lsp.CompletionItemTag.Deprecated] } : {}),
    ...(goesOn && client.isOurs ? { command: COMPLETE_NEXT } : {}),
    sortText: String(index).padStart(4, '0'),
  }));
}

/** What forms of entries this client accepts. */
export function writingOptions({ client }: Session): Pick<WritingOptions, 'forms' | 'lines'> {
  return { forms: client.snippets ? 'snippets' : 'words', lines: client.keepsLines ? 'kept' : 'lost' };
}

/**
 * Whether the editor itself completes a file from its JSON schema and shows the schema's English texts, as our own
 * extension does for JSON.
 */
export function hasSchema({ client }: Session, path: string): boolean {
  return client.isOurs && pipelineSyntax(path) === 'json';
}

/** The part of a name's documentation that the editor shows by itself. */
export function docsInEditor(session: Session, path: string): Pick<DocsOptions, 'leavesOut'> {
  return hasSchema(session, path) && session.language === 'en' ? { leavesOut: 'purpose' } : {};
}
