import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Documentation in Markdown, or without its marks for a client that shows text only. */
export function markup(markdown: string, client: { readonly markdown: boolean }): MarkupContent {
  if (client.markdown) return { kind: MarkupKind.Markdown, value: markdown };
  return { kind: MarkupKind.PlainText, value: markdown.replace(MARKS, plainOf) };
}

/** An escape, a link, emphasis, code marks, heading marks. */
const MARKS = /\\([!-/:-@[-`{-~])|\[([^\]\n]*)\]\([^)\n]*\)|\*\*|`+|^#{1,6} /gm;

function plainOf(_mark: string, escaped: string | undefined, label: string | undefined): string {
  return escaped ?? label ?? '';
}
