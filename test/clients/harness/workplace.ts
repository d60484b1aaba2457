import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../harness/root.js';

/** A folder for one editor: its home, the files that it opens, and `imgtpl` on its PATH as `npm install -g` puts it. */
export interface Workplace {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Writes a file, and returns its absolute path. */
  write(name: string, text: string): string;
  remove(): void;
}

export function makeWorkplace(): Workplace {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'imgtpl-client-')));
  const [folder, home, bin] = ['project', 'home', 'bin'].map((name) => join(top, name)) as [string, string, string];
  for (const made of [folder, home, bin]) mkdirSync(made);
  symlinkSync(join(ROOT, 'packages/cli/bin/imgtpl.js'), join(bin, 'imgtpl'));
  return {
    folder,
    env: {
      HOME: home,
      PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      // The path of a socket has at most 107 bytes.
      XDG_RUNTIME_DIR: top,
    },
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    remove: () => rmSync(top, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Runs a program to its end and returns its output; editors also write to standard error. */
export async function output(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string = process.cwd(),
): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(program, [...args], {
    env,
    cwd,
    timeout: 60_000,
    maxBuffer: 1 << 24,
  });
  return stdout + stderr;
}
