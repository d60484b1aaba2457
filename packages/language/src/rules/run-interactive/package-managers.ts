import { byProgram } from '../../shell/by-program.js';
import type { ShellWord } from '../../shell/commands.js';
import { APT, CONDA, CONTAINER_ENGINES, PACMAN } from '../../shell/families.js';
import type { ShellProgram } from '../../shell/unwrap.js';
import { anyOf } from '../../text/any-of.js';
import { wordSet } from '../../text/word-set.js';

/** A program that asks before it changes anything. */
interface PackageManager {
  /**
   * Whether a subcommand asks, which may be an option, or two words joined by a `_`, given whether operands follow it;
   * undefined if the program itself asks.
   */
  readonly asks?: (subcommand: string, hasOperands: boolean) => boolean;
  /** Whether the value of an option before the subcommand is the next word; undefined if none takes one. */
  readonly takesValue?: (option: string) => boolean;
  /** An option that answers, or with which nothing is changed. */
  readonly answering: RegExp;
  /** The option to suggest, `-y` by default. */
  readonly option?: string;
  /** A setting in a configuration file that answers every question from there on. */
  readonly setting?: RegExp;
}

/** A question that nobody answers. */
export interface Question {
  /** The program that asks. */
  readonly program: string;
  /** What makes it ask: a subcommand, or the program itself. */
  readonly word: ShellWord;
  /** The option that answers it, to be inserted after the word. */
  readonly option: string;
  /** A setting that answers it if the text before it has it. */
  readonly setting?: RegExp | undefined;
}

/** The question of a program that no option answers. Undefined if it asks nothing, or if a variable may hold the answer. */
export function questionOf(program: ShellProgram): Question | undefined {
  const manager = managerOf(withoutVersion(program.name));
  const word = manager && askingWord(program, manager);
  if (word === undefined || manager === undefined || isAnswered(program.arguments, manager)) return undefined;
  return { program: program.name, word, option: optionOf(manager), setting: manager.setting };
}

function withoutVersion(name: string): string {
  return /\d$/.test(name) ? name.replace(/[0-9.]+$/, '') : name;
}

/** The word that makes a program ask, unless an option answers. */
function askingWord(program: ShellProgram, manager: PackageManager): ShellWord | undefined {
  const { nameWord, arguments: args } = program;
  const { asks, takesValue } = manager;
  if (asks === undefined) return args.length > 0 ? nameWord : undefined;
  const lastOperand = args.reduce((last, { literalPrefix }, at) => (literalPrefix.startsWith('-') ? last : at), -1);
  const asksAt = (index: number, subcommand: string) => asks(subcommand, index < lastOperand);
  const first = nextSubcommand(args, 0, { asksAt, takesValue });
  const second = nextSubcommand(args, first + 1, { asksAt, takesValue });
  const [one, two] = [args[first], args[second]];
  if (one?.value === undefined) return undefined;
  const isTwo = asksAt(second, `${one.value}_${two?.value}`);
  if (!isTwo && !asksAt(first, one.value)) return undefined;
  const last = isTwo ? second : first;
  // A variable before other words may hold options.
  const isUncertain = args[last + 1]?.value === undefined && args.length > last + 2;
  return isUncertain ? undefined : args[last];
}

function isAnswered(args: readonly ShellWord[], manager: PackageManager): boolean {
  const usual = optionOf(manager);
  // Most commands have the usual answer, and need none of the patterns, which V8 takes long to compile.
  return args.some(({ value }) => value === usual) || args.some(({ value }) => isAnswer(value, manager));
}

function optionOf({ option = '-y' }: PackageManager): string {
  return option;
}

function isAnswer(value: string | undefined, { answering }: PackageManager): boolean {
  return value !== undefined && (answering.test(value) || value === '--help' || value === '--version');
}

interface Subcommands {
  /** Whether the subcommand at an index asks, with the operands after it. */
  readonly asksAt: (index: number, subcommand: string) => boolean;
  readonly takesValue: PackageManager['takesValue'] | undefined;
}

/** The index of the first word at or after `from` that is a subcommand; past the last word if there is none. */
function nextSubcommand(args: readonly ShellWord[], from: number, { asksAt, takesValue }: Subcommands): number {
  for (let at = from; ; at++) {
    const value = args[at]?.value;
    if (value === undefined || !value.startsWith('-') || asksAt(at, value)) return at;
    if (takesValue?.(value)) at += 1;
  }
}

const YES = /^(?:-y|--yes)$/;

