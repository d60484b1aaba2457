import { visible } from '@imgtpl/language';
import { relativePath, type Workspace } from '@imgtpl/workspace';
import { CommandError } from '../command-error.js';
import type { CommandContext } from '../commands/command.js';
import type { Judgement } from './judge-files.js';
import { writeOrThrow } from './write-or-throw.js';

/** Writes the files that the safe fixes changed; false when one could not be written, which was said. */
export async function writeFixes(fixed: Judgement['fixed'], context: CommandContext): Promise<boolean> {
  if (fixed.size === 0) return true;
  const { io, messages } = context;
  let written = 0;
  for (const [path, { after }] of fixed) {
    try {
      await writeOrThrow(path, after, messages);
      written++;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      io.stderr.write(`imgtpl: ${error.message}\n`);
    }
  }
  io.stderr.write(`${messages.fixedFiles(written)}\n`);
  return written === fixed.size;
}

/** Prints what the safe fixes would change, in a form that `git apply` and `patch -p1` take. */
export async function printDiff(
  fixed: Judgement['fixed'],
  workspace: Workspace,
  { io }: CommandContext,
): Promise<void> {
  if (fixed.size === 0) return;
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  for (const [path, { before, after }] of fixed) {
    const name = visible(relativePath(workspace.workingDirectory, path));
    const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
    io.stdout.write(createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, options));
  }
}
