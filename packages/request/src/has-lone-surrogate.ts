/** Whether a text has half of a surrogate pair, which has no UTF-8 form: files and requests would hold U+FFFD instead. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
