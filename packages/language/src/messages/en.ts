/** The messages in English. Present tense; they name the thing, say what to do, and end with a full stop. */
export const en = {
  emptyContent: (keyword: string) => `${keyword} needs an argument: write one, or remove the command.`,
  removeCommand: (keyword: string) => `Remove ${keyword}`,
};
