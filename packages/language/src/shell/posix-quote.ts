const PLAIN = /^[A-Za-z0-9_/:.,@%+-][A-Za-z0-9_/:.,@%+=-]*$/;

/** A word that every POSIX shell reads as this text. */
export function posixQuote(text: string): string {
  return PLAIN.test(text) ? text : inSingleQuotes(text);
}

/** A text in single quotes, which a shell reads as it is, whatever it contains. */
export function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
