import type { en } from './en.js';

/** The texts of the help in one language; English is the model for the others. */
export type HelpTexts = typeof en;
