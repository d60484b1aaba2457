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

/** Where lines begin, for who has no language server: as the server's own formatting while typing has them. */
export const VIM_INDENT = `" Made by \`npm run generate\`.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1
setlocal autoindent indentexpr=ImgtplIndent(v:lnum) indentkeys=o,O,!^F
let b:undo_indent = 'setlocal autoindent< indentexpr< indentkeys<'

if exists('*ImgtplIndent')
  finish
endif

" The line before that is no comment: comments may stand between the lines of a command.
function s:Before(line) abort
  let line = a:line - 1
  while line > 0 && getline(line) =~# '^\\s*#'
    let line -= 1
  endwhile
  return line
endfunction

function s:GoesOn(line) abort
  return getline(a:line) =~# '\\\\\\s*$'
endfunction

function s:IsQuoted(line) abort
  let names = map(synstack(a:line, strlen(getline(a:line))), {_, id -> synIDattr(id, 'name')})
  return match(names, '\\cquote\\|string') >= 0
endfunction

" A command goes on under its first argument; behind it lines begin where it did.
function ImgtplIndent(line) abort
  let before = s:Before(a:line)
  let first = before
  while s:GoesOn(s:Before(first))
    let first = s:Before(first)
  endwhile
  if !s:GoesOn(before)
    return first < before ? indent(first) : -1
  endif
  if s:IsQuoted(before)
    return 0
  endif
  return first < before ? indent(before) : indent(first) + strlen(matchstr(getline(first), '^\\s*\\zs\\S*')) + 1
endfunction
`;
