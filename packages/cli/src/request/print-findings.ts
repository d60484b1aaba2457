import { fromPlatform, type JudgedFile, relativePath } from '@imgtpl/workspace';
import type { CommandContext } from '../commands/command.js';
import { finding } from '../reporters/text.js';
import { choosePalette } from '../terminal/choose-palette.js';

/** Findings of files as `lint` shows them, on standard error: standard output is for what the command makes. */
export function printFindings(
  files: readonly Pick<JudgedFile, 'path' | 'text' | 'lines' | 'diagnostics'>[],
  { io, messages, color }: CommandContext,
): void {
  const palette = choosePalette(color, io.stderr, io.env);
  const workingDirectory = fromPlatform(io.cwd);
  for (const file of files) {
    const shown = { ...file, path: relativePath(workingDirectory, file.path) };
    for (const diagnostic of file.diagnostics) {
      io.stderr.write(`${finding(shown, diagnostic, { messages, palette })}\n`);
    }
  }
}
