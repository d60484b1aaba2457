import { isNearHost } from '../text/near-host.js';
import { wordSet } from '../text/word-set.js';
import { byProgram } from './by-program.js';
import type { ShellCommand, ShellWord } from './commands.js';
import { APT, CONDA, CONTAINER_ENGINES, PACMAN } from './families.js';
import { type ShellProgram, unwrap } from './unwrap.js';

/** A command that fetches something from a network; `word` is the program's name. */
export interface Download {
  readonly program: string;
  readonly word: ShellWord;
}

/** The subcommands with which programs fetch. */
const fetchingSubcommands = byProgram({
  'yum dnf microdnf tdnf':
    'install localinstall update upgrade update-minimal upgrade-minimal reinstall downgrade makecache groupinstall ' +
    'distro-sync swap builddep check-update debuginfo-install download --add-repo',
  [APT]: 'update install reinstall upgrade dist-upgrade full-upgrade safe-upgrade build-dep source download',
  zypper: 'install in update up refresh ref dist-upgrade dup patch',
  apk: 'add update upgrade fetch',
  [PACMAN]: '-S -Sy -Syy -Su -Syu -Syyu -Syyuu -Sw --sync',
  'pip pip3': 'install download wheel',
  'yum-config-manager': '--add-repo',
  pipx: 'install inject run upgrade upgrade-all',
  'npm cnpm tnpm pnpm bun': 'install i ci clean-install install-clean add update exec dlx',
  yarn: 'install add upgrade global dlx',
  gem: 'install update fetch',
  'bundle bundler': 'install update',
  'pear pecl': 'install download upgrade channel-update',
  luarocks: 'install download build',
  go: 'get install download tidy',
  cargo: 'install fetch build',
  rustup: 'update install add default',
  'cabal stack opam': 'update install fetch setup build',
  dotnet: 'restore build publish add install update',
  lein: 'deps install',
  mix: 'deps.get archive.install local.hex local.rebar',
  composer: 'install update require create-project self-update selfupdate',
  [CONDA]: 'install create update',
  git: 'clone fetch pull submodule ls-remote',
  svn: 'checkout co update export',
  hg: 'clone pull',
  [`${CONTAINER_ENGINES} docker-compose podman-compose crictl ctr kubeadm ollama`]: 'pull',
  'hf huggingface-cli modelscope': 'download',
  'snap flatpak': 'install refresh update',
  brew: 'install update upgrade tap',
  helm: 'pull install add update',
  'poetry pipenv': 'install add update sync',
  uv: 'sync install add',
  'nvm fnm sdk asdf pyenv rbenv rvm ghcup': 'install',
  'ansible-galaxy': 'install',
  'apt-key': 'adv',
  terraform: 'init',
  'playwright tlmgr elasticsearch-plugin logstash-plugin opensearch-plugin kibana-plugin': 'install',
  gcloud: 'install update',
  corepack: 'install prepare use',
  'apt-file': 'update',
  'nuget bower vcpkg conan': 'install restore',
});

/** Programs that do nothing but fetch, or that always fetch. */
const isFetcher = wordSet(
  'curl wget aria2c axel lftp lynx npx uvx ansible-pull add-apt-repository apt-add-repository cpan cpanm ssh-keyscan ' +
    'mvn mvnw gradle gradlew yum-builddep yumdownloader debootstrap emerge xbps-install',
);

/** Programs that copy from and to other hosts if a word names one: `host:path`, `user@host::module`. */
const isRemoteCopier = wordSet('scp rsync sftp');
const REMOTE_PATH = /^(?:rsync:\/\/|(?!file:)(?:[\w.-]+@)?[\w.-]+:(?!\/\/))/;

/** Options with which any program fetches nothing, and those of single programs. */
const isOfflineOption = wordSet('--help --no-index --no-restore --offline --cacheonly');
const offlineOption = byProgram({
  'curl wget': /^(?:-[Vh]|--(?:abstract-)?unix-socket)$/,
  'mvn mvnw': /^-[ovh]$/,
  'gradle gradlew': /^-[vh]$/,
  'yum dnf': /^-C$/,
  'bundle gem': /^--local$/,
  emerge: /^(?:-[a-zA-Z]*[Ccps][a-zA-Z]*|--(?:unmerge|depclean|pretend|search|config|info|metadata|regen))$/,
});

const URL_SCHEME = /^(?:https?|ftp|git|ssh):\/\//i;
/** A file of the instance itself. */
const LOCAL_PATH = /^(?:file:|\.{0,2}\/)/i;
const LOCAL_URL = /^file:/i;
const PACKAGE_FILE = /\.(?:rpm|deb|apk|snap|whl|gem|tgz|conda)$/i;

/** The downloads among simple commands; those from the instance itself or the internal network do not count. */
export function* downloads(commands: readonly ShellCommand[]): Generator<Download> {
  for (const command of commands) {
    const program = unwrap(command);
    if (program !== undefined && isDownload(program)) yield { program: program.name, word: program.nameWord };
  }
}

