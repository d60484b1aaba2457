export type * from './template.js';
export type * from './text.js';
