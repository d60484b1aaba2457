import { byProgram } from '../../shell/by-program.js';
import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { CONTAINER_ENGINES, MYSQL_CLIENTS, OSSUTIL, SHELLS } from '../../shell/families.js';
import { type ShellProgram, unwrap } from '../../shell/unwrap.js';

/**
 * Whether a program waits for input, by its arguments. Of one with a variable, what is before that is known: `-p$` is
 * `-p"$PASSWORD"`, an empty string one that begins with a variable.
 */
type WaitCondition = (values: readonly string[]) => boolean;

/** What a program waits for at a terminal, unless its input is piped or redirected; undefined if it does not. */
export function awaitedOf({ name, arguments: args }: ShellProgram): 'input' | 'password' | undefined {
  const condition = waitConditionOf(name);
  if (condition === undefined) return undefined;
  const values = valuesOf(args);
  if (values.some((value) => value === '--help' || value === '--version') || !condition(values)) return undefined;
  return condition === MYSQL ? 'password' : 'input';
}

/** Whether a program asks for a password before it reads its input: `mysql -p < dump.sql`. */
export function readsPasswordFirst(command: ShellCommand): boolean {
  const program = unwrap(command);
  return program !== undefined && awaitedOf(program) === 'password';
}

/** Whether a program fails if there is no terminal, whatever its input is; Podman only warns. */
export function failsWithoutTerminal({ name, arguments: args }: ShellProgram): boolean {
  return (name === 'docker' || name === 'nerdctl') && CONTAINER_WITH_TERMINAL(valuesOf(args));
}

function valuesOf(args: readonly ShellWord[]): readonly string[] {
  return args.map(({ value, literalPrefix }) => value ?? (literalPrefix && `${literalPrefix}$`));
}

const always: WaitCondition = () => true;
const withoutArguments: WaitCondition = (values) => values.length === 0;
const withArguments: WaitCondition = (values) => values.length > 0;

function unlessAny(pattern: RegExp): WaitCondition {
  return (values) => !values.some((value) => pattern.test(value));
}

function whenAny(pattern: RegExp): WaitCondition {
  return (values) => values.some((value) => pattern.test(value));
}

function firstIs(word: RegExp): WaitCondition {
  return ([value = '']) => word.test(value);
}

/** Two arguments follow each other. */
function whenAdjacent(first: RegExp, second: RegExp): WaitCondition {
  return (values) => values.some((value, index) => first.test(value) && second.test(values[index + 1] ?? ''));
}

function lastIs(word: RegExp): WaitCondition {
  return (values) => word.test(values.at(-1) ?? '');
}

/** The first argument is one of the subcommands, and none of the others makes it quiet. */
function subcommandAsks(subcommands: RegExp, silencing: RegExp): WaitCondition {
  return ([value = '', ...rest]) => subcommands.test(value) && !rest.some((other) => silencing.test(other));
}

function someOf(...conditions: readonly WaitCondition[]): WaitCondition {
  return (values) => conditions.some((condition) => condition(values));
}

function allOf(...conditions: readonly WaitCondition[]): WaitCondition {
  return (values) => conditions.every((waits) => waits(values));
}

const INTERACTIVE = /^(?:-i|--interactive)$/;
const TTY = /^(?:-t|--tty)$/;
/** `-it`, or `-i -t`, which may be written out. */
const WITH_TERMINAL = someOf(
  whenAny(/^-[qP]*(?:i[qP]*t|t[qP]*i)[qP]*$/),
  whenAdjacent(INTERACTIVE, TTY),
  whenAdjacent(TTY, INTERACTIVE),
);

/** Unless in the background; in `docker exec web nginx -t` the option belongs to another program. */
const CONTAINER_WITH_TERMINAL = allOf(firstIs(/^(?:run|exec)$/), WITH_TERMINAL, unlessAny(/^(?:-d|--detach)$/));
const REGISTRY_LOGIN = subcommandAsks(/^login$/, /^(?:-[a-z]*p|--password|--get-login|--identity-token)/);

/** OpenSSL asks for names and for the passphrase of a key unless they are given. */
const OPENSSL = someOf(
  allOf(whenAny(/^-(?:new|x509|newkey)$/), subcommandAsks(/^req$/, /^(?:-(?:subj|config|batch|in|help))?$/)),
  allOf(
    whenAny(/^-(?:des3?|aes\d+|aria\d+|camellia\d+)/),
    subcommandAsks(/^gen(?:rsa|pkey)$/, /^(?:-(?:passout|pass|help))?$/),
  ),
  allOf(whenAny(/^-newkey$/), subcommandAsks(/^req$/, /^(?:-(?:nodes|noenc|passout|config|key|help))?$/)),
  subcommandAsks(/^pkcs12$/, /^(?:-(?:pass\w*|nodes|noenc|nokeys|noout|help))?$/),
  allOf(subcommandAsks(/^passwd$/, /^(?:-stdin|-in|$)/), lastIs(/^-/)),
);

