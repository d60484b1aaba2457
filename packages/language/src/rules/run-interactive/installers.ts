import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { isShell } from '../../shell/is-shell.js';
import type { ShellProgram } from '../../shell/unwrap.js';
import { excerpt } from '../../text/excerpt.js';
import type { Question } from './package-managers.js';

/** An installer that is a single file, recognised by its publisher's file name. */
interface Installer {
  readonly file: RegExp;
  /** Options that answer its questions, or make it do something else. */
  readonly answering: RegExp;
  readonly option: string;
}

const INSTALLERS: readonly Installer[] = [
  { file: /^(?:Miniconda|Anaconda|Miniforge|Mambaforge)\d?-.*\.sh$/, answering: /^-[a-z]*[bht]/, option: '-b' },
  {
    file: /^NVIDIA-Linux-.*\.run$/,
    answering: /^(?:-[sqxiAh]|--(?:silent|no-questions|ui=|extract|info|check|help|uninstall))/,
    option: '--silent',
  },
  { file: /^rustup(?:-init|(?:-init)?\.sh)$/, answering: /^(?:-[a-z]*[yhV]|--(?:yes|help|version))/, option: '-y' },
  { file: /^cuda_.*\.run$/, answering: /^--?(?:silent|extract|tar|noexec|info|list|check|help)/, option: '--silent' },
];

/** The question of an installer that is run directly or by a shell. */
export function installerQuestion(
  text: string,
  { name, nameWord, arguments: args }: ShellProgram,
): Question | undefined {
  const at = isShell(name) ? args.findIndex((word) => !unquotedSource(text, word).startsWith('-')) : -1;
  const word = at < 0 ? nameWord : args[at];
  const path = word && unquotedSource(text, word);
  if (word === undefined || path === undefined || !/\.(?:sh|run)$|rustup/.test(path)) return undefined;
  const file = path.replace(/^.*\//, '');
  const installer = INSTALLERS.find((one) => one.file.test(file));
  if (installer === undefined) return undefined;
  const options = args.slice(at + 1);
  // A variable may hold the answer.
  const isAnswered = ({ value }: ShellWord) => value === undefined || installer.answering.test(value);
  return options.some(isAnswered) ? undefined : { program: excerpt(file), word, option: installer.option };
}

/** The question of an installer that is piped into a shell, which reads no answers because it reads the installer. */
export function pipedInstallerQuestion(
  { arguments: addresses }: ShellCommand,
  { name, nameWord, arguments: args }: ShellProgram,
): Question | undefined {
  const installer = PIPED_INSTALLERS.find(({ address }) =>
    addresses.some(({ literalPrefix }) => address.test(literalPrefix)),
  );
  if (installer === undefined || !isShell(name)) return undefined;
  // A variable may hold the answer.
  if (args.some(({ value }) => value === undefined || /^(?:-[a-z]*[yh]|--(?:yes|help))$/.test(value))) return undefined;
  const [flag, separator] = args;
  const { program } = installer;
  if (flag === undefined) return { program, word: nameWord, option: '-s -- -y' };
  if (flag.value !== '-s') return undefined;
  // Without a `--`, the shell takes options of the installer for its own, and refuses them.
  return separator?.value === '--'
    ? { program, word: separator, option: '-y' }
    : { program, word: flag, option: '-- -y' };
}

/** Installers that ask at the terminal, and fail if there is none. */
const PIPED_INSTALLERS: readonly { readonly address: RegExp; readonly program: string }[] = [
  { address: /^(?:https?:\/\/)?(?:sh\.rustup\.rs|static\.rust-lang\.org\/rustup\/rustup-init\.sh)/, program: 'rustup' },
  { address: /^(?:https?:\/\/)?starship\.rs\/install\.sh/, program: 'starship' },
  { address: /^(?:https?:\/\/)?install\.julialang\.org/, program: 'juliaup' },
];

/** A word as written, without the quotes around it; a version in it may be a variable. */
function unquotedSource(text: string, { start, end }: ShellWord): string {
  return text.slice(start, end).replace(/^["']|["']$/g, '');
}
