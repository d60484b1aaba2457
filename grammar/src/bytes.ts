import type { TextRange } from './text.js';

/** UTF-8 bytes of a text or a part of it; a lone surrogate counts three, as the replacement character that is sent. */
export function utf8Length(text: string, range: TextRange = { start: 0, end: text.length }): number {
  let bytes = 0;
  for (let at = range.start; at < range.end; ) {
    const units = unitsAt(text, at, range.end);
    bytes += bytesAt(text, at, units);
    at += units;
  }
  return bytes;
}

/**
 * UTF-8 bytes of a part of a template as it is sent: without a byte-order mark at the start of the text, line ends as
 * LF. A part may begin or end anywhere but between the CR and the LF of one line end.
 */
export function sentLength(text: string, range: TextRange = { start: 0, end: text.length }): number {
  let bytes = 0;
  for (let at = range.start; at < range.end; ) {
    const units = unitsAt(text, at, range.end);
    bytes += sentBytesAt(text, at, units);
    at += units;
  }
  return bytes;
}

/** The offset (UTF-16) of the character that holds byte `index` (from 0) of the template as it is sent, if there is one. */
export function offsetOfSentByte(text: string, index: number): number | undefined {
  let bytes = 0;
  for (let at = 0; at < text.length; ) {
    const units = unitsAt(text, at, text.length);
    bytes += sentBytesAt(text, at, units);
    if (bytes > index) return at;
    at += units;
  }
  return undefined;
}

const CR = 13;
const LF = 10;
const BYTE_ORDER_MARK = 0xfeff;

/** Two for a surrogate pair and for CRLF, else one. */
function unitsAt(text: string, at: number, end: number): 1 | 2 {
  const code = text.charCodeAt(at);
  if (at + 1 >= end) return 1;
  if (code === CR) return text.charCodeAt(at + 1) === LF ? 2 : 1;
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function bytesAt(text: string, at: number, units: 1 | 2): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return units;
  if (code < 0x800) return 2;
  return units === 2 ? 4 : 3;
}

function sentBytesAt(text: string, at: number, units: 1 | 2): number {
  const code = text.charCodeAt(at);
  if (code === CR) return 1;
  if (code === BYTE_ORDER_MARK && at === 0) return 0;
  return bytesAt(text, at, units);
}
