" Where lines begin without a language server: in the same places as when the server formats while typing.
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
  while line > 0 && getline(line) =~# '^\s*#'
    let line -= 1
  endwhile
  return line
endfunction

function s:GoesOn(line) abort
  return getline(a:line) =~# '\\\s*$'
endfunction

function s:IsQuoted(line) abort
  let names = map(synstack(a:line, strlen(getline(a:line))), {_, id -> synIDattr(id, 'name')})
  return match(names, '\cquote\|string') >= 0
endfunction

" A command continues under its first argument; after it, lines begin where it did.
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
  return first < before ? indent(before) : indent(first) + strlen(matchstr(getline(first), '^\s*\zs\S*')) + 1
endfunction
