import { byProgram } from '../../shell/by-program.js';
import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { CONTAINER_ENGINES, MYSQL_CLIENTS, OSSUTIL } from '../../shell/families.js';
import { type ShellProgram, unwrap } from '../../shell/unwrap.js';
import { isPassword } from './looks-secret.js';
import { type NamedSecret, placeIn } from './named-secret.js';

/** Passwords that programs take from an option, from their last argument, or from their input. */
export function* programSecrets(text: string, commands: readonly ShellCommand[]): Generator<NamedSecret> {
  for (const [index, command] of commands.entries()) {
    const program = unwrap(command);
    if (program === undefined) continue;
    yield* optionSecrets(text, program);
    yield* lastWordSecrets(text, program);
    const taking = takingInput(command, program);
    if (taking === undefined) continue;
    const before = commands[index - 1];
    if (command.before === '|' && before?.after === '|') yield* writtenSecret(text, before, taking);
    yield* hereSecrets(text, command, taking);
  }
}

/** Whether a text may contain a program that takes a password; if not, it needs no closer look. */
export function mayTakePassword(text: string): boolean {
  return TAKERS.test(text) || (/\s-[PS]/.test(text) && /sudo|zip/.test(text));
}

const TAKERS = /sshpass|login|redis-cli|mysql|mariadb|mongo|curl|ossutil|passwd|keytool|etcdctl|\b7z|ldap|rabbitmqctl/;

interface PasswordOption {
  /** Matches the option; the group is the value that is attached to it. */
  readonly option: RegExp;
  /** The first argument that the program needs to have before the option. */
  readonly subcommand?: string;
  /** Whether `user:` comes before the password. */
  readonly withUser?: true;
}

const passwordOption = byProgram<PasswordOption>({
  'sshpass mongo mongosh': { option: /^-p(.*)$/s },
  [CONTAINER_ENGINES]: { option: /^(?:-p|--password=)(.*)$/s, subcommand: 'login' },
  'redis-cli': { option: /^-a(.*)$/s },
  [`${MYSQL_CLIENTS} 7z`]: { option: /^-p(.+)$/s },
  'zip unzip': { option: /^-P(.*)$/s },
  'ldapsearch ldapadd ldapmodify': { option: /^-w(.*)$/s },
  keytool: { option: /^-(?:src|dest)?(?:store|key)pass(.*)$/s },
  etcdctl: { option: /^--user=?(.*)$/s, withUser: true },
  curl: { option: /^(?:-u|--user=?|-U|--proxy-user=?)(.*)$/s, withUser: true },
  [OSSUTIL]: { option: /^-k(.*)$/s },
});

function* optionSecrets(text: string, { name, arguments: args }: ShellProgram): Generator<NamedSecret> {
  const known = passwordOption(name);
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

/** The password that some programs take as their last argument. */
function* lastWordSecrets(text: string, { name, arguments: args }: ShellProgram): Generator<NamedSecret> {
  const known = lastWordOf(name);
  const word = args.at(-1);
  if (known === undefined || word?.value?.startsWith('-') !== false) return;
  const before = args.slice(0, -1).map(({ value = '' }) => value);
  if (known.behind.test(before.join(' '))) {
    const shown = known.by === undefined ? name : `${name} ${known.by}`;
    yield* secretIn(text, word, { name: shown, value: word.value, withUser: false });
  }
}

interface LastWord {
  /** What the arguments before the password look like. */
  readonly behind: RegExp;
  /** The argument that the message names. */
  readonly by?: string;
}

const lastWordOf = byProgram<LastWord>({
  'mysqladmin mariadb-admin': { behind: /(?:^| )password$/, by: 'password' },
  htpasswd: { behind: /(?:^| )-[a-zA-Z]*b/, by: '-b' },
  rabbitmqctl: { behind: /(?:^| )(?:add_user|change_password) \S+$/ },
  openssl: { behind: /^passwd\b(?!.* -(?:stdin|in)(?: |$))/, by: 'passwd' },
});

interface Taking {
  readonly name: string;
  /** Whether `user:` comes before the password. */
  readonly withUser: boolean;
}

/** How a program takes a password from its input: `chpasswd`, `passwd --stdin`, `docker login --password-stdin`. */
function takingInput(command: ShellCommand, { name, arguments: args }: ShellProgram): Taking | undefined {
  if (command.name?.value === 'sudo' && command.arguments.some(({ value }) => value === '-S'))
    return { name: 'sudo -S', withUser: false };
  const argument = inputOf(name);
  if (argument === 'pairs') return { name, withUser: true };
  const isTaken = args.some(({ value }) => value !== undefined && argument?.test(value) === true);
  return isTaken ? { name, withUser: false } : undefined;
}

/** The argument with which a program does so; `pairs`: it always does, and expects `user:password`. */
const inputOf = byProgram<RegExp | 'pairs'>({
  chpasswd: 'pairs',
  passwd: /^(?:--stdin|[a-z_][\w.-]*)$/,
  smbpasswd: /^-[a-z]*s/,
  [CONTAINER_ENGINES]: /^--password-stdin$/,
});

/** The password in what `echo` or `printf` pipes into the program. */
function* writtenSecret(text: string, before: ShellCommand, taking: Taking): Generator<NamedSecret> {
  const written = unwrap(before);
  if (written?.name !== 'echo' && written?.name !== 'printf') return;
  const word = written.arguments.at(-1);
  yield* secretIn(text, word, { ...taking, value: word?.value });
}

/** `chpasswd <<< "root:password"`. */
function* hereSecrets(text: string, { redirections }: ShellCommand, taking: Taking): Generator<NamedSecret> {
  for (const { operator, target } of redirections) {
    if (!text.startsWith('<<<', operator.start)) continue;
    yield* secretIn(text, target, { ...taking, value: target?.value });
  }
}

interface Holding extends Taking {
  readonly value: string | undefined;
}

function* secretIn(
  text: string,
  word: ShellWord | undefined,
  { name, value, withUser }: Holding,
): Generator<NamedSecret> {
  if (word === undefined || value === undefined) return;
  const colon = withUser ? value.indexOf(':') : -1;
  if (withUser && colon < 0) return;
  // For a program that asks twice, the password is written twice with an escaped line break between.
  const [secret = ''] = value.slice(colon + 1).split('\\n', 1);
  if (isPassword(secret)) yield { name, ...placeIn(text, word, { value: secret, isBehindName: withUser }) };
}
