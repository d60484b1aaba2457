import { fromPlatform, type JudgedFile, relativePath } from '@imgtpl/workspace';
import type { CommandContext } from './command-context.js';
import { finding } from './reporters/text.js';
import { choosePalette } from './terminal/choose-palette.js';

type FileFindings = Pick<JudgedFile, 'path' | 'text' | 'lines' | 'diagnostics'>;

/** Findings of files as `lint` shows them, on standard error: standard output is for what the command makes. */
export function printFindings(files: readonly FileFindings[], context: CommandContext): void {
  for (const file of files) context.io.stderr.write(findingsOf(file, context));
}

/** What is written there of one file. */
export function findingsOf(file: FileFindings, { io, messages, color }: CommandContext): string {
  const palette = choosePalette(color, io.stderr, io.env);
  const shown = { ...file, path: relativePath(fromPlatform(io.cwd), file.path) };
  return file.diagnostics.map((diagnostic) => `${finding(shown, diagnostic, { messages, palette })}\n`).join('');
}
