import type { Io, Output } from './io.js';
import { run } from './run.js';

/**
 * Lints a template without output. The code cache stores the functions that have run: after this, those of a lint with
 * findings, whatever the first command was. The path is in the system's form.
 */
export async function warmUp(template: string, io: Io): Promise<void> {
  await run(['lint', '--lang', 'en', '--color', 'never', template], {
    ...io,
    stdout: NULL_OUTPUT,
    stderr: NULL_OUTPUT,
  });
}

const NULL_OUTPUT: Output = { write: () => true, isTerminal: false, columns: undefined };
