import { en as api } from './api/en.js';

/** The messages in English: the model of every language. One file a topic. */
export const en = { ...api };
