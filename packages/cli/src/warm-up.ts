import { COMMANDS } from '@imgtpl/spec';
import type { Io, Output } from './io.js';
import { run } from './run.js';

/**
 * Lints the examples of all commands, and shows nothing of it. The compiled code that is kept for the next start holds
 * the functions that have run: after this, those of a lint, whatever was asked for first.
 */
export async function warmUp(io: Io): Promise<void> {
  const examples = COMMANDS.flatMap(({ forms }) => forms.map(({ example }) => example));
  await run(['lint', '--stdin', '--no-config', '--lang', 'en', '--color', 'never'], {
    ...io,
    readStandardInput: async () => Buffer.from(`${examples.join('\n')}\n`),
    stdout: NOWHERE,
    stderr: NOWHERE,
  });
}

const NOWHERE: Output = { write: () => true, isTerminal: false, columns: undefined };
