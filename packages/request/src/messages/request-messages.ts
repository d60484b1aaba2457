import type { en } from './en.js';

/** The messages about pipeline files. English is the model: the compiler rejects a language that lacks a message. */
export type RequestMessages = typeof en;
