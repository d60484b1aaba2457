import { byProgram } from './by-program.js';
import { SHELLS } from './families.js';

/** Whether a program is a shell. */
export function isShell(program: string): boolean {
  return shell(program) !== undefined;
}

const shell = byProgram({ [SHELLS]: 'shell' });
