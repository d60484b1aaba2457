/** What the workspace says in English: the model of every language. */
export const en = {
  noSuchPath: (path: string) => `${path} does not exist.`,
  nothingMatches: (pattern: string) => `No file matches ${pattern}.`,
};
