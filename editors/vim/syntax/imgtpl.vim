" Vim syntax file
" Language: BuildContent of Alibaba Cloud ECS Image Builder (*.imgtpl)

if exists('b:current_syntax')
  finish
endif

" `npm run generate` writes these two lines, from packages/spec/src/commands.
let s:commands = 'RUN|COPY|ENV|WORKDIR|USER|COMPONENT|RESTART|CMD|ENTRYPOINT|LABEL|FROM'
let s:shell_commands = 'RUN'

syntax include @imgtplShell syntax/sh.vim
unlet! b:current_syntax
syntax case match

syntax match imgtplComment /^\s*#.*$/ contains=imgtplTodo,@Spell
syntax keyword imgtplTodo contained TODO FIXME
syntax match imgtplContinuation /\\\s*$/
syntax match imgtplUnknown /\v^\s*[^ \t#\\]+/
execute 'syntax match imgtplCommand /\v\c^\s*(' . s:commands . ')>/'
syntax match imgtplVariable /\v\$(\h\w*|\{\h\w*[^}]*\})/
syntax region imgtplString start=/"/ skip=/\\./ end=/"/ oneline contains=imgtplVariable
syntax match imgtplParameter /\v\s@<=--\S+/
syntax match imgtplComponent /\v<(ic-\w+|acs:ecs:\S+)/
execute 'syntax region imgtplRun matchgroup=imgtplCommand start=/\v\c^\s*(' . s:shell_commands . ')>/ skip=/\v\\\s*$|^\s*#.*$/ end=/$/ keepend contains=@imgtplShell,imgtplContinuation,imgtplComment'

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
