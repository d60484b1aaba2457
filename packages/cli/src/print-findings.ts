import { fromPlatform, type JudgedFile, relativePath } from '@imgtpl/workspace';
import type { CommandContext } from './command-context.js';
import { finding } from './reporters/text.js';
import { choosePalette } from './terminal/choose-palette.js';

type FileFindings = Pick<JudgedFile, 'path' | 'text' | 'lines' | 'diagnostics'>;

/** Prints findings in the style of `lint` to standard error, as standard output is for the command's result. */
export function printFindings(files: readonly FileFindings[], context: CommandContext): void {
  for (const file of files) context.io.stderr.write(findingsOf(file, context));
}

/** The printed findings of one file. */
export function findingsOf(file: FileFindings, { io, messages, color }: CommandContext): string {
  const palette = choosePalette(color, io.stderr, io.env);
  const shown = { ...file, path: relativePath(fromPlatform(io.cwd), file.path) };
  return file.diagnostics.map((diagnostic) => `${finding(shown, diagnostic, { messages, palette })}\n`).join('');
}
