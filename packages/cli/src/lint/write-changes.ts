import { CommandError } from '../command-error.js';
import type { CommandContext } from '../commands/command.js';
import type { Changes } from '../diff/print-diff.js';
import { writeOrThrow } from './write-or-throw.js';

/**
 * Writes each file whole or not at all, and says how many in the words given; false when one could not be written, which
 * was said. The caller holds interrupts: they come in between two files.
 */
export async function writeChanges(
  changes: Changes,
  words: (count: number) => string,
  { io, messages }: CommandContext,
): Promise<boolean> {
  let written = 0;
  for (const [path, { after }] of changes) {
    try {
      await writeOrThrow(path, after, messages);
      written++;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      io.stderr.write(`imgtpl: ${error.message}\n`);
    }
    await io.pause();
  }
  if (written > 0) io.stderr.write(`${words(written)}\n`);
  return written === changes.size;
}
