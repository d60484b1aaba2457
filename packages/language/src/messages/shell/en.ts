/** What is said of shell text and of secrets, in English. */
export const en = {
  needsYes: (program: string, option: string) =>
    `${program} asks before it goes on, and nobody answers: add ${option}.`,
  addOption: (option: string) => `Add ${option}`,
  waitsForTerminal: (program: string) =>
    `${program} waits for a terminal, and a build has none: give it its input, or leave it out.`,
  neverEnds: (program: string) =>
    `${program} does not end by itself, and the build waits for it: leave it out, put timeout before it, or let systemd start it.`,
  cdAlone: (keyword: string, directoryKeyword: string) =>
    `The directory holds for this ${keyword} alone: set it with ${directoryKeyword}.`,
  rewriteAs: (keyword: string) => `Rewrite as ${keyword}`,
  sudoAsRoot: (program: string) => `${program} does nothing here, the commands already run as root: leave it out.`,
  removeWord: (word: string) => `Remove ${word}`,
  restartInShell: (command: string, restartKeyword: string) =>
    `${command} ends the instance in the middle of the build: use ${restartKeyword}.`,
  stopInShell: (command: string) => `${command} ends the instance in the middle of the build: leave it out.`,
  leftOverKeyword: (keyword: string) =>
    `${keyword} is read as a word of the shell, for the line before goes on here: remove it, or end that line.`,
  swallowingComment: () =>
    'To the shell the "\\" after this comment is a part of it, and the command ends here: move the comment to a line of its own.',

  shellUnclosedQuote: (quote: string) => `The quote ${quote} is never closed: close it, or escape it.`,
  shellUnclosedBracket: (bracket: string) => `${bracket} is never closed: close it.`,
  shellUnopenedBracket: (bracket: string) => `${bracket} closes nothing: remove it, or quote it.`,
  shellUnclosedKeyword: (keyword: string, last: string) => `${keyword} has no ${last}: add it.`,
  shellSwallowedKeyword: (last: string) => `${last} is a word of the command before it: write ";" between them.`,
  shellMisplacedKeyword: (keyword: string) => `${keyword} has no place here: look at what opens before it.`,
  shellMissingTurn: (last: string, turn: string) => `${last} comes before a ${turn}: write one, with ";" before it.`,
  shellMissingCommand: (operator: string) => `A command is missing at ${operator}: write one, or remove it.`,
  shellMisplacedOperator: (operator: string) => `${operator} has no place here: remove it.`,
  shellMissingTarget: (operator: string) => `${operator} names no file: write one after it.`,
  shellMisplacedWord: (word: string) => `A shell does not expect ${word} here: separate it, or quote it.`,

  secret: {
    'access-key-id': () =>
      'An AccessKey ID stands in the template for everyone who reads it: take it out and revoke it.',
    'access-key-secret': () =>
      'An AccessKey Secret stands in the template for everyone who reads it: take it out and revoke it.',
    'private-key': () => 'A private key stands in the template for everyone who reads it: take it out and replace it.',
    token: () => 'A token stands in the template for everyone who reads it: take it out and revoke it.',
    password: () => 'A password stands in a URL for everyone who reads the template: take it out and change it.',
  },
  namedSecret: (name: string) =>
    `${name} gives a secret to everyone who reads the template: take it out and replace the secret.`,
};
