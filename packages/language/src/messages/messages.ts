import type { en } from './en.js';

/**
 * Everything that can be said, one function a message. English is the model: the compiler refuses a language that
 * lacks one or takes other arguments.
 */
export type Messages = typeof en;

/** How a rule says something: the language is chosen when the text is made, not when the rule is written. */
export type Say = (messages: Messages) => string;