function isDownload({ name, arguments: args }: ShellProgram): boolean {
  const values = args.map(({ value }) => value);
  const option = offlineOption(name);
  if (values.some((value) => value !== undefined && (isOfflineOption(value) || option?.test(value)))) return false;
  if (isScriptRunner(name) && SCRIPT_SUBCOMMAND.test(values.find((value) => value?.startsWith('-') !== true) ?? ''))
    return false;
  if (installsByDefault(name) && values.every((value) => value !== undefined && NEUTRAL_OPTION.test(value)))
    return true;
  const plainName = name.replace(/(?<=[a-z])[0-9.]+$/, '');
  if (plainName === 'python') return isPipDownload(args);
  const subcommands = fetchingSubcommands(name) ?? fetchingSubcommands(plainName);
  if (subcommands !== undefined) {
    const fetching = new Set<string | undefined>(subcommands.split(' '));
    const subcommand = values.findIndex((value) => fetching.has(value));
    const rest = args.slice(subcommand + 1);
    if (values[subcommand] === 'submodule' && !FETCHES_SUBMODULES.test(rest.map(({ value }) => value).join(' ')))
      return false;
    return subcommand >= 0 && needsNetwork(name, rest);
  }
  if (name === 'rpm')
    return args.some(({ literalPrefix }) => URL_SCHEME.test(literalPrefix) && !isNearHost(literalPrefix));
  if (name === 'R' || name === 'Rscript')
    return args.some(({ literalPrefix }) => INSTALLS_R_PACKAGES.test(literalPrefix));
  if (name === 'gpg' || name === 'gpg2') return values.some((value) => KEY_OPTION.test(value ?? ''));
  if (isRemoteCopier(name))
    return args.some(({ literalPrefix }) => REMOTE_PATH.test(literalPrefix) && !isNearHost(literalPrefix));
  // Not asked of subcommands, whose arguments may have a version: `cargo install --version 1.2 a`.
  if (!isFetcher(name) || values.some((value) => /^--?version$/.test(value ?? ''))) return false;
  return args.length > 0 && needsNetwork(name, args);
}

/** What follows `git submodule` if it fetches: `--quiet update`, or a command for `foreach`, such as `foreach git pull`. */
const FETCHES_SUBMODULES = /^(?:-\S+ )*(?:(?:update|add)(?: |$)|foreach .*\b(?:pull|fetch)\b)/s;

/** Programs that install if no subcommand says otherwise. */
const installsByDefault = wordSet('yarn bundle');

const NEUTRAL_OPTION = /^-(?!-?v(?:ersion)?$)/i;

/** Programs whose scripts may be named like a subcommand: `npm run ci`. */
const isScriptRunner = wordSet('npm cnpm tnpm pnpm yarn bun');

const SCRIPT_SUBCOMMAND = /^(?:run|run-script|test|start)$/;

const INSTALLS_R_PACKAGES = /\binstall[._](?:packages|github|cran|bioc)|\bBiocManager::install/;

const KEY_OPTION = /^--(?:recv|recv-keys|receive-keys|refresh-keys|search-keys|fetch-keys)$/;

/** `python3 -m pip install …`. */
function isPipDownload([flag, module, ...rest]: readonly ShellWord[]): boolean {
  if (flag?.value !== '-m' || module?.value !== 'pip') return false;
  return isDownload({ name: module.value, nameWord: module, arguments: rest });
}

function needsNetwork(name: string, words: readonly ShellWord[]): boolean {
  return !hasOnlyNearAddresses(words) && !fetchesOnlyLocalFiles(name, words);
}

/** Whether there are addresses, all of them near. */
function hasOnlyNearAddresses(words: readonly ShellWord[]): boolean {
  const prefixes = words.map(({ literalPrefix }) => literalPrefix);
  const addresses = prefixes.filter((it) => URL_SCHEME.test(it) || isNearHost(it));
  return addresses.length > 0 && addresses.every(isNearHost);
}

/** Whether only local files are fetched: a repository, or packages, which may have no other dependencies. */
function fetchesOnlyLocalFiles(name: string, words: readonly ShellWord[]): boolean {
  const named = words.filter(({ literalPrefix }) => !literalPrefix.startsWith('-'));
  if (name !== 'git' && !isFetcher(name)) {
    return named.length > 0 && named.every(isLocalPackage);
  }
  const localPattern = name === 'git' ? LOCAL_PATH : LOCAL_URL;
  const prefixes = named.map(({ literalPrefix }) => literalPrefix);
  return !prefixes.some((it) => it === '' || isAddress(it)) && prefixes.some((it) => localPattern.test(it));
}

function isLocalPackage({ value = '', literalPrefix }: ShellWord): boolean {
  return LOCAL_URL.test(literalPrefix) || (PACKAGE_FILE.test(value) && !isAddress(value));
}

function isAddress(value: string): boolean {
  return URL_SCHEME.test(value) || REMOTE_PATH.test(value);
}
