import { byProgram } from './by-program.js';
import type { ShellCommand, ShellWord } from './commands.js';

/** The program that a command runs in the end: `yum` in `sudo -E env A=1 yum install`. */
export interface ShellProgram {
  /** Without its folder: `/usr/bin/yum` is `yum`. */
  readonly name: string;
  readonly nameWord: ShellWord;
  readonly arguments: readonly ShellWord[];
}

/** A command that runs another one. */
interface Wrapper {
  /** Its options that take the next word as value. */
  readonly optionsWithValue?: string;
  /** How many words come before the other command. */
  readonly operandCount?: number;
  /** Its options with which it runs nothing: `command -v git` asks whether there is a `git`. */
  readonly lookup?: RegExp;
}

const wrapperOf = byProgram<Wrapper>({
  sudo: {
    optionsWithValue:
      '-u --user -U --other-user -g --group -h --host -p --prompt -r --role -t --type -C -D --chdir -R -T',
    lookup: /^(?:-[ABEHNPSbiknps]*[lvVKe]|--(?:list|validate|remove-timestamp|edit)$)/,
  },
  doas: { optionsWithValue: '-u', lookup: /^-C$/ },
  env: { optionsWithValue: '-u --unset -C --chdir' },
  nice: { optionsWithValue: '-n --adjustment' },
  ionice: { optionsWithValue: '-c -n --class --classdata' },
  timeout: { optionsWithValue: '-k -s --kill-after --signal', operandCount: 1 },
  exec: { optionsWithValue: '-a' },
  command: { lookup: /^-[pvV]*[vV]/ },
  'nohup builtin eatmydata setsid catatonit busybox setpriv': {},
  stdbuf: { optionsWithValue: '-i -o -e' },
  time: { optionsWithValue: '-f -o --format --output' },
  'chroot gosu su-exec': { operandCount: 1 },
  flock: { optionsWithValue: '-w -E --timeout --wait --conflict-exit-code', operandCount: 1 },
  xargs: { optionsWithValue: '-I -L -n -P -s -d -E -a --max-args --max-procs --delimiter --arg-file --replace' },
  proxychains4: { optionsWithValue: '-f' },
  tini: { optionsWithValue: '-e -p' },
  'dumb-init': { optionsWithValue: '-r --rewrite' },
  numactl: { optionsWithValue: '-N -m -C -p -i' },
});

const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;

/** The program with its arguments; undefined if its name is not known before the shell runs. */
export function unwrap(command: ShellCommand): ShellProgram | undefined {
  const words = command.arguments;
  let nameWord = command.name;
  for (let from = 0; ; ) {
    if (nameWord?.value === undefined) return undefined;
    const name = withoutFolder(nameWord.value);
    const wrapper = wrapperOf(name);
    const next = wrapper && wrappedIndex(words, from, wrapper);
    if (next === undefined) return { name, nameWord, arguments: from === 0 ? words : words.slice(from) };
    nameWord = words[next];
    from = next + 1;
  }
}

/** Whether a wrapper of this name comes before the program: `timeout` in `sudo timeout 5 tail -f log`. */
export function isWrappedIn(wrapper: string, command: ShellCommand, { nameWord }: ShellProgram): boolean {
  if (nameWord === command.name) return false;
  const words = [command.name, ...command.arguments];
  return words.slice(0, words.indexOf(nameWord)).some((word) => withoutFolder(word?.value ?? '') === wrapper);
}

function withoutFolder(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The index at which the command starts that a wrapper runs; undefined if it runs none. */
function wrappedIndex(words: readonly ShellWord[], from: number, wrapper: Wrapper): number | undefined {
  const optionsWithValue = wrapper.optionsWithValue?.split(' ') ?? [];
  let operandsLeft = wrapper.operandCount ?? 0;
  let at = from;
  for (; at < words.length; at++) {
    const value = words[at]?.value ?? '';
    if (wrapper.lookup?.test(value) || value === '--help' || value === '--version') return undefined;
    if (optionsWithValue.includes(value)) at += 1;
    else if (value.startsWith('-') || ASSIGNMENT.test(value)) continue;
    else if (operandsLeft > 0) operandsLeft -= 1;
    else break;
  }
  return at < words.length ? at : undefined;
}
