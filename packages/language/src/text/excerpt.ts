const LONGEST = 60;

/** Text of a template as a message quotes it: on one line, and shortened if it is long. */
export function excerpt(text: string): string {
  const line = text.slice(0, 4 * LONGEST).replace(/\\?[ \t]*[\r\n]\s*/g, ' ');
  const characters = [...line];
  return characters.length <= LONGEST && text.length <= 4 * LONGEST
    ? line
    : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
