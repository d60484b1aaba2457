import { COMMANDS, type CommandSpec } from '@imgtpl/spec';

/** The Vim syntax file: keywords from the command table, shell text by Vim's own syntax of it. */
export function vimSyntax(): string {
  const words = keywordsOf(COMMANDS);
  const shell = keywordsOf(COMMANDS.filter(({ shape }) => shape === 'shell'));
  return `" Vim syntax file
" Language: BuildContent of Alibaba Cloud ECS Image Builder (*.imgtpl)
" Made by \`npm run generate\` from packages/spec/src/commands.

if exists('b:current_syntax')
  finish
endif

syntax include @imgtplShell syntax/sh.vim
unlet! b:current_syntax
syntax case match

syntax match imgtplComment /^\\s*#.*$/ contains=imgtplTodo,@Spell
syntax keyword imgtplTodo contained TODO FIXME
syntax match imgtplContinuation /\\\\\\s*$/
syntax match imgtplUnknown /\\v^\\s*[^ \\t#\\\\]+/
syntax match imgtplCommand /\\v\\c^\\s*(${words})>/
syntax match imgtplVariable /\\v\\$(\\h\\w*|\\{\\h\\w*[^}]*\\})/
syntax region imgtplString start=/"/ skip=/\\\\./ end=/"/ oneline contains=imgtplVariable
syntax match imgtplParameter /\\v\\s@<=--\\S+/
syntax match imgtplComponent /\\v<(ic-\\w+|acs:ecs:\\S+)/
syntax region imgtplRun matchgroup=imgtplCommand start=/\\v\\c^\\s*(${shell})>/ skip=/\\v\\\\\\s*$|^\\s*#.*$/ end=/$/ keepend contains=@imgtplShell,imgtplContinuation,imgtplComment

highlight default link imgtplComment Comment
highlight default link imgtplTodo Todo
highlight default link imgtplContinuation Special
highlight default link imgtplUnknown Error
highlight default link imgtplCommand Keyword
highlight default link imgtplVariable Identifier
highlight default link imgtplString String
highlight default link imgtplParameter Label
highlight default link imgtplComponent Type

let b:current_syntax = 'imgtpl'
`;
}

function keywordsOf(rows: readonly CommandSpec[]): string {
  return rows.map(({ keyword }) => keyword).join('|');
}

export const VIM_FILETYPE = `" Made by \`npm run generate\`.
autocmd BufNewFile,BufRead *.imgtpl setfiletype imgtpl
`;

export const VIM_FTPLUGIN = `" Made by \`npm run generate\`.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1
setlocal commentstring=#\\ %s comments=:# formatoptions-=t formatoptions+=croql
let b:undo_ftplugin = 'setlocal commentstring< comments< formatoptions<'
`;
