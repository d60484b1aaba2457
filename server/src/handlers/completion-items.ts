import type { CompletionItem, CompletionKind, CompletionSubject, TextEdit } from '@imgtpl/language';
import { commandSpec } from '@imgtpl/spec';
import * as lsp from 'vscode-languageserver';
import type { AnalysedTemplate } from '../documents/analysed-template.js';
import { hasOwnLines, writtenEdits } from '../documents/template-at.js';
import { COMPLETE_NEXT } from '../lsp/complete-next.js';
import type { Session } from '../session.js';

/** What a client keeps of an item and sends back to have it documented: the subject, as plain JSON. */
type ItemData = { readonly keyword: string } | Exclude<CompletionSubject, { command: unknown }>;

const ITEM_KIND: { readonly [K in CompletionKind]: lsp.CompletionItemKind } = {
  keyword: lsp.CompletionItemKind.Keyword,
  snippet: lsp.CompletionItemKind.Snippet,
  variable: lsp.CompletionItemKind.Variable,
  value: lsp.CompletionItemKind.Value,
  path: lsp.CompletionItemKind.File,
  component: lsp.CompletionItemKind.Module,
  parameter: lsp.CompletionItemKind.Property,
  code: lsp.CompletionItemKind.EnumMember,
  directive: lsp.CompletionItemKind.Keyword,
};

/** The workbench has commands that ask at once, and need a blank to be there; what others have, nobody can know. */
const GOING_ON: { readonly [G in NonNullable<CompletionItem['goesOn']>]: lsp.Command } = {
  completion: COMPLETE_NEXT,
  signature: { title: '', command: 'editor.action.triggerParameterHints' },
};

interface ItemSurroundings {
  readonly template: AnalysedTemplate;
  readonly session: Session;
}

/** An item as the client takes it; none where it cannot be written there. */
export function toItem(
  item: CompletionItem,
  index: number,
  { template, session: { client } }: ItemSurroundings,
): lsp.CompletionItem[] {
  const { label, kind, detail, isSnippet, deprecated, about, filterText } = item;
  const goesOn = client.isOurs && hasOwnLines(template) ? item.goesOn : undefined;
  const isBegun = kind === 'keyword' && goesOn !== undefined;
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
    ...(goesOn ? { command: GOING_ON[goesOn] } : {}),
    insertTextFormat: isSnippet ? lsp.InsertTextFormat.Snippet : lsp.InsertTextFormat.PlainText,
    ...(deprecated ? { tags: [lsp.CompletionItemTag.Deprecated] } : {}),
    // Clients sort by this text; the feature gave the items in their order.
    sortText: String(index).padStart(5, '0'),
    ...(commitCharacters.length > 0 ? { commitCharacters: [...commitCharacters] } : {}),
    ...(data === undefined ? {} : { data }),
  };
  return [its];
}

/** What is inserted, as the file needs it; undefined where it cannot be written there. */
function toTextEdit({ range, newText }: TextEdit, template: AnalysedTemplate): lsp.TextEdit | undefined {
  const [written] = writtenEdits(template, [{ range, newText }]) ?? [];
  return written && { range: template.places.toRange(written.range), newText: written.newText };
}

function dataOf(about: CompletionSubject): ItemData {
  return 'command' in about ? { keyword: about.command.keyword } : about;
}

/** What an item is about. What a client sent back is looked at before it is believed. */
export function subjectOf(data: unknown): CompletionSubject | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if ('keyword' in data && typeof data.keyword === 'string') {
    const command = commandSpec(data.keyword);
    return command && { command };
  }
  if ('code' in data && typeof data.code === 'string') return { code: data.code };
  // The rest was made by `dataOf` from a catalogue's entry and comes back as it was sent.
  return 'component' in data || 'parameter' in data ? (data as CompletionSubject) : undefined;
}
