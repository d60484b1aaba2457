import type { ShellCommand, ShellWord } from './commands.js';

/** The program that a command runs in the end: `yum` in `sudo -E env A=1 yum install`. */
export interface ShellProgram {
  /** Without its folder: `/usr/bin/yum` is `yum`. */
  readonly name: string;
  readonly nameWord: ShellWord;
  readonly arguments: readonly ShellWord[];
}

/** A command that runs another one: which of its options take the next word, and how many words come before the other. */
interface Wrapper {
  readonly valued: ReadonlySet<string>;
  readonly words: number;
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  wrapper('sudo', '-u --user -g --group -h --host -p --prompt -C -D --chdir'),
  wrapper('doas', '-u -C'),
  wrapper('env', '-u --unset -C --chdir'),
  wrapper('nice', '-n --adjustment'),
  wrapper('ionice', '-c -n --class --classdata'),
  wrapper('timeout', '-k -s --kill-after --signal', 1),
  wrapper('nohup'),
  wrapper('exec', '-a'),
  wrapper('command'),
  wrapper('builtin'),
  wrapper('eatmydata'),
  wrapper('setsid'),
  wrapper('stdbuf', '-i -o -e'),
  wrapper('time', '-f -o --format --output'),
  wrapper('chroot', '', 1),
  wrapper('gosu', '', 1),
  wrapper('su-exec', '', 1),
  wrapper('flock', '-w -E --timeout --wait --conflict-exit-code', 1),
  wrapper('xargs', '-I -L -n -P -s -d -E -a --max-args --max-procs --delimiter --arg-file --replace'),
  wrapper('proxychains4', '-f'),
  wrapper('tini', '-e -p'),
  wrapper('dumb-init', '-r --rewrite'),
  wrapper('catatonit'),
  wrapper('busybox'),
  wrapper('numactl', '-N -m -C -p -i'),
  wrapper('setpriv'),
]);

function wrapper(name: string, valued = '', words = 0): [string, Wrapper] {
  return [name, { valued: new Set(valued.split(' ')), words }];
}

const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;

/** The program with its arguments; undefined where its name is not known before the shell runs. */
export function unwrap(command: ShellCommand): ShellProgram | undefined {
  const words = command.arguments;
  let nameWord = command.name;
  for (let from = 0; ; ) {
    if (nameWord?.value === undefined) return undefined;
    const name = nameWord.value.slice(nameWord.value.lastIndexOf('/') + 1);
    const wrapping = isQuestion(name, words[from]) ? undefined : WRAPPERS.get(name);
    const next = wrapping && wrappedIndex(words, from, wrapping);
    if (next === undefined) return { name, nameWord, arguments: from === 0 ? words : words.slice(from) };
    nameWord = words[next];
    from = next + 1;
  }
}

/** `command -v git` runs nothing: it asks whether there is one. */
function isQuestion(name: string, next: ShellWord | undefined): boolean {
  return name === 'command' && /^-[pvV]*[vV]/.test(next?.value ?? '');
}

/** Where the command starts that a wrapper runs; undefined when it runs none. */
function wrappedIndex(words: readonly ShellWord[], from: number, wrapping: Wrapper): number | undefined {
  let before = wrapping.words;
  let at = from;
  for (; at < words.length; at++) {
    const value = words[at]?.value ?? '';
    if (wrapping.valued.has(value)) at += 1;
    else if (value.startsWith('-') || ASSIGNMENT.test(value)) continue;
    else if (before > 0) before -= 1;
    else break;
  }
  return at < words.length ? at : undefined;
}
