import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { visible } from '@imgtpl/language';
import { NODE_FILE_SYSTEM } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import type { Changes } from '../diff/print-diff.js';
import { writeOrThrow } from './write-or-throw.js';

/**
 * Writes each file whole or not at all, and reports how many with `words`. Returns the paths that could not be written,
 * after reporting them. A file that changed since it was read is not written, or that change would be lost; but one
 * that has the new text already is done, as it was written under another of its names. The caller holds interrupts,
 * which can happen between two files.
 */
export async function writeChanges(
  changes: Changes,
  words: (count: number) => string,
  { io, messages }: CommandContext,
): Promise<ReadonlySet<string>> {
  const unwritten = new Set<string>();
  for (const [path, { before, after, dependsOn }] of changes) {
    if (dependsOn !== undefined && unwritten.has(dependsOn)) {
      unwritten.add(path);
      continue;
    }
    const name = relative(io.cwd, path);
    try {
      // Reading a pipe again might never end.
      if ((await NODE_FILE_SYSTEM.stat(path))?.type === 'other')
        throw new CommandError(messages.notInPlace(visible(name)));
      const now = currentText(path);
      if (now === after) continue;
      if (now !== before) throw new CommandError(messages.changedMeanwhile(visible(name)));
      await writeOrThrow(path, after, messages, name);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      unwritten.add(path);
      io.stderr.write(`imgtpl: ${error.message}\n`);
    }
    await io.pause();
  }
  const written = changes.size - unwritten.size;
  if (written > 0) io.stderr.write(`${words(written)}\n`);
  return unwritten;
}

/** Undefined if the file cannot be read any more. */
function currentText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
