/** The strings of a text that is a JSON array of nothing else; undefined for any other text. */
export function jsonStrings(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((it) => typeof it === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
