import type { en } from './en.js';

/** The words of the help in one language; English is the model of the others. */
export type HelpTexts = typeof en;
