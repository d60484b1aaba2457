import type { CompletionItem, CompletionKind, CompletionSubject, TextEdit } from '@imgtpl/language';
import { commandSpec } from '@imgtpl/spec';
import * as lsp from 'vscode-languageserver';
import type { AnalyzedTemplate } from '../documents/analyzed-template.js';
import { hasOwnLines, writtenEdits } from '../documents/template-at.js';
import { COMPLETE_NEXT } from '../lsp/complete-next.js';
import type { Session } from '../session.js';

/** The subject of an item as plain JSON, which the client keeps and sends back to ask for documentation. */
type ItemData = { readonly keyword: string } | Exclude<CompletionSubject, { command: unknown }>;

/** Only kinds of the first version of LSP, which every client knows. */
const ITEM_KIND: { readonly [K in CompletionKind]: lsp.CompletionItemKind } = {
  keyword: lsp.CompletionItemKind.Keyword,
  snippet: lsp.CompletionItemKind.Snippet,
  variable: lsp.CompletionItemKind.Variable,
  value: lsp.CompletionItemKind.Value,
  path: lsp.CompletionItemKind.File,
  component: lsp.CompletionItemKind.Module,
  parameter: lsp.CompletionItemKind.Property,
  code: lsp.CompletionItemKind.Value,
  directive: lsp.CompletionItemKind.Keyword,
};

/**
 * The workbench has commands that trigger suggestions, which need the blank to be there; the commands of other editors
 * are unknown.
 */
const FOLLOW_UP_COMMANDS: { readonly [G in NonNullable<CompletionItem['followUp']>]: lsp.Command } = {
  completion: COMPLETE_NEXT,
  signature: { title: '', command: 'editor.action.triggerParameterHints' },
};

interface ItemSurroundings {
  readonly template: AnalyzedTemplate;
  readonly session: Session;
}

/** An item for the client; none if it cannot be inserted there. */
export function toItem(
  item: CompletionItem,
  index: number,
  { template, session: { client } }: ItemSurroundings,
): lsp.CompletionItem[] {
  const { label, kind, detail, isSnippet, deprecated, about, filterText } = item;
  const followUp = client.isOurs && hasOwnLines(template) ? item.followUp : undefined;
  const isBegun = kind === 'keyword' && followUp !== undefined;
  const textEdit = toTextEdit(isBegun ? { ...item, newText: `${item.newText} ` } : item, template);
  const commitCharacters = isBegun ? [] : item.commitCharacters;
  if (!textEdit) return [];
  const data = about && dataOf(about);
  const its: lsp.CompletionItem = {
    label,
    kind: ITEM_KIND[kind],
    ...(detail === undefined ? {} : { detail }),
    textEdit,
    ...(filterText === undefined ? {} : { filterText }),
    ...(followUp ? { command: FOLLOW_UP_COMMANDS[followUp] } : {}),
    insertTextFormat: isSnippet ? lsp.InsertTextFormat.Snippet : lsp.InsertTextFormat.PlainText,
    ...(deprecated ? { tags: [lsp.CompletionItemTag.Deprecated] } : {}),
    // Clients sort by this text, and the items are already in order.
    sortText: String(index).padStart(5, '0'),
    ...(commitCharacters.length > 0 ? { commitCharacters: [...commitCharacters] } : {}),
    ...(data === undefined ? {} : { data }),
  };
  return [its];
}

/** The text to insert, in the form that the file needs; undefined if it cannot be inserted there. */
function toTextEdit({ range, newText }: TextEdit, template: AnalyzedTemplate): lsp.TextEdit | undefined {
  const [written] = writtenEdits(template, [{ range, newText }]) ?? [];
  return written && { range: template.places.toRange(written.range), newText: written.newText };
}

function dataOf(about: CompletionSubject): ItemData {
  return 'command' in about ? { keyword: about.command.keyword } : about;
}

/** The subject of an item. Data that a client sends back is checked before it is trusted. */
export function subjectOf(data: unknown): CompletionSubject | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if ('keyword' in data && typeof data.keyword === 'string') {
    const command = commandSpec(data.keyword);
    return command && { command };
  }
  if ('code' in data && typeof data.code === 'string') return { code: data.code };
  // The rest was made by `dataOf` from a catalogue entry and comes back unchanged.
  return 'component' in data || 'parameter' in data ? (data as CompletionSubject) : undefined;
}
