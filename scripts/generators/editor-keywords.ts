import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, type CommandSpec } from '@imgtpl/spec';
import { ROOT } from '../../test/harness/root.js';
import type { GeneratedFile } from './generated-file.js';

/** The files for Vim and Emacs: written by hand, except for the lines that list the keywords of the command table. */
export function* editorKeywords(): Generator<GeneratedFile> {
  const shell = COMMANDS.filter(({ shape }) => shape === 'shell');
  yield withLines('editors/vim/syntax/imgtpl.vim', [
    `let s:commands = '${keywords(COMMANDS).join('|')}'`,
    `let s:shell_commands = '${keywords(shell).join('|')}'`,
  ]);
  const quoted = keywords(COMMANDS).map((keyword) => `"${keyword}"`);
  yield withLines('editors/emacs/imgtpl-mode.el', [`(defconst imgtpl-mode-keywords '(${quoted.join(' ')})`]);
}

function keywords(rows: readonly CommandSpec[]): readonly string[] {
  return rows.map(({ keyword }) => keyword);
}

/** The file after replacing the lines that begin like these, up to the quote before the list. */
function withLines(path: string, lines: readonly string[]): GeneratedFile {
  const written = readFileSync(join(ROOT, path), 'utf8').split('\n');
  for (const line of lines) {
    const start = line.slice(0, line.indexOf("'") + 1);
    const index = written.findIndex((it) => it.startsWith(start));
    if (index < 0) throw new Error(`${path} has no line that begins with ${start}`);
    written[index] = line;
  }
  return { path, text: written.join('\n') };
}
