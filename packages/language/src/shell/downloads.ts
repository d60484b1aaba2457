import type { ShellCommand, ShellWord } from './commands.js';
import { type ShellProgram, unwrap } from './unwrap.js';

/** A command that fetches something from a network; the range is that of the program's name. */
export interface Download {
  readonly program: string;
  readonly word: ShellWord;
}

/** Programs that fetch with these subcommands, which are one text a row: few programs ever ask for a row of theirs. */
const SUBCOMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'yum dnf microdnf tdnf': 'install update upgrade reinstall downgrade makecache groupinstall distro-sync swap',
    'apt apt-get aptitude': 'update install upgrade dist-upgrade full-upgrade build-dep source download',
    zypper: 'install in update up refresh ref dist-upgrade dup patch',
    apk: 'add update upgrade fetch',
    'pip pip3': 'install download wheel',
    'npm pnpm': 'install i ci add update exec',
    yarn: 'install add upgrade global dlx',
    gem: 'install update fetch',
    go: 'get install mod',
    cargo: 'install fetch build',
    composer: 'install update require create-project',
    'conda mamba': 'install create update',
    git: 'clone fetch pull submodule ls-remote',
    svn: 'checkout co update export',
    hg: 'clone pull',
    'docker podman nerdctl crictl ctr': 'pull',
    snap: 'install refresh',
    helm: 'pull install repo',
    poetry: 'install add update',
    uv: 'sync pip tool',
    nvm: 'install',
  }).flatMap(([programs, subcommands]) => programs.split(' ').map((program) => [program, subcommands])),
);

/** Programs that do nothing else. */
const FETCHERS: ReadonlySet<string> = new Set(['curl', 'wget', 'aria2c', 'axel', 'lftp', 'npx', 'add-apt-repository']);

/** Hosts that a build instance reaches without Internet: itself, its metadata, and Alibaba Cloud's inner network. */
const NEAR =
  /^(?:[a-z]+:\/\/)?(?:localhost|127\.\d+\.\d+\.\d+|100\.100\.\d+\.\d+|\[::1\]|mirrors\.cloud\.aliyuncs\.com|[a-z0-9.-]{1,200}-internal\.aliyuncs\.com)(?=[:/?#]|$)/i;
const URL_SCHEME = /^(?:https?|ftp|git|ssh):\/\//i;

/** The downloads among simple commands; what comes from the instance itself or from the inner network is none. */
export function* downloads(commands: readonly ShellCommand[]): Generator<Download> {
  for (const command of commands) {
    const program = unwrap(command);
    if (program !== undefined && isDownload(program)) yield { program: program.name, word: program.nameWord };
  }
}

function isDownload(program: ShellProgram): boolean {
  const { name } = program;
  const values = program.arguments.map(({ value }) => value);
  if (values.some((value) => value === '--help' || value === '--version')) return false;
  if (name === 'python' || name === 'python3') return isPythonModule(program, values);
  const subcommands = SUBCOMMANDS.get(name) ?? SUBCOMMANDS.get(name.replace(/[0-9.]+$/, ''));
  if (subcommands !== undefined) {
    const fetching = new Set<string | undefined>(subcommands.split(' '));
    const subcommand = values.findIndex((value) => fetching.has(value));
    return subcommand >= 0 && !values.includes('--no-index') && !isNear(values.slice(subcommand + 1));
  }
  if (name === 'rpm') return values.some((value) => value !== undefined && URL_SCHEME.test(value) && !NEAR.test(value));
  return FETCHERS.has(name) && values.length > 0 && !isNear(values);
}

function isPythonModule({ arguments: args }: ShellProgram, values: readonly (string | undefined)[]): boolean {
  const [flag, module] = values;
  const [, moduleWord, ...rest] = args;
  if (flag !== '-m' || module !== 'pip' || moduleWord === undefined) return false;
  return isDownload({ name: module, nameWord: moduleWord, arguments: rest });
}

/** Whether there are addresses, and all of them are near. */
function isNear(values: readonly (string | undefined)[]): boolean {
  const addresses = values.filter((value) => value !== undefined && (URL_SCHEME.test(value) || NEAR.test(value)));
  return addresses.length > 0 && addresses.every((value) => value !== undefined && NEAR.test(value));
}
