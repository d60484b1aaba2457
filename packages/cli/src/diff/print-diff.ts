import { visible } from '@imgtpl/language';
import { relativePath, type Workspace } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import type { Output } from '../io.js';
import { choosePalette } from '../terminal/choose-palette.js';
import { type Palette, PLAIN } from '../terminal/palette.js';
import { unifiedDiff } from './unified-diff.js';

/** Texts before and after, by the absolute path of their file. */
export type Changes = ReadonlyMap<string, Change>;

export interface Change {
  readonly before: string;
  readonly after: string;
  /** The file that receives what this one loses: if it cannot be written, neither is this one. */
  readonly dependsOn?: string;
}

/**
 * Prints the changes as a patch for `git apply` and `patch -p1`. On a terminal or in colour the output is for people,
 * with control characters made visible.
 */
export function printDiff(
  changes: Changes,
  workspace: Workspace,
  { io, color }: CommandContext,
  output: Output = io.stdout,
): void {
  const palette = choosePalette(color, output, io.env);
  const isForPeople = output.isTerminal || palette !== PLAIN;
  for (const [path, { before, after }] of changes) {
    const name = relativePath(workspace.workingDirectory, path);
    const hunks = unifiedDiff({ before, after });
    const head = `--- ${patchName(`a/${name}`)}\n+++ ${patchName(`b/${name}`)}`;
    const patch = isForPeople ? `${palette.strong(head)}\n${shown(hunks, palette)}` : `${head}\n${hunks}`;
    if (!output.write(patch)) return;
  }
}

/** A name as git writes it: quoted if it has special characters, and followed by a tab if it has blanks. */
function patchName(name: string): string {
  if (visible(name) === name && !/["\\]/.test(name)) return name.includes(' ') ? `${name}\t` : name;
  const bytes = Array.from(Buffer.from(name), (byte) => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\') return `\\${character}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}

function shown(hunks: string, palette: Palette): string {
  return hunks
    .split('\n')
    .map((line) => paint(visible(line), palette))
    .join('\n');
}

function paint(line: string, palette: Palette): string {
  if (line.startsWith('+')) return palette.good(line);
  if (line.startsWith('-')) return palette.removed(line);
  return line.startsWith('@') || line.startsWith('\\') ? palette.faint(line) : line;
}
