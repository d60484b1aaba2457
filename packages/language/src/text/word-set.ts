/** Makes a test for the words of a text, which blanks separate. The text is split when the test is first called. */
export function wordSet(words: string): (word: string) => boolean {
  let set: ReadonlySet<string> | undefined;
  return (word) => {
    set ??= new Set(words.split(' '));
    return set.has(word);
  };
}
