import type { ShellCommand, ShellWord } from './commands.js';

/** The program that a command runs in the end: `yum` in `sudo -E env A=1 yum install`. */
export interface ShellProgram {
  /** Without its folder: `/usr/bin/yum` is `yum`. */
  readonly name: string;
  readonly nameWord: ShellWord;
  readonly arguments: readonly ShellWord[];
}

/** Commands that run another one, and which of their options take the next word. */
const WRAPPERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sudo', new Set(['-u', '--user', '-g', '--group', '-h', '--host', '-p', '--prompt', '-C', '-D', '--chdir'])],
  ['env', new Set(['-u', '--unset', '-C', '--chdir'])],
  ['nice', new Set(['-n', '--adjustment'])],
  ['ionice', new Set(['-c', '-n', '--class', '--classdata'])],
  ['timeout', new Set(['-k', '-s', '--kill-after', '--signal'])],
  ['nohup', new Set()],
  ['exec', new Set(['-a'])],
  ['command', new Set()],
  ['eatmydata', new Set()],
  ['setsid', new Set()],
  ['stdbuf', new Set(['-i', '-o', '-e'])],
]);

const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;

/** The program with its arguments; undefined where its name is not known before the shell runs. */
export function unwrap(command: ShellCommand): ShellProgram | undefined {
  const words = command.name === undefined ? [] : [command.name, ...command.arguments];
  let at = 0;
  for (;;) {
    const nameWord = words[at];
    if (nameWord?.value === undefined) return undefined;
    const name = nameWord.value.slice(nameWord.value.lastIndexOf('/') + 1);
    const withValue = WRAPPERS.get(name);
    const next = withValue && wrappedIndex(words, { from: at + 1, name, withValue });
    if (next === undefined) return { name, nameWord, arguments: words.slice(at + 1) };
    at = next;
  }
}

interface Wrapper {
  readonly from: number;
  readonly name: string;
  readonly withValue: ReadonlySet<string>;
}

/** Where the command starts that a wrapper runs; undefined when it runs none. */
function wrappedIndex(words: readonly ShellWord[], { from, name, withValue }: Wrapper): number | undefined {
  let at = from;
  let durations = name === 'timeout' ? 1 : 0;
  for (; at < words.length; at++) {
    const value = words[at]?.value ?? '';
    if (withValue.has(value)) at += 1;
    else if (value.startsWith('-') || ASSIGNMENT.test(value)) continue;
    else if (durations > 0) durations -= 1;
    else break;
  }
  return at < words.length ? at : undefined;
}
