export { offsetOfSentByte, sentLength, utf8Length } from './bytes.js';
export { parse } from './parse.js';
export type * from './template.js';
export { type LineIndex, lineIndex, type Position, type TextRange } from './text.js';
