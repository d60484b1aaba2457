" Vim syntax file
" Language: BuildContent of Alibaba Cloud ECS Image Builder (*.imgtpl)
" Made by `npm run generate` from packages/spec/src/commands.

if exists('b:current_syntax')
  finish
endif

syntax include @imgtplShell syntax/sh.vim
unlet! b:current_syntax
syntax case match

syntax match imgtplComment /^\s*#.*$/ contains=imgtplTodo,@Spell
syntax keyword imgtplTodo contained TODO FIXME
syntax match imgtplContinuation /\\\s*$/
syntax match imgtplUnknown /\v^\s*[^ \t#\\]+/
syntax match imgtplCommand /\v\c^\s*(RUN|COPY|ENV|WORKDIR|USER|COMPONENT|RESTART|CMD|ENTRYPOINT|LABEL|FROM)>/
syntax match imgtplVariable /\v\$(\h\w*|\{\h\w*[^}]*\})/
syntax region imgtplString start=/"/ skip=/\\./ end=/"/ oneline contains=imgtplVariable
syntax match imgtplParameter /\v\s@<=--\S+/
syntax match imgtplComponent /\v<(ic-\w+|acs:ecs:\S+)/
syntax region imgtplRun matchgroup=imgtplCommand start=/\v\c^\s*(RUN)>/ skip=/\v\\\s*$|^\s*#.*$/ end=/$/ keepend contains=@imgtplShell,imgtplContinuation,imgtplComment

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
