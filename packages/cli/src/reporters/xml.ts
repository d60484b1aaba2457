/** Escapes text for an XML attribute or element: line ends and tabs are kept, and what XML 1.0 forbids is replaced. */
export function xml(text: string): string {
  return text.toWellFormed().replace(SPECIAL, escapeCharacter);
}

/** Markup, what an attribute would normalise to a blank, and what XML 1.0 forbids even as `&#…;`. */
const SPECIAL = /[&<>"'\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

function escapeCharacter(character: string): string {
  const entity = ENTITIES.get(character);
  if (entity !== undefined) return entity;
  const code = character.charCodeAt(0);
  if (code === 0x9 || code === 0xa || code === 0xd) return `&#${code};`;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code >= 0x7f && code <= 0x9f ? `&#${code};` : '\ufffd';
}
