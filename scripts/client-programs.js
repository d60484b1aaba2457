/**
 * The programs for `npm run test:clients`: Neovim, Vim, Emacs, Chromium, pre-commit, zsh and fish from Debian, and from
 * npm a VS Code workbench (code-server) with the Node that it needs, in a cache folder. Plain JavaScript.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The packages from npm: 900 MB that take minutes to install, so they are outside of this clone. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'imgtpl-clients');

/** Installed from npm. code-server is compiled for Node 24, whatever Node runs our own tools. */
const PACKAGES = { node: '24.21.0', 'playwright-core': '1.65.1', 'code-server': '4.139.1' };

/** The Debian package of each program, and a command that succeeds if it is installed. */
const PROGRAMS = [
  { name: 'neovim', check: ['nvim', '--version'] },
  { name: 'vim', check: ['vim', '-es', '-Nu', 'NONE', '-c', "if has('syntax') | qall! | endif | cquit!"] },
  { name: 'emacs-nox', check: ['emacs', '--version'] },
  { name: 'elpa-eglot', check: ['emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))"] },
  { name: 'chromium', check: ['chromium', '--version'] },
  { name: 'pre-commit', check: ['pre-commit', '--version'] },
  { name: 'zsh', check: ['zsh', '--version'] },
  { name: 'fish', check: ['fish', '--version'] },
  // Without a font, Chromium draws squares, and screenshots are not readable.
  { name: 'fonts-dejavu-core', check: ['sh', '-c', 'fc-list :spacing=mono | grep -q .'] },
];

/** Needed to compile code-server, and not afterwards. */
const BUILD_TOOLS = [
  { name: 'g++', check: ['g++', '--version'] },
  { name: 'make', check: ['make', '--version'] },
  { name: 'pkg-config', check: ['pkg-config', '--version'] },
  { name: 'python3', check: ['python3', '--version'] },
  { name: 'libkrb5-dev', check: ['pkg-config', '--exists', 'krb5-gssapi'] },
  { name: 'libsecret-1-dev', check: ['pkg-config', '--exists', 'libsecret-1'] },
  { name: 'libx11-dev', check: ['pkg-config', '--exists', 'x11'] },
  { name: 'libxkbfile-dev', check: ['pkg-config', '--exists', 'xkbfile'] },
];

/** Installs what is missing, and returns the names of packages that cannot be installed from here. */
export function installClients() {
  const cached = isComplete(cache);
  const missing = missingOf(cached ? PROGRAMS : [...PROGRAMS, ...BUILD_TOOLS]);
  if (missing.length > 0) {
    if (!canInstall()) return missing;
    succeed('apt-get', ['update', '-q']);
    succeed('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing]);
  }
  if (!cached) fillCache();
  return missingOf(PROGRAMS);
}

function missingOf(programs) {
  return programs.filter(({ check: [program, ...args] }) => !succeeds(program, args)).map(({ name }) => name);
}

function canInstall() {
  return process.getuid?.() === 0 && succeeds('apt-get', ['--version']);
}

/** The folder gets its name only when everything in it is installed and runs. */
function fillCache() {
  mkdirSync(dirname(cache), { recursive: true });
  const draft = mkdtempSync(`${cache}-`);
  try {
    writeFileSync(join(draft, 'package.json'), '{ "private": true }\n');
    // The Node for code-server has to be installed before compiling it.
    for (const names of [['node', 'playwright-core'], ['code-server']]) {
      const wanted = names.map((name) => `${name}@${PACKAGES[name]}`);
      const npm = ['install', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', ...wanted];
      succeed('npm', npm, { cwd: draft, env: withPath(join(draft, 'node_modules/node/bin')) });
    }
    if (!isComplete(draft)) throw new Error('code-server was installed and does not start');
    rmSync(cache, { recursive: true, force: true });
    renameSync(draft, cache);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isComplete(folder) {
  const fits = Object.entries(PACKAGES).every(([name, version]) => installedVersion(folder, name) === version);
  const env = withPath(join(folder, 'node_modules/node/bin'));
  return fits && succeeds('node', [join(folder, 'node_modules/code-server/out/node/entry.js'), '--version'], { env });
}

function installedVersion(folder, name) {
  try {
    return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** Drops what `npm run` says about the Node that runs us, because code-server's installer prefers that to the PATH. */
function withPath(folder) {
  const { npm_config_user_agent: _, ...env } = process.env;
  return { ...env, PATH: `${folder}${delimiter}${process.env.PATH}` };
}

function succeeds(program, args, options = {}) {
  return spawnSync(program, args, { stdio: 'ignore', ...options }).status === 0;
}

function succeed(program, args, options = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 2, 2], env, ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`);
}
