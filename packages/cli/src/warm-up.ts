import type { Io, Output } from './io.js';
import { run } from './run.js';

/**
 * Lints a template, and shows nothing of it. The compiled code that is kept for the next start holds the functions that
 * have run: after this, those of a lint that finds something, whatever was asked for first. The path is as the system
 * writes it.
 */
export async function warmUp(template: string, io: Io): Promise<void> {
  await run(['lint', '--lang', 'en', '--color', 'never', template], { ...io, stdout: NOWHERE, stderr: NOWHERE });
}

const NOWHERE: Output = { write: () => true, isTerminal: false, columns: undefined };
