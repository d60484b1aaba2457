import type { TextRange } from './text.js';

/** UTF-8 bytes of a text or a part of it; a lone surrogate counts as three, those of the U+FFFD sent for it. */
export function utf8Length(text: string, range: TextRange = { start: 0, end: text.length }): number {
  const part = text.slice(range.start, range.end);
  let bytes = part.length;
  for (const { 0: run } of part.matchAll(NON_ASCII)) bytes += extraBytesOf(run);
  return bytes;
}

/**
 * UTF-8 bytes of a part of a template as it is sent: without a byte-order mark at the start of the text, with LF as
 * line end. A part may begin or end anywhere but between the CR and the LF of one line end.
 */
export function sentLength(text: string, range: TextRange = { start: 0, end: text.length }): number {
  const part = text.slice(range.start, range.end);
  let bytes = part.length;
  if (!HAS_NON_ASCII_OR_CRLF.test(part)) return bytes;
  for (const { 0: run } of part.matchAll(NON_ASCII_OR_CRLF)) bytes += run === CRLF ? -1 : extraBytesOf(run);
  return range.start === 0 && part.startsWith(BYTE_ORDER_MARK) ? bytes - BYTE_ORDER_MARK_BYTES : bytes;
}

/** The offset (UTF-16) of the character that holds byte `index` (from 0) of the template as it is sent, if there is one. */
export function offsetOfSentByte(text: string, index: number): number | undefined {
  let bytes = 0;
  let at = 0;
  for (const { 0: run, index: start } of text.matchAll(NON_ASCII_OR_CRLF)) {
    if (bytes + start - at > index) break;
    bytes += start - at;
    at = start;
    while (at < start + run.length) {
      const units = run === CRLF ? 2 : unitsAt(text, at);
      bytes += sentBytesAt(text, at, units);
      if (bytes > index) return at;
      at += units;
    }
  }
  const offset = at + index - bytes;
  return offset < text.length ? offset : undefined;
}

/**
 * Nearly all of a template is ASCII, one byte per character. Regular expressions pass over it in native code, which is
 * fast from the start; a loop over characters is slow until it is compiled.
 */
const NON_ASCII = /[^\0-\x7f]+/g;
const NON_ASCII_OR_CRLF = /[^\0-\x7f]+|\r\n/g;
const HAS_NON_ASCII_OR_CRLF = /[^\0-\x7f]|\r\n/;

const CRLF = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';
const BYTE_ORDER_MARK_BYTES = 3;

/** How many more UTF-8 bytes than code units a run of non-ASCII characters has. */
function extraBytesOf(run: string): number {
  let excess = 0;
  for (let at = 0; at < run.length; ) {
    const units = unitsAt(run, at);
    excess += bytesAt(run, at, units) - units;
    at += units;
  }
  return excess;
}

/** Two for a surrogate pair, else one. */
function unitsAt(text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function bytesAt(text: string, at: number, units: 1 | 2): 2 | 3 | 4 {
  if (units === 2) return 4;
  return text.charCodeAt(at) < 0x800 ? 2 : 3;
}

/** Bytes sent for a character that NON_ASCII_OR_CRLF matches. */
function sentBytesAt(text: string, at: number, units: 1 | 2): number {
  if (text.startsWith(CRLF, at)) return 1;
  return at === 0 && text.startsWith(BYTE_ORDER_MARK) ? 0 : bytesAt(text, at, units);
}
