import { wordSet } from '../text/word-set.js';
import { SHELLS } from './families.js';

/** Whether a program is a shell, which runs a given script as the user who called it. */
export const isShell = wordSet(SHELLS);
