/** What the lint rules say, in English. Present tense; a message names the thing at fault and says what to do. */
export const en = {
  keywordCase: (keyword: string, upper: string) => `${keyword} is not in upper case: write ${upper}.`,
  writeKeyword: (upper: string) => `Write ${upper}`,

  maskedId: (text: string) =>
    `${text} is a placeholder from the documentation: write the real value; DescribeImageComponents lists ids, names and versions.`,
  deprecatedFrom: (keyword: string) =>
    `${keyword} is deprecated and ignored: give BaseImageType and BaseImage in the request instead.`,
  arnSeparator: () => 'The version follows ":": write "/" between the name of a component and its version.',
  writeSlash: () => 'Write "/"',
  versionWildcard: (version: string) =>
    `Version ${version} takes whatever is newest when the image is built: write one version, such as 1.0.2.`,

  sizeBudget: (facts: { bytes: number; limit: number; percent: number }) =>
    `The content has ${facts.bytes} bytes of at most ${facts.limit}, more than ${facts.percent} %: move parts into image components.`,
  commandBudget: (facts: { commands: number; limit: number; percent: number }) =>
    `The template has ${facts.commands} commands of at most ${facts.limit}, more than ${facts.percent} %: join some, or move parts into image components.`,

  blankContinuation: (keyword: string) => `A blank line interrupts ${keyword}: remove it.`,
  removeBlankLine: () => 'Remove the blank line',
  trailingWhitespace: () => 'The line ends in blanks: remove them.',
  removeBlanks: () => 'Remove the blanks',
  finalNewline: () => 'The last line has no line end: add one.',
  addFinalNewline: () => 'Add a line end',
  byteOrderMark: () => 'The file starts with a byte-order mark, which UTF-8 does not need: remove it.',
  removeByteOrderMark: () => 'Remove the byte-order mark',
  mixedLineEndings: (found: string, usual: string) =>
    `This line ends in ${found} and most others in ${usual}: use one kind of line end.`,
  useLineEnding: (usual: string) => `End every line in ${usual}`,
  controlCharacter: (name: string) => `There is an invisible control character (${name}) here: remove it.`,
  removeControlCharacter: () => 'Remove the control characters',

  unquotedValue: (key: string) =>
    `The value of ${key} is not in double quotes, which the command reference requires: add them.`,
  quoteTheValue: () => 'Put the value in double quotes',
  duplicateKey: (key: string, keyword: string) =>
    `${key} is set twice in this ${keyword}, and only one value takes effect: remove one.`,
  firstDefinition: (key: string) => `${key} is set here first.`,
  unusedVariable: (name: string) => `${name} is set but never read in this template: remove it, or use it.`,
  undefinedVariable: (name: string) =>
    `${name} is read here, but no earlier command sets it: set it, or give a default.`,
  undefinedVariableMeant: (name: string, meant: string) =>
    `${name} is read here, but no earlier command sets it: did you mean ${meant}?`,
  replaceBy: (text: string) => `Replace with ${text}`,

  onlyLastCounts: (keyword: string) => `Only the last ${keyword} counts: remove this one.`,
  lastOccurrence: (keyword: string) => `The ${keyword} that counts.`,
  relativeDirectory: (path: string) =>
    `${path} is relative, but no absolute directory is set before it: write the path from "/".`,
  adjacentRestart: (keyword: string) => `There is nothing between this ${keyword} and the one before it: remove one.`,
  lastRestart: (keyword: string) => `No command comes after ${keyword}: remove it.`,
  insecureUrl: (scheme: string) => `${scheme} does not protect the file in transit: use https.`,
  useHttps: () => 'Use https',
  execForm: (keyword: string) => `${keyword} is documented in shell form only: write the command without the array.`,
  toShellForm: () => 'Write it in shell form',

  unusedSuppression: (code: string) => `Nothing here reports ${code}: remove the suppression.`,
  unusedEnable: () => 'Nothing is disabled here, so there is nothing to enable: remove the comment.',
  removeSuppression: () => 'Remove the suppression',
  unknownSuppression: (code: string) => `There is no diagnostic ${code}: write the code as it is reported.`,
  unknownSuppressionMeant: (code: string, meant: string) => `There is no diagnostic ${code}: did you mean ${meant}?`,
  unknownDirective: (written: string, meant: string | undefined) =>
    `"${written}" suppresses nothing: write ${meant ?? 'imgtpl-disable-next-line, imgtpl-disable or imgtpl-enable'}.`,
  unknownFormatSwitch: (written: string, meant: string | undefined) =>
    `"${written}" has no effect on formatting: write ${meant ?? '# imgtpl-format off or # imgtpl-format on'}.`,
  codesWithoutCommas: () => 'The codes have no commas between them: separate them with commas.',
  reasonWithoutMark: (code: string) => `Text follows ${code} without a mark: put " -- " before the reason.`,
  addReasonMark: () => 'Put "--" before the reason',
  emptySuppression: (directive: string) => `${directive} names no code: add the codes that it applies to.`,
  suppressionWithoutReason: (code: string) =>
    `${code} is an API error, which can only be suppressed with a reason: add " -- reason".`,
};
