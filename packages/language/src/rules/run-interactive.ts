import { defineRule } from '../rule.js';
import type { ShellCommand } from '../shell/commands.js';
import { readShell, type ShellReading } from '../shell/reading.js';
import { type ShellProgram, unwrap } from '../shell/unwrap.js';

/** A build has no terminal: what asks a question there is never answered. */
export const runInteractive = defineRule({
  name: 'run-interactive',
  codes: ['imgtpl/run-interactive'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, commands }) {
    for (const command of commands) {
      const reading = command.spec?.shape === 'shell' ? readShell(template, command) : undefined;
      if (reading === undefined) continue;
      for (const shellCommand of reading.commands) {
        const program = hasInput(template.text, shellCommand) ? undefined : unwrap(shellCommand);
        if (program === undefined) continue;
        const { name, nameWord } = program;
        const manager = MANAGERS.get(name);
        const asked = manager && askingWord(program, manager);
        if (manager !== undefined && asked !== undefined) {
          const { option } = manager;
          yield {
            code: 'imgtpl/run-interactive',
            range: { start: nameWord.start, end: asked.end },
            message: (say) => say.needsYes(name, option),
            fixes: [
              {
                title: (say) => say.addOption(option),
                edits: [{ range: { start: asked.end, end: asked.end }, newText: ` ${option}` }],
              },
            ],
          };
        } else if (waitsForTerminal(program, shellCommand, reading, template.text)) {
          yield {
            code: 'imgtpl/run-interactive',
            range: { start: nameWord.start, end: nameWord.end },
            message: (say) => say.waitsForTerminal(name),
          };
        }
      }
    }
  },
});

/** A package manager that asks before it changes anything. */
interface Manager {
  readonly option: string;
  readonly asking: ReadonlySet<string>;
  /** An option that answers, or that asks for nothing to be changed. */
  readonly answering: RegExp;
}

const RPM: Manager = {
  option: '-y',
  asking: new Set(
    'install localinstall reinstall update upgrade update-to upgrade-to downgrade remove erase autoremove swap groupinstall groupremove distro-sync distribution-synchronization'.split(
      ' ',
    ),
  ),
  answering: /^(?:-[a-z]*y[a-z]*|--assumeyes|--assumeno)$/i,
};
const APT: Manager = {
  option: '-y',
  asking: new Set(
    'install reinstall upgrade dist-upgrade full-upgrade remove purge autoremove autopurge build-dep'.split(' '),
  ),
  answering:
    /^(?:-[a-zA-Z]*y[a-zA-Z]*|--yes|--assume-yes|--assume-no|-q?qq|-[a-z]*qq[a-z]*|-q=[2-9]|-s|--simulate|--dry-run)$/,
};
const ZYPPER: Manager = {
  option: '-y',
  asking: new Set('install in update up remove rm patch dist-upgrade dup'.split(' ')),
  answering: /^(?:-[a-zA-Z]*[yn][a-zA-Z]*|--no-confirm|--non-interactive|--dry-run)$/,
};

const MANAGERS: ReadonlyMap<string, Manager> = new Map([
  ['yum', RPM],
  ['dnf', RPM],
  ['microdnf', RPM],
  ['tdnf', RPM],
  ['apt', APT],
  ['apt-get', APT],
  ['aptitude', APT],
  ['zypper', ZYPPER],
]);

/** Programs that wait for keys, and the arguments with which they don't. */
const TERMINAL_PROGRAMS: ReadonlyMap<string, RegExp> = new Map([
  ['read', /^-[a-zA-Z]*[tu]/],
  ['vi', /^(?:\+|-[a-zA-Z]*[ces])/],
  ['vim', /^(?:\+|-[a-zA-Z]*[ces])/],
  ['nvim', /^(?:\+|-[a-zA-Z]*[ces]|--headless)/],
  ['view', /^(?:\+|-[a-zA-Z]*[ces])/],
  ['nano', /^--help$/],
  ['pico', /^--help$/],
  ['emacs', /^--?(?:batch|script)/],
  ['top', /^-?[a-zA-Z]*b/],
  ['htop', /^--help$/],
  ['passwd', /^(?:--stdin|-[a-zA-Z]*[deluS]|--(?:delete|expire|lock|unlock|status))/],
  ['visudo', /^(?:-[a-zA-Z]*c|--check)/],
  ['mysql_secure_installation', /^(?:-D|--use-default)/],
]);

/** Whether something is fed to the command, `yes` for one. */
function hasInput(text: string, { before, redirections }: ShellCommand): boolean {
  return (
    before === '|' ||
    before === '|&' ||
    redirections.some(({ operator }) => text[operator.start] === '<' || text.startsWith('0<', operator.start))
  );
}

/** The subcommand that asks; undefined when an option answers, or when a variable may hold one. */
function askingWord(
  { arguments: args }: ShellProgram,
  { asking, answering }: Manager,
): { readonly end: number } | undefined {
  if (args.some(({ value }) => value !== undefined && answering.test(value))) return undefined;
  const index = args.findIndex(({ value }) => value === undefined || asking.has(value));
  const word = args[index];
  if (word?.value === undefined) return undefined;
  const next = args[index + 1];
  return next !== undefined && next.value === undefined && args.length > index + 2 ? undefined : word;
}

function waitsForTerminal(program: ShellProgram, command: ShellCommand, reading: ShellReading, text: string): boolean {
  const quiet = TERMINAL_PROGRAMS.get(program.name);
  if (quiet === undefined) return false;
  const values = program.arguments.map(({ value }) => value ?? '');
  if (values.some((value) => quiet.test(value) || value === '--help' || value === '--version')) return false;
  return program.name !== 'read' || !mayInherit(command, reading, text);
}

/** Whether what it stands in, a loop or a group, may be what is fed. */
function mayInherit({ depth }: ShellCommand, { tokens }: ShellReading, text: string): boolean {
  if (depth > 0) return true;
  return tokens.some(({ kind, start, end }) => kind === 'keyword' && GROUPING.has(text.slice(start, end)));
}

const GROUPING: ReadonlySet<string> = new Set(['while', 'until', 'for', '{']);
