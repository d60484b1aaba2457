import { byProgram } from '../../shell/by-program.js';
import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { CONTAINER_ENGINES, MYSQL_CLIENTS, OSSUTIL } from '../../shell/families.js';
import { type ShellProgram, unwrap } from '../../shell/unwrap.js';
import { canBePassword } from './looks-like-secret.js';
import { type NamedSecret, rangeInWord } from './named-secret.js';

/** Passwords that programs take from an option, from their last argument, or from their input. */
export function* programSecrets(text: string, commands: readonly ShellCommand[]): Generator<NamedSecret> {
  for (const [index, command] of commands.entries()) {
    const program = unwrap(command);
    if (program === undefined) continue;
    yield* optionSecrets(text, program);
    yield* lastArgumentSecrets(text, program);
    const input = passwordInputOf(command, program);
    if (input === undefined) continue;
    const before = commands[index - 1];
    if (command.precededBy === '|' && before?.followedBy === '|') yield* pipedSecret(text, before, input);
    yield* hereStringSecrets(text, command, input);
  }
}

/** Whether a text may contain a program that takes a password; if not, it needs no closer look. */
export function mayTakePassword(text: string): boolean {
  return PASSWORD_PROGRAMS.test(text) || (/\s-[PS]/.test(text) && /sudo|zip/.test(text));
}

const PASSWORD_PROGRAMS =
  /sshpass|login|redis-cli|mysql|mariadb|mongo|curl|ossutil|passwd|keytool|etcdctl|\b7z|ldap|rabbitmqctl/;

interface PasswordOption {
  /** Matches the option; the group is the value that is attached to it. */
  readonly option: RegExp;
  /** The first argument that the program needs to have before the option. */
  readonly subcommand?: string;
  /** Whether `user:` comes before the password. */
  readonly withUser?: true;
}

const passwordOptionOf = byProgram<PasswordOption>({
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
  const passwordOption = passwordOptionOf(name);
  if (
    passwordOption === undefined ||
    (passwordOption.subcommand !== undefined && args[0]?.value !== passwordOption.subcommand)
  )
    return;
  for (const [index, word] of args.entries()) {
    const match = passwordOption.option.exec(word.value ?? '');
    if (match === null) continue;
    const [whole, attached = ''] = match;
    const option = whole.slice(0, whole.length - attached.length).replace(/=$/, '');
    const holder = attached === '' ? args[index + 1] : word;
    yield* secretIn(text, holder, {
      name: `${name} ${option}`,
      value: attached === '' ? holder?.value : attached,
      withUser: passwordOption.withUser ?? false,
    });
  }
}

/** The password that some programs take as their last argument. */
function* lastArgumentSecrets(text: string, { name, arguments: args }: ShellProgram): Generator<NamedSecret> {
  const lastArgument = lastArgumentOf(name);
  const word = args.at(-1);
  if (lastArgument === undefined || word?.value?.startsWith('-') !== false) return;
  const before = args.slice(0, -1).map(({ value = '' }) => value);
  if (lastArgument.precededBy.test(before.join(' '))) {
    const shown = lastArgument.shownArgument === undefined ? name : `${name} ${lastArgument.shownArgument}`;
    yield* secretIn(text, word, { name: shown, value: word.value, withUser: false });
  }
}

interface LastArgument {
  /** What the arguments before the password look like. */
  readonly precededBy: RegExp;
  /** The argument that the message names. */
  readonly shownArgument?: string;
}

const lastArgumentOf = byProgram<LastArgument>({
  'mysqladmin mariadb-admin': { precededBy: /(?:^| )password$/, shownArgument: 'password' },
  htpasswd: { precededBy: /(?:^| )-[a-zA-Z]*b/, shownArgument: '-b' },
  rabbitmqctl: { precededBy: /(?:^| )(?:add_user|change_password) \S+$/ },
  openssl: { precededBy: /^passwd\b(?!.* -(?:stdin|in)(?: |$))/, shownArgument: 'passwd' },
});

interface PasswordInput {
  readonly name: string;
  /** Whether `user:` comes before the password. */
  readonly withUser: boolean;
}

/** How a program takes a password from its input: `chpasswd`, `passwd --stdin`, `docker login --password-stdin`. */
function passwordInputOf(command: ShellCommand, { name, arguments: args }: ShellProgram): PasswordInput | undefined {
  if (command.name?.value === 'sudo' && command.arguments.some(({ value }) => value === '-S'))
    return { name: 'sudo -S', withUser: false };
  const inputArgument = inputArgumentOf(name);
  if (inputArgument === 'pairs') return { name, withUser: true };
  const readsInput = args.some(({ value }) => value !== undefined && inputArgument?.test(value) === true);
  return readsInput ? { name, withUser: false } : undefined;
}

/** The argument with which a program does so; `pairs`: it always does, and expects `user:password`. */
const inputArgumentOf = byProgram<RegExp | 'pairs'>({
  chpasswd: 'pairs',
  passwd: /^(?:--stdin|[a-z_][\w.-]*)$/,
  smbpasswd: /^-[a-z]*s/,
  [CONTAINER_ENGINES]: /^--password-stdin$/,
});

/** The password in what `echo` or `printf` pipes into the program. */
function* pipedSecret(text: string, before: ShellCommand, input: PasswordInput): Generator<NamedSecret> {
  const printProgram = unwrap(before);
  if (printProgram?.name !== 'echo' && printProgram?.name !== 'printf') return;
  const word = printProgram.arguments.at(-1);
  yield* secretIn(text, word, { ...input, value: word?.value });
}

/** `chpasswd <<< "root:password"`. */
function* hereStringSecrets(
  text: string,
  { redirections }: ShellCommand,
  input: PasswordInput,
): Generator<NamedSecret> {
  for (const { operator, target } of redirections) {
    if (!text.startsWith('<<<', operator.start)) continue;
    yield* secretIn(text, target, { ...input, value: target?.value });
  }
}

interface PasswordCandidate extends PasswordInput {
  readonly value: string | undefined;
}

function* secretIn(
  text: string,
  word: ShellWord | undefined,
  { name, value, withUser }: PasswordCandidate,
): Generator<NamedSecret> {
  if (word === undefined || value === undefined) return;
  const colon = withUser ? value.indexOf(':') : -1;
  if (withUser && colon < 0) return;
  // For a program that asks twice, the password is written twice with an escaped line break between.
  const [secret = ''] = value.slice(colon + 1).split('\\n', 1);
  if (canBePassword(secret)) yield { name, ...rangeInWord(text, word, { value: secret, isAfterName: withUser }) };
}
