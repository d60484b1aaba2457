import { editorKeywords } from './editor-keywords.js';
import type { GeneratedFile } from './generated-file.js';
import { snippets, textmateGrammar } from './textmate.js';

/** What editors need besides the language server: highlighting and snippets, made from the command table. */
export function* editorFiles(): Generator<GeneratedFile> {
  yield { path: 'client/syntaxes/imgtpl.tmLanguage.json', text: json(textmateGrammar()) };
  yield { path: 'client/snippets/imgtpl.json', text: json(snippets()) };
  yield* editorKeywords();
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
