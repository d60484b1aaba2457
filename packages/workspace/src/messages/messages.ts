import type { en } from './en.js';

/** Everything that the workspace can say; the compiler refuses a language that lacks one or takes other arguments. */
export type Messages = typeof en;