/** Asks where to write a key if no file is given, and for its passphrase unless that is given. */
const SSH_KEYGEN = allOf(
  unlessAny(/^-q?[ABDFGHIKLMQRTUYehikly]/),
  someOf(unlessAny(/^-[a-z]*f/), unlessAny(/^-[a-z]*[NP]/)),
);

const EDITOR = unlessAny(/^(?:\+|-[a-zA-Z]*[ces])/);
const MYSQL = whenAny(/^(?:-p|--password)$/);
const GPG = allOf(
  whenAny(/^--(?:gen-key|generate-key|full-gen(?:erate)?-key|edit-key)$/),
  unlessAny(/^--(?:batch|command-(?:fd|file)|quick-)/),
);
/** An interactive shell: neither a script nor a file is given. */
const SHELL = unlessAny(/^(?:[^-]|$|-[a-z]*[cs]|--)/);

/** The shell of a user: neither a command nor, after the user, a script is given. */
const SU = allOf(unlessAny(/^(?:-[a-z]*c|--(?:session-)?command|$)/), (values) => {
  const isValue = (index: number) => /^(?:-[a-zA-Z]*[sgGw]|--(?:shell|group))$/.test(values[index - 1] ?? '');
  return values.filter((value, index) => !value.startsWith('-') && !isValue(index)).length < 2;
});

const waitConditionOf = byProgram<WaitCondition>({
  read: unlessAny(/^-[a-zA-Z]*[tu]/),
  'vi vim view': EDITOR,
  nvim: unlessAny(/^(?:\+|-[a-zA-Z]*[ces]|--headless)/),
  emacs: unlessAny(/^--?(?:batch|script|(?:bg-)?daemon)/),
  'nano pico htop tzselect chpasswd tee newgrp cfdisk vipw vigr nmtui': always,
  crontab: whenAny(/^-[a-zA-Z]*e$/),
  visudo: unlessAny(/^(?:-[a-zA-Z]*c|--check)/),
  top: unlessAny(/^-?[a-zA-Z]*b/),
  passwd: unlessAny(
    /^(?:--stdin|-[a-zA-Z]*[deluSnxwi]|--(?:delete|expire|lock|unlock|status|inactive|m(?:in|ax)|warn))/,
  ),
  'ssh-keygen': SSH_KEYGEN,
  'chsh vncpasswd': unlessAny(/^-/),
  mysql_secure_installation: unlessAny(/^(?:-D|--use-default)/),
  [MYSQL_CLIENTS]: MYSQL,
  cat: unlessAny(/^(?:[^-]|$)/),
  [SHELLS]: SHELL,
  su: SU,
  sudo: whenAny(/^(?:-i|-s|--login|--shell)$/),
  scl: allOf(firstIs(/^enable$/), lastIs(/^(?:ba)?sh$/)),
  unminimize: withoutArguments,
  [CONTAINER_ENGINES]: REGISTRY_LOGIN,
  openssl: OPENSSL,
  gpg: GPG,
  htpasswd: allOf(withArguments, unlessAny(/^(?:-[a-zA-Z]*[biDv]|$)/)),
  smbpasswd: unlessAny(/^-[a-z]*[sxdenw]/),
  adduser: allOf(whenAny(/^--gecos/), unlessAny(/^(?:-D|--(?:disabled-(?:password|login)|system))$/)),
  certbot: unlessAny(/^(?:-n|--non-?interactive|--agree-tos|renew|certificates|plugins)$/),
  alternatives: whenAny(/^--config$/),
  'update-alternatives': whenAny(/^--(?:config|all)$/),
  fdisk: unlessAny(/^(?:-[a-zA-Z]*[lsxvVh]|--|$)/),
  gdisk: unlessAny(/^(?:-[a-zA-Z]*l|$)/),
  systemctl: allOf(whenAny(/^edit$/), unlessAny(/^--stdin$/)),
  make: whenAny(/^(?:menu|n|x|g)config$/),
  npm: subcommandAsks(/^(?:login|adduser)$/, /^$/),
  aliyun: subcommandAsks(/^configure$/, /^(?:set|get|list|delete|switch|$)/),
  aws: subcommandAsks(/^configure$/, /^(?:set|get|list|list-profiles|import|add-model|sso|$)$/),
  [OSSUTIL]: subcommandAsks(/^config$/, /^(?:-[a-zA-Z]|--(?:endpoint|access|output|language|sts)|$)/),
  sdkmanager: whenAny(/^--licenses$/),
});
