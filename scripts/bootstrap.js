/** What a fresh clone needs before anything can run: dependencies from the lock file, then a build. Plain JavaScript. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program in the root and ends this process with its exit code when it fails. Output goes to standard error. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', options.quiet ? 'pipe' : 2, options.quiet ? 'pipe' : 2],
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status === 0) return;
  if (options.quiet) process.stderr.write(Buffer.concat([result.stdout, result.stderr]));
  process.exit(result.status ?? 1);
}

/**
 * Installs from the lock file unless the installed packages are as new as the lock file. Always into this clone, even
 * inside an `npm install -g` or `--omit=dev`.
 */
export function install() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(lock).mtimeMs <= statSync(installed).mtimeMs) return;
  const { npm_config_global: _global, npm_config_location: _location, ...env } = process.env;
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { env });
}

/** Compiles every package and the tests. */
export function compile() {
  run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-b']);
}
