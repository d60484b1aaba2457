const PLAIN = /^[A-Za-z0-9_/:.,@%+-][A-Za-z0-9_/:.,@%+=-]*$/;

/** A word that every POSIX shell reads as this text. */
export function posixQuote(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
