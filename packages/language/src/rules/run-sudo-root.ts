import { type Command, stateOf, type Template, type TextRange } from '@imgtpl/grammar';
import { searchEach } from '../commands/search.js';
import { defineRule } from '../rule.js';
import type { ShellCommand } from '../shell/commands.js';
import { isShell } from '../shell/is-shell.js';
import { allCommands, readShell, type ShellReading } from '../shell/reading.js';

/** `sudo` while the commands run as root, as they do until another user is set. */
export const runSudoRoot = defineRule({
  name: 'run-sudo-root',
  codes: ['imgtpl/run-sudo-root'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape }) {
    const state = stateOf(template);
    let index = 0;
    for (const [command, sudos] of searchEach(template, byShape.shell, {
      name: 'superfluous-sudo',
      find: superfluousSudos,
    })) {
      index = template.commands.indexOf(command, index);
      if (!ROOT_NAMES.has(state.at(index).user)) continue;
      for (const { range, removable } of sudos) {
        yield {
          code: 'imgtpl/run-sudo-root',
          range,
          message: (say) => say.sudoAsRoot(SUDO),
          fixes: removable
            ? [{ title: (say) => say.removeWord(SUDO), edits: [{ range: removable, newText: '' }] }]
            : [],
        };
      }
    }
  },
});

/** The name and the number of the superuser. */
const ROOT_NAMES: ReadonlySet<string> = new Set(['root', '0']);
const SUDO = 'sudo';

/** Options that change who or what runs, so that `sudo` is more than a prefix. */
const OPTIONS_WITH_EFFECT = /^(?:-[a-zA-Z]*[ugisUlvKkhbepCDRTrt]|--(?!$|preserve-env|non-interactive|set-home|stdin))/;

function* superfluousSudos(template: Template, command: Command): Generator<SuperfluousSudo> {
  for (const shellCommand of commandsAsRoot(readShell(template, command))) {
    const sudo = superfluousSudo(shellCommand);
    if (sudo !== undefined) yield sudo;
  }
}

/** The commands that run as the user whom the template sets. Those of a script do not if `su` or `sudo -u` runs it. */
function commandsAsRoot(reading: ShellReading | undefined): readonly ShellCommand[] {
  if (reading === undefined || reading.scripts.length === 0) return reading?.commands ?? [];
  const keepsUser = reading.scripts.every(
    ({ host }) => isShell(systemName(host) ?? '') || superfluousSudo(host) !== undefined,
  );
  return keepsUser ? allCommands(reading) : reading.commands;
}

/** The name of a command, without `/bin/` or `/usr/bin/` before it. */
function systemName({ name }: ShellCommand): string | undefined {
  return name?.value?.replace(/^(?:\/usr)?\/bin\//, '');
}

interface SuperfluousSudo {
  readonly range: TextRange;
  /** `sudo` with its options and the blanks after them. */
  readonly removable: TextRange | undefined;
}

function superfluousSudo(command: ShellCommand): SuperfluousSudo | undefined {
  const { name, arguments: args } = command;
  if (name === undefined || systemName(command) !== SUDO) return undefined;
  const first = programIndex(args.map(({ value }) => value));
  if (first === undefined) return undefined;
  const range = { start: name.start, end: name.end };
  const program = args[first];
  return { range, removable: program && { start: name.start, end: program.start } };
}

/** The index after the options of `sudo`; undefined if one has an effect. To become root has none: `-u root`. */
function programIndex(values: readonly (string | undefined)[]): number | undefined {
  let at = 0;
  for (let option = values[at]; option?.startsWith('-'); option = values[at]) {
    const isRoot = /^(?:-u|--user)$/.test(option) && values[at + 1] === 'root';
    if (!isRoot && !AS_ROOT.test(option) && OPTIONS_WITH_EFFECT.test(option)) return undefined;
    at += isRoot ? 2 : 1;
  }
  return at;
}

const AS_ROOT = /^(?:-u|--user=)root$/;
