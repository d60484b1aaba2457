import { wordSet } from '../text/word-set.js';
import { SHELLS } from './families.js';

/** Whether a program is a shell, which runs the script that it is handed as whoever called it. */
export const isShell = wordSet(SHELLS);
