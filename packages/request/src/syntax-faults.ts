/** The syntax faults of a file in English: the model for the other languages, and their fallback. */
export const SYNTAX_FAULTS = {
  'value-expected': 'a value is expected',
  'key-expected': 'a key in double quotes is expected',
  'colon-expected': 'a colon is expected',
  'separator-expected': 'a comma or a closing bracket is expected',
  'end-expected': 'nothing may follow the value',
  'open-text': 'this quote is not closed',
  'unknown-escape': 'this escape sequence is not known',
  'control-character': 'a control character has to be escaped',
  'trailing-comma': 'JSON has no comma after the last item: remove it',
  comment: 'JSON has no comments: remove it, or write the file as YAML',
  'colon-missing': 'a key has to be on one line, with a colon and a blank after it',
  'wide-colon': 'a key ends with the colon ":" and a blank, not with a full-width colon',
  'strange-blank': 'the blank after the colon is not a plain space: write a space',
  'open-bracket': 'a bracket before it is not closed, or its content is not indented',
  indentation: 'the indentation does not fit that of the lines above',
  'quotes-needed': 'a value cannot start with this character: put it in quotes',
  unexpected: 'this does not belong here: put a value that holds it in quotes',
  'comma-missing': 'items in brackets need a comma between them, and a list needs brackets of its own',
  'list-line': 'a list starts on the line below its key',
  'block-header': 'only +, - and a digit may follow | and >: start the text on the next line',
  'comment-blank': 'a comment needs a blank before its #: put a value that holds one in quotes',
  'document-line': 'what follows "---" starts on the next line',
  directive: 'a line that starts with % needs "---" below it: remove it',
  'name-missing': 'a name is missing after * or &: put a value that starts with it in quotes',
  property: 'an anchor, an alias or a tag cannot stand like this: remove it',
  'long-key': 'no key is as long as this: end it with a colon and a blank',
  tab: 'a tab cannot indent a line: use blanks',
  nesting:
    'a value of one line cannot hold ": ", and lines below it cannot be indented: put it in quotes, or indent them like the key',
} as const satisfies Readonly<Record<string, string>>;

export type SyntaxFault = keyof typeof SYNTAX_FAULTS;
