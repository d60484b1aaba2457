import { emacsMode } from './emacs-mode.js';
import type { GeneratedFile } from './generated-file.js';
import { snippets, textmateGrammar } from './textmate.js';
import { VIM_FILETYPE, VIM_FTPLUGIN, VIM_INDENT, vimSyntax } from './vim-syntax.js';

/** What editors need besides the language server: highlighting and snippets, made from the command table. */
export function* editorFiles(): Generator<GeneratedFile> {
  yield { path: 'client/syntaxes/imgtpl.tmLanguage.json', text: json(textmateGrammar()) };
  yield { path: 'client/snippets/imgtpl.json', text: json(snippets()) };
  yield { path: 'editors/vim/syntax/imgtpl.vim', text: vimSyntax() };
  yield { path: 'editors/vim/ftdetect/imgtpl.vim', text: VIM_FILETYPE };
  yield { path: 'editors/vim/ftplugin/imgtpl.vim', text: VIM_FTPLUGIN };
  yield { path: 'editors/vim/indent/imgtpl.vim', text: VIM_INDENT };
  yield { path: 'editors/emacs/imgtpl-mode.el', text: emacsMode() };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
