import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { type ShellProgram, unwrap } from '../../shell/unwrap.js';
import { isPassword, type NamedSecret, placeIn } from './named-secret.js';

/** A password that programs take by an option of theirs, or from what is piped into them. */
export function* programSecrets(text: string, commands: readonly ShellCommand[]): Generator<NamedSecret> {
  for (const [index, command] of commands.entries()) {
    const program = unwrap(command);
    if (program === undefined) continue;
    yield* optionSecrets(text, program);
    const before = commands[index - 1];
    if (command.before === '|' && before?.after === '|') yield* pipedSecrets(text, program, before);
  }
}

/** Whether a text may hold a program that takes a password; if not, nothing in it is worth a look. */
export function mayTakePassword(text: string): boolean {
  return /sshpass|login|redis-cli|mysql|mariadb|curl|ossutil|passwd/.test(text);
}

interface PasswordOption {
  /** The option, with what is glued to it in the group. */
  readonly option: RegExp;
  /** The first word that has to stand before it. */
  readonly subcommand?: string;
  /** Whether `user:` comes before the password. */
  readonly withUser?: true;
}

const LOGIN: PasswordOption = { option: /^(?:-p|--password=)(.*)$/s, subcommand: 'login' };
const MYSQL: PasswordOption = { option: /^-p(.+)$/s };

const OPTIONS: ReadonlyMap<string, PasswordOption> = new Map([
  ['sshpass', { option: /^-p(.*)$/s }],
  ['docker', LOGIN],
  ['podman', LOGIN],
  ['nerdctl', LOGIN],
  ['redis-cli', { option: /^-a(.*)$/s }],
  ['mysql', MYSQL],
  ['mysqladmin', MYSQL],
  ['mysqldump', MYSQL],
  ['mariadb', MYSQL],
  ['curl', { option: /^(?:-u|--user=?|-U|--proxy-user=?)(.*)$/s, withUser: true }],
  ['ossutil', { option: /^-k(.*)$/s }],
  ['ossutil64', { option: /^-k(.*)$/s }],
]);

function* optionSecrets(text: string, { name, arguments: args }: ShellProgram): Generator<NamedSecret> {
  const known = OPTIONS.get(name);
  if (known === undefined || (known.subcommand !== undefined && args[0]?.value !== known.subcommand)) return;
  for (const [index, word] of args.entries()) {
    const match = known.option.exec(word.value ?? '');
    if (match === null) continue;
    const [whole, glued = ''] = match;
    const option = whole.slice(0, whole.length - glued.length).replace(/=$/, '');
    const holder = glued === '' ? args[index + 1] : word;
    yield* secretIn(text, holder, {
      name: `${name} ${option}`,
      value: glued === '' ? holder?.value : glued,
      withUser: known.withUser ?? false,
    });
  }
}

/** `echo root:password | chpasswd`, `echo password | passwd --stdin root`. */
function* pipedSecrets(
  text: string,
  { name, arguments: args }: ShellProgram,
  before: ShellCommand,
): Generator<NamedSecret> {
  const takesPairs = name === 'chpasswd';
  if (!takesPairs && !(name === 'passwd' && args.some(({ value }) => value === '--stdin'))) return;
  const written = unwrap(before);
  if (written?.name !== 'echo' && written?.name !== 'printf') return;
  const word = written.arguments.at(-1);
  yield* secretIn(text, word, { name, value: word?.value, withUser: takesPairs });
}

interface Holding {
  readonly name: string;
  readonly value: string | undefined;
  readonly withUser: boolean;
}

function* secretIn(
  text: string,
  word: ShellWord | undefined,
  { name, value, withUser }: Holding,
): Generator<NamedSecret> {
  if (word === undefined || value === undefined) return;
  const colon = withUser ? value.indexOf(':') : -1;
  if (withUser && colon < 0) return;
  const secret = value.slice(colon + 1).replace(/\\n$/, '');
  if (isPassword(secret)) yield { name, ...placeIn(text, word, secret) };
}
