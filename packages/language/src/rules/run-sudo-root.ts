import type { Command, TextRange } from '@imgtpl/grammar';
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
  *check({ template, allowedCommands }) {
    let user: string | undefined = ROOT;
    for (const command of allowedCommands) {
      if (isUserCommand(command)) user = userOf(command);
      if (command.spec?.shape !== 'shell' || (user !== ROOT && user !== '0')) continue;
      for (const shellCommand of commandsAsRoot(readShell(template, command))) {
        const sudo = superfluousSudo(shellCommand);
        if (sudo === undefined) continue;
        const { range, removable } = sudo;
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

const ROOT = 'root';
const SUDO = 'sudo';

/** Options that change who or what runs, so that `sudo` is more than a prefix. */
const OPTIONS_WITH_EFFECT = /^(?:-[a-zA-Z]*[ugisUlvKkhbeCDRTrt]|--(?!$|preserve-env|non-interactive|set-home|stdin))/;

function isUserCommand({ spec }: Command): boolean {
  return spec?.shape === 'words' && spec.arguments.some(({ type }) => type === 'user');
}

/** The user that the command sets; undefined if it is not known. */
function userOf({ content }: Command): string | undefined {
  const word = content.shape === 'words' ? content.words[0] : undefined;
  return word === undefined || word.variables.length > 0 ? undefined : word.value;
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
  const first = args.findIndex(({ value }) => value?.startsWith('-') !== true);
  const options = first < 0 ? args : args.slice(0, first);
  if (options.some(({ value }) => value !== undefined && OPTIONS_WITH_EFFECT.test(value))) return undefined;
  const range = { start: name.start, end: name.end };
  const program = args[first];
  return { range, removable: program && { start: name.start, end: program.start } };
}
