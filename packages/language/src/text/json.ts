/** A value as JSON that is safe on a terminal: invisible characters are escaped, which does not change the value. */
export function jsonText(value: unknown, indent?: number): string {
  // What JSON allows unescaped, but a terminal or a reviewer must not get. The pattern is here for the reason given in
  // `visible`.
  return JSON.stringify(value, undefined, indent).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** The value of a JSON text; undefined, which JSON cannot express, if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The own member of a value under a name; undefined if the value is no object or has no such member. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** The strings of a text that is a JSON array of strings; undefined for any other text. */
export function jsonStrings(text: string): readonly string[] | undefined {
  const value = parseJson(text);
  return Array.isArray(value) && value.every((it) => typeof it === 'string') ? value : undefined;
}
