import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Documentation in Markdown, or without its marks for a client that shows text only. */
export function markup(markdown: string, client: { readonly markdown: boolean }): MarkupContent {
  if (client.markdown) return { kind: MarkupKind.Markdown, value: markdown };
  return { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/** A block of code, code in a line, an escape, a link, emphasis, heading marks: in what is code, nothing else counts. */
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

/** Markdown without its marks, for a client that shows text as it is. */
export function plainText(markdown: string): string {
  return markdown.replace(MARKS, (...found) => {
    const { block, code, escaped, label } = found.at(-1);
    // A blank on either side keeps ticks of the code apart from those round it.
    return block ?? code?.replace(/^ (.*) $/, '$1') ?? escaped ?? label ?? '';
  });
}
