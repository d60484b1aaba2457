/** A value as JSON in which nothing acts on a terminal: what is hidden is escaped, and reads as the same value. */
export function jsonText(value: unknown, indent?: number): string {
  // What JSON may hold as it is, and a terminal or a reviewer must not get. The pattern stands here, as that of `visible`.
  return JSON.stringify(value, undefined, indent).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** The value of a JSON text; undefined, which JSON cannot say, when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a value has of its own under a name; undefined when it is no object or has no such member. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** The strings of a text that is a JSON array of nothing else; undefined for any other text. */
export function jsonStrings(text: string): readonly string[] | undefined {
  const value = parseJson(text);
  return Array.isArray(value) && value.every((it) => typeof it === 'string') ? value : undefined;
}
