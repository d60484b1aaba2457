import type { en } from './en.js';

/** What can be said of a pipeline file. English is the model: the compiler refuses a language that lacks a message. */
export type RequestMessages = typeof en;
