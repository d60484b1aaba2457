import { utf8Length } from '@imgtpl/grammar';

/** Why bytes are not UTF-8 text. */
export interface DecodeFault {
  readonly fault: 'utf-16' | 'invalid';
  /** The first byte that is not UTF-8. */
  readonly offset: number;
}

/** Decodes UTF-8 bytes; a byte-order mark is kept as the first character. */
export function decode(bytes: Uint8Array): string | DecodeFault {
  if (isUtf16(bytes)) return { fault: 'utf-16', offset: 0 };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: 'invalid', offset: firstInvalidByte(bytes) };
  }
}

/** Recognizes UTF-16 by its mark, or by zero bytes in the first two characters: a fix would mix UTF-8 into it. */
export function isUtf16(bytes: Uint8Array): boolean {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) return true;
  const isZero = (index: number) => bytes[index] === 0;
  return bytes.length >= 4 && isZero(0) !== isZero(1) && isZero(0) === isZero(2) && isZero(1) === isZero(3);
}

/** Where bytes are not UTF-8, a decoder puts U+FFFD, which a text may also contain as itself. */
function firstInvalidByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let start = 0;
  for (const { index } of text.matchAll(/\ufffd/g)) {
    offset += utf8Length(text, { start, end: index });
    start = index;
    if (REPLACEMENT.some((byte, at) => bytes[offset + at] !== byte)) return offset;
  }
  return bytes.length;
}

/** U+FFFD in UTF-8. */
const REPLACEMENT = [0xef, 0xbf, 0xbd];