const YUM: PackageManager = {
  asks: wordSet(
    'install localinstall reinstall update upgrade update-to upgrade-to update-minimal upgrade-minimal downgrade remove ' +
      'erase autoremove swap groupinstall groupremove groupupdate distro-sync distribution-synchronization builddep ' +
      'group_install group_remove group_update group_upgrade groups_install groups_remove module_install module_enable ' +
      'module_disable module_reset module_remove module_update module_switch-to copr_enable system-upgrade_download ' +
      'history_undo history_redo history_rollback',
  ),
  takesValue: wordSet(
    '-c --config -d --debuglevel -e --errorlevel -x --exclude --enablerepo --disablerepo --repo --repoid --releasever ' +
      '--installroot --setopt',
  ),
  answering: /^(?:-[a-z]*y[a-z]*|--assumeyes|--assumeno|(?:--setopt=)?assumeyes=(?:1|true|yes))$/i,
  setting: /\bassumeyes *= *(?:1|true|yes)/i,
};

const APT_ANSWER = /(?:-[a-zA-Z]*y[a-zA-Z]*|--yes|--assume-yes)(?:=(?:1|true|yes))?|--assume-no/;
/** The value of `-o`, or an option with it. */
const APT_SETTING = /(?:-o|--option=)?APT::Get::Assume-Yes=(?:1|true|yes)/;
/** "Very quiet" implies the answer yes. */
const APT_QUIET = /-[a-z]*qq[a-z]*|-q=[2-9]/;
const APT_SIMULATION = /-s|--simulate|--dry-run/;

/** What installs or removes, without what shows something (`-Ss`, `-Rp`), or cleans up, for which "no" is an answer. */
const PACMAN_CHANGE = /^(?:-(?:S(?![a-z]*[cgilps])|[RU](?![a-z]*p))[a-z]*|--(?:sync|remove|upgrade))$/;
/** What asks without the name of a package; `-Sy` alone fetches lists. */
const PACMAN_UPGRADE = /^-S[a-z]*u/;

/** `microdnf` is missing on purpose: it accepts `-y`, but never asks. */
const managerOf = byProgram<PackageManager>({
  'yum dnf tdnf': YUM,
  'yum-builddep': { answering: YUM.answering },
  [APT]: {
    asks: wordSet(
      'install reinstall upgrade dist-upgrade full-upgrade safe-upgrade remove purge autoremove autopurge build-dep',
    ),
    takesValue: wordSet('-o --option -t --target-release --default-release -c --config-file -a --host-architecture'),
    answering: new RegExp(`^${anyOf([APT_ANSWER, APT_SETTING, APT_QUIET, APT_SIMULATION])}$`),
    setting: /APT::Get::Assume-Yes/i,
  },
  zypper: {
    asks: wordSet('install in update up remove rm patch dist-upgrade dup'),
    takesValue: wordSet('-c --config -C -p --plus-repo -R --root --plus-content'),
    answering: /^(?:-[a-zA-Z]*[yn][a-zA-Z]*|--no-confirm|--non-interactive|--dry-run)$/,
  },
  [PACMAN]: {
    asks: (option, isGiven) => PACMAN_CHANGE.test(option) && (isGiven || PACMAN_UPGRADE.test(option)),
    takesValue: wordSet('-b --dbpath -r --root --arch --cachedir --config --ignore --ignoregroup'),
    answering: /^--(?:noconfirm|print)$/,
    option: '--noconfirm',
  },
  [CONDA]: {
    asks: wordSet('install create update upgrade remove uninstall clean env_remove'),
    answering: /^(?:-[a-z]*y[a-z]*|--yes|--dry-run|-d)$/,
    setting: /always_yes["']?[ =:]+["']?(?:1|true|yes|on)\b/i,
  },
  pip: { asks: wordSet('uninstall'), answering: YES },
  python: { asks: wordSet('pip_uninstall'), answering: YES },
  npm: { asks: wordSet('init'), answering: /^(?:-[yf]|--yes|--force)$/ },
  flatpak: { asks: wordSet('install update uninstall'), answering: /^(?:-y|--assumeyes|--noninteractive)$/ },
  [CONTAINER_ENGINES]: {
    asks: wordSet('system_prune image_prune container_prune volume_prune network_prune builder_prune buildx_prune'),
    takesValue: wordSet('-c --context -H --host -l --log-level --config -n --namespace'),
    answering: /^(?:-[a-z]*f[a-z]*|--force)$/,
    option: '-f',
  },
  kubeadm: { asks: wordSet('reset'), answering: /^(?:-f|--force)$/, option: '-f' },
  keytool: {
    asks: wordSet('-import -importcert'),
    takesValue: wordSet('-alias -file -keypass -keystore -storepass -storetype'),
    answering: /^-noprompt$/,
    option: '-noprompt',
  },
  'lvremove lvreduce vgremove': { answering: /^(?:-[a-zA-Z]*[yft][a-zA-Z]*|--yes|--force|--test)$/ },
});
