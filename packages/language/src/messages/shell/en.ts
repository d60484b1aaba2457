/** The messages about shell text and secrets, in English. */
export const en = {
  asksForConfirmation: (program: string, option: string) =>
    `${program} asks for confirmation, and nobody can answer: add ${option}.`,
  addOption: (option: string) => `Add ${option}`,
  awaits: {
    input: (program: string) =>
      `${program} waits for input at a terminal, which a build does not have: pass the input to it, or remove it.`,
    password: (program: string) =>
      `${program} asks for a password, and nobody can answer: give it in the option, as in -p"$PASSWORD", or remove the option.`,
    terminal: (program: string) =>
      `${program} needs a terminal for -t (--tty), which a build does not have: remove that option.`,
  },
  neverEnds: (program: string) =>
    `${program} does not end by itself, and the build waits for it: remove it, put timeout before it, or let systemd start it.`,
  cdAlone: (keyword: string, directoryKeyword: string) =>
    `The directory applies to this ${keyword} only: set it with ${directoryKeyword}.`,
  rewriteAs: (keyword: string) => `Rewrite as ${keyword}`,
  sudoAsRoot: (program: string) => `${program} does nothing here, because the commands already run as root: remove it.`,
  removeWord: (word: string) => `Remove ${word}`,
  restartInShell: (command: string, restartKeyword: string) =>
    `${command} ends the instance in the middle of the build: use ${restartKeyword}.`,
  stopInShell: (command: string) => `${command} ends the instance in the middle of the build: remove it.`,
  leftOverKeyword: (keyword: string) =>
    `The previous line continues here, so the shell reads ${keyword} as a command: remove it, or end that line.`,
  swallowingComment: () =>
    'To the shell, the "\\" after this comment is part of the comment, and the command ends here: move the comment to a line of its own.',

  shellUnclosedQuote: (quote: string) => `The quote ${quote} is never closed: close it, or escape it.`,
  shellUnclosedBracket: (bracket: string) => `${bracket} is never closed: close it.`,
  shellUnopenedBracket: (bracket: string) => `${bracket} closes nothing: remove it, or quote it.`,
  shellUnclosedKeyword: (keyword: string, last: string) => `${keyword} has no ${last}: add it.`,
  shellSwallowedKeyword: (last: string) =>
    `The shell reads ${last} as a word of the command before it: write ";" between them.`,
  shellMisplacedKeyword: (keyword: string) => `${keyword} does not belong here: check what is opened before it.`,
  shellMissingIntermediate: (last: string, turn: string) =>
    `${last} comes before a ${turn}: write one, with ";" before it.`,
  shellMissingCommand: (operator: string) => `A command is missing at ${operator}: write one, or remove it.`,
  shellMisplacedOperator: (operator: string) => `${operator} does not belong here: remove it.`,
  shellMissingTarget: (operator: string) => `${operator} names no file: write one after it.`,
  shellMisplacedWord: (word: string) => `A shell does not expect ${word} here: separate it, or quote it.`,

  secret: {
    'access-key-id': () => 'The template exposes an AccessKey ID to everyone who can read it: remove it and revoke it.',
    'access-key-secret': () =>
      'The template exposes an AccessKey Secret to everyone who can read it: remove it and revoke it.',
    'private-key': () => 'The template exposes a private key to everyone who can read it: remove it and replace it.',
    token: () => 'The template exposes a token to everyone who can read it: remove it and revoke it.',
    password: () => 'A URL exposes a password to everyone who can read the template: remove it and change it.',
  },
  namedSecret: (name: string) =>
    `${name} exposes a secret to everyone who can read the template: remove the secret and replace it.`,
};
