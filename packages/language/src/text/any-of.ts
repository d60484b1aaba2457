/** The source of a pattern that matches what one of several patterns matches; their flags are dropped. */
export function anyOf(patterns: readonly RegExp[]): string {
  return `(?:${patterns.map(({ source }) => source).join('|')})`;
}
