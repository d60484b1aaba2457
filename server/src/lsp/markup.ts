import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Documentation in Markdown, or as plain text for clients that do not support Markdown. */
export function markup(markdown: string, client: { readonly markdown: boolean }): MarkupContent {
  if (client.markdown) return { kind: MarkupKind.Markdown, value: markdown };
  return { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/** Code blocks, inline code, escapes, links, emphasis and headings. Inside code, no other marks count. */
const MARKS = new RegExp(
  [
    /^(?<fence>`{3,})[^\n`]*\n(?<block>[\s\S]*?)\n?\k<fence>$/,
    /(?<ticks>`+)(?<code>[^\n]*?[^`\n])\k<ticks>(?!`)/,
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /\[(?<label>[^\]\n]*)\]\([^)\n]*\)/,
    /\*\*|^#{1,6} /,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/** Markdown without its marks, for clients that show plain text. */
export function plainText(markdown: string): string {
  return markdown.replace(MARKS, (...found) => {
    const { block, code, escaped, label } = found.at(-1);
    // A blank on each side separates backticks in the code from those around it.
    return block ?? code?.replace(/^ (.*) $/, '$1') ?? escaped ?? label ?? '';
  });
}
