export { offsetOfSentByte, sentLength, utf8Length } from './bytes.js';
export { type Expander, expander } from './expand.js';
export { lastAtMost } from './last-at-most.js';
export type { Leaf } from './leaf.js';
export { once } from './once.js';
export { parse } from './parse.js';
export { leaves, print } from './print.js';
export { type State, stateOf, type TemplateState, type Variable } from './state.js';
export type * from './template.js';
export {
  afterLineBreak,
  isBlank,
  isLineBreak,
  type LineIndex,
  lineEnd,
  lineIndex,
  type Position,
  type TextRange,
} from './text.js';
