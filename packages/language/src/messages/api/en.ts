import type { Localized } from '@imgtpl/spec';

/** What the API rules say, in English. Present tense; a message names the thing at fault and says what to do. */
export const en = {
  testAnswer: (message: string, code: string) => `${message} For test content the service answers ${code}.`,

  emptyContent: (keyword: string) => `${keyword} needs content: write it, or remove the command.`,
  removeCommand: (keyword: string) => `Remove ${keyword}`,

  unwantedContent: (keyword: string) => `${keyword} takes no content: remove what follows it.`,
  removeContent: (keyword: string) => `Remove what follows ${keyword}`,
  splitCommand: (keyword: string) => `Put ${keyword} on a line of its own`,

  mustBeFirst: (keyword: string) =>
    `${keyword} must be the first command of the template: move it to the top or remove it.`,
  firstCommand: () => 'The first command of the template.',
  moveToTop: (keyword: string) => `Move ${keyword} to the top`,
  duplicated: (keyword: string) => `A template may have only one ${keyword}: remove this one.`,
  firstOccurrence: (keyword: string) => `The first ${keyword}.`,

  baseImage: (content: string) =>
    `"${content}" does not name a base image: write IMAGE:<image id> or IMAGE_FAMILY:<family>.`,
  dockerImage: (content: string) =>
    `"${content}" is a Docker image: Image Builder builds ECS images, so write IMAGE:<image id> or IMAGE_FAMILY:<family>.`,
  dockerStage: (content: string, image: string) =>
    `"${content}" names a stage, which Docker has and Image Builder does not: write ${image} alone.`,
  imageWithoutType: (id: string) => `"${id}" has no type before it: write IMAGE:${id}.`,

  danglingContinuation: (keyword: string) =>
    `The last line of ${keyword} ends with "\\" but no line follows: remove the "\\" or write the next line.`,
  swallowedCommand: (keyword: string, owner: string) =>
    keyword === owner
      ? `The "\\" at the end of the previous line makes this ${keyword} part of the one above: remove it.`
      : `The "\\" at the end of the previous line makes ${keyword} part of ${owner}: remove it.`,
  removeContinuation: (mark: string) => `Remove the "${mark}"`,

  dockerFlag: (flag: string, keyword: string) =>
    `${flag} is a Docker flag, which ${keyword} in Image Builder does not have: remove it.`,
  removeFlag: (flag: string) => `Remove ${flag}`,
  heredoc: (operator: string) =>
    `Image Builder does not support heredocs such as ${operator}: join the lines with "\\", or write the file with printf.`,

  trailingComment: (comment: string) =>
    `"${comment}" is read as content, because a comment needs a line of its own: move it to the line above.`,
  moveComment: () => 'Move the comment to a line of its own',
  pairWithoutValue: (key: string) => `"${key}" has no value: write ${key}="value".`,
  notAPair: (word: string) => `"${word}" is not a key-value pair: write key="value".`,
  pairWithoutEquals: (key: string) => `There is no "=" between ${key} and its value: write ${key}="value".`,
  spacedPair: (key: string) => `There are blanks around the "=" of ${key}: write ${key}="value" without them.`,
  removeBlanksAroundEquals: (key: string) => `Remove the blanks around the "=" of ${key}`,
  strayWord: (word: string, key: string) =>
    `"${word}" has no "=": put the value of ${key} in double quotes if it belongs to it, or write ${word}="value".`,
  badKey: (key: string) =>
    `"${key}" cannot be a key: use letters, digits and underscores, and do not start with a digit.`,
  badLabelKey: (key: string) =>
    `"${key}" cannot be a key: use letters, digits, underscores, dots and hyphens, and start with a letter or an underscore.`,
  quotedKey: (key: string) => `The key ${key} is in quotes: write it without them.`,
  unterminatedQuote: (text: string) => `The quote in ${text} is never closed: close it.`,
  textAfterQuote: (key: string) =>
    `The value of ${key} continues after its closing quote: put the whole value in one pair of double quotes.`,
  pairSeparator: (mark: string, key: string) =>
    `"${mark}" follows the value of ${key}: separate pairs with blanks only.`,
  gluedPair: (key: string) => `Another pair follows the value of ${key} without a blank: put one between them.`,
  separatePairs: () => 'Put blanks between the pairs',
  unquoteKey: () => 'Remove the quotes around the key',
  insertEquals: () => 'Put "=" between key and value',
  quoteValue: (key: string) => `Put the value of ${key} in double quotes`,
  closeQuote: () => 'Close the quote',

  takesOnePath: (keyword: string) => `${keyword} takes one path: put a path with blanks in double quotes.`,
  quotePath: () => 'Put the path in double quotes',
  noDestination: (keyword: string) => `${keyword} needs a source and a destination: write both.`,
  takesTwoPaths: (keyword: string) =>
    `${keyword} takes one source and one destination: give each source a ${keyword} of its own, or put a path with blanks in double quotes.`,
  splitSources: (keyword: string) => `Give each source a ${keyword} of its own`,
  urlQuery: (query: string) => `The query string ${query} is not supported: use a URL without one.`,
  removeQuery: () => 'Remove the query string',
  urlScheme: (scheme: string) => `The scheme ${scheme} is not supported: use a URL with http, https or ftp.`,
  noJsonForm: (keyword: string) => `${keyword} has no JSON form: write the source and the destination as two words.`,
  writePathsAsWords: () => 'Write the paths as two words',
  takesOneUser: (keyword: string) => `${keyword} takes one user name: remove what follows it.`,
  badUser: (name: string) =>
    `"${name}" is not a user name: use letters, digits, "_", "." and "-", and start with a letter or "_".`,
  userGroup: (keyword: string) => `${keyword} takes a user without a group: remove the ":" and what follows it.`,
  keepUser: (name: string) => `Keep the user ${name} only`,

  execSingleQuotes: (text: string) => `${text} is in single quotes, which JSON does not have: use double quotes.`,
  execMissingComma: () => 'A comma is missing between two strings of the array: write it.',
  execMissingBracket: () => 'The array is never closed: end it with "]".',
  execUnterminatedString: (text: string) => `The string ${text} is never closed: end it with a double quote.`,
  execNotAString: (text: string) => `${text} is not a string: put each item of the array in double quotes.`,
  execBadEscape: (text: string) =>
    `${text} is not a JSON escape: write \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hexadecimal digits.`,
  execControlCharacter: (written: string) =>
    `The string holds a control character, which JSON does not allow: write ${written}.`,
  execEmpty: (keyword: string) => `The array is empty: name the program that ${keyword} starts.`,
  execExtraComma: () => 'This comma has no string beside it: remove it.',
  execTextAfter: (text: string) => `"${text}" follows the end of the array: remove it.`,
  toDoubleQuotes: () => 'Use double quotes',
  addComma: () => 'Add the comma',
  execForeignComma: (mark: string) => `"${mark}" is not a JSON comma: write ",".`,
  removeComma: () => 'Remove the comma',
  addBracket: () => 'Add the closing bracket',

  componentReference: (text: string) =>
    `"${text}" does not name an image component: write its id (ic-…) or acs:ecs:<region>:<account>:imagecomponent/<name>/<version>.`,
  componentVersion: (version: string) =>
    `"${version}" is not the version of an image component: write <major>.<minor>.<patch>, each a number or "*".`,
  wordOfNoParameter: (word: string) => `"${word}" belongs to no parameter: write parameters as --name value.`,
  secondComponent: (reference: string, keyword: string) =>
    `${keyword} takes one image component: give "${reference}" a ${keyword} of its own.`,
  splitComponents: () => 'Make it a command of its own',
  componentNoValue: (name: string) => `The parameter ${name} has no value: write ${name} value.`,
  componentEquals: (name: string) => `The parameter ${name} is written with "=": write ${name} value, with a blank.`,
  componentNoName: () => 'The name of the parameter is missing after "--": write --name value.',

  unknownCommand: (word: string) =>
    `"${word}" is not an Image Builder command: remove the line, or end the previous line with "\\" if it continues here.`,
  unknownFirstCommand: (word: string) =>
    `"${word}" is not an Image Builder command: begin the line with a command, or remove it.`,
  conflictMark: (mark: string) =>
    `"${mark}" is a mark of a merge conflict: keep the lines that you want, and remove the marks.`,
  continueLine: () => 'End the previous line with "\\"',
  misspelledCommand: (word: string, meant: string) =>
    `"${word}" is not an Image Builder command: did you mean ${meant}?`,
  foreignCommand: (word: string, advice: Localized) =>
    `${word} is a Docker command that Image Builder does not have: ${advice.en}`,
  foreignComment: (mark: string) => `A comment begins with "#", not with "${mark}": write "#".`,
  yamlComponent: (key: string, keyword: string) =>
    `"${key}" belongs to the YAML format, which only image components have: make it a component, and refer to it with ${keyword}.`,
  unicodeSpaceAfter: (keyword: string, name: string) =>
    `The blank after ${keyword} is not a plain space (${name}): write a space.`,
  unicodeSpaceBefore: (keyword: string, name: string) =>
    `The blank before ${keyword} is not a plain space (${name}): remove it.`,
  unicodeSpaceAtEnd: (word: string, name: string) =>
    `The blank after ${word} is not a plain space (${name}): remove it.`,
  onlyUnicodeSpace: (name: string) => `This line has only a blank that is not a plain space (${name}): remove it.`,
  removeBlank: () => 'Remove the blank',
  writeBlank: () => 'Write a space',
  renameCommand: (meant: string) => `Change to ${meant}`,

  tooManyCommands: (count: number, limit: number) =>
    `There are ${count} commands, ${count - limit} over the limit of ${limit}: join some, or move some into an image component of their own.`,
  joinCommands: (keyword: string) => `Join neighbouring ${keyword} commands`,

  tooLong: (size: {
    readonly bytes: number;
    readonly limit: number;
    readonly minified: number;
    readonly parameter: string;
  }) =>
    `${size.parameter} has ${size.bytes} bytes, ${size.bytes - size.limit} over the limit of ${size.limit} (${size.minified} without comments and blank lines): shorten it.`,
  minify: () => 'Remove comments and blank lines',

  deprecatedInComponent: (keyword: string) => `${keyword} is not allowed in an image component: remove it.`,
  notInComponent: (keyword: string) =>
    `${keyword} is not allowed in an image component: move it to a template or remove it.`,
};
