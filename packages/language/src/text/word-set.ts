/** Whether a word is one of those of a text, which blanks separate. They are told apart when the first word is asked about. */
export function wordSet(words: string): (word: string) => boolean {
  let set: ReadonlySet<string> | undefined;
  return (word) => {
    set ??= new Set(words.split(' '));
    return set.has(word);
  };
}
