import type { en } from './en.js';

/**
 * All messages, one function each. English is the model: the compiler refuses a language that lacks one or takes other
 * arguments.
 */
export type Messages = typeof en;

/** A message as a rule gives it: the language is chosen when the text is made, not when the rule is written. */
export type Say = (messages: Messages) => string;
