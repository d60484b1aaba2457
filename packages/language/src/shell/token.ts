import type { TextRange } from '@imgtpl/grammar';

/**
 * What a piece of shell text is. A word is made of one or more tokens from `command` to `variable`, and of what the
 * bracket kinds enclose; quotes and brackets are an opening and a closing token around their contents.
 */
export type ShellTokenKind =
  | 'command' // unquoted text in the name of a command
  | 'function' // the name in a function's definition
  | 'option' // `-y`, `--name` (up to its `=`)
  | 'text' // any other unquoted text of a word
  | 'escape' // a backslash and the character that it makes literal
  | 'string' // text between quotes
  | 'quoteOpen' // `'`, `"`, `$'`, `$"`
  | 'quoteClose'
  | 'variable' // `$NAME`, `$1`, `$@`; a name alone inside `${…}`, `$((…))` and after `export`
  | 'expansionOpen' // `${`
  | 'expansionOperator' // `#`, `!`, `:-`, `%%` …
  | 'expansionClose' // `}`
  | 'substitutionOpen' // `$(`, `` ` ``, `<(`, `>(`
  | 'substitutionClose'
  | 'arithmeticOpen' // `$((`, `((`
  | 'arithmeticOperator'
  | 'arithmeticClose' // `))`
  | 'number' // inside arithmetic
  | 'assignmentName' // the name in `NAME=`, and that of `for`
  | 'assignmentOperator' // `=`, `+=`
  | 'wordsOpen' // the parenthesis of an array or of an extended pattern
  | 'wordsClose'
  | 'keyword' // `if`, `then`, `{`, `!`, `[[` …; the `-p` of `time -p`
  | 'operator' // `&&`, `||`, `|`, `;`, `&`, `;;`; in `[[ ]]` any operator
  | 'newline' // a line break that ends a command
  | 'groupOpen' // `(`
  | 'groupClose' // `)`
  | 'patternOpen' // the parentheses around a pattern of `case`
  | 'patternClose'
  | 'definition' // the `(` and the `)` of `name()`
  | 'redirection' // `>`, `2>&`, `<<-` … with the number before it
  | 'heredoc' // a piece of a line of a heredoc
  | 'heredocEnd'
  | 'comment' // of the shell: `# …`
  | 'templateComment' // a comment line of the template between two lines of the command
  | 'continuation'; // the backslash before a line break

/** A piece of shell text with its range (UTF-16 offsets) in the text that was tokenized; none spans a line break. */
export interface ShellToken extends TextRange {
  readonly kind: ShellTokenKind;
  /** Whether a word starts here. */
  readonly startsWord: boolean;
}

/** Words with a special meaning where a command may start. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  'if then elif else fi for select while until do done case esac in function time coproc ! { } [[ ]]'.split(' '),
);
