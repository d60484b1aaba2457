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

/** Checks the byte sequences against table 3-7 of the Unicode standard. */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** The length in bytes of the sequence that starts here; 0 if it is not well-formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const [low, high] = secondRange(lead);
  if (second < low || second > high) return 0;
  for (let next = 2; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function secondRange(lead: number): readonly [number, number] {
  switch (lead) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}
