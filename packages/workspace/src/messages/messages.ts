import type { en } from './en.js';

/** The messages of the workspace; the compiler rejects a language that lacks one or takes other arguments. */
export type Messages = typeof en;
