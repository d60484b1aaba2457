import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../../../test/harness/root.js';
import type { Outcome } from './run-in-process.js';

/** The program as users start it; `npm run build` makes the bundle that it loads. */
export const PROGRAM: string = join(ROOT, 'packages/cli/bin/imgtpl.js');

export interface ProgramOptions {
  readonly stdin?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs the real program to its end. */
export function runProgram(
  cwd: string,
  argv: readonly string[],
  { stdin = '', env = {} }: ProgramOptions = {},
): Outcome {
  const result = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd,
    input: stdin,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...env },
  });
  return { code: result.status ?? -1, stdout: result.stdout, stderr: result.stderr };
}

/** Starts the real program without waiting for its end. */
export function startProgram(cwd: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...argv], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...env },
  });
}

/** Runs the real program to its end without blocking this process, which may serve it. */
export async function programOutcome(
  cwd: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = startProgram(cwd, argv, env);
  const written = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => (written.stdout += data));
  child.stderr?.on('data', (data) => (written.stderr += data));
  const [code] = await once(child, 'close');
  return { code: code ?? -1, ...written };
}
