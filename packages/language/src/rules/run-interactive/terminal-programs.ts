import { byProgram } from '../../shell/by-program.js';
import type { ShellCommand } from '../../shell/commands.js';
import { CONTAINER_ENGINES, MYSQL_CLIENTS, OSSUTIL, SHELLS } from '../../shell/families.js';
import { type ShellProgram, unwrap } from '../../shell/unwrap.js';

/** Whether a program waits for input, by its arguments; an unknown argument is an empty string. */
type Waits = (values: readonly string[]) => boolean;

/** Whether a program waits for somebody at a terminal, unless its input is piped or redirected. */
export function waitsForTerminal({ name, arguments: args }: ShellProgram): boolean {
  const waits = waiting(name);
  if (waits === undefined) return false;
  const values = args.map(({ value }) => value ?? '');
  return !values.some((value) => value === '--help' || value === '--version') && waits(values);
}

/** Whether a program asks for a password before it reads its input: `mysql -p < dump.sql`. */
export function readsPasswordFirst(command: ShellCommand): boolean {
  const program = unwrap(command);
  return program !== undefined && waiting(program.name) === MYSQL && waitsForTerminal(program);
}

const always: Waits = () => true;
const alone: Waits = (values) => values.length === 0;
const withArguments: Waits = (values) => values.length > 0;

function unless(quiet: RegExp): Waits {
  return (values) => !values.some((value) => quiet.test(value));
}

function when(loud: RegExp): Waits {
  return (values) => values.some((value) => loud.test(value));
}

function first(word: RegExp): Waits {
  return ([value = '']) => word.test(value);
}

function last(word: RegExp): Waits {
  return (values) => word.test(values.at(-1) ?? '');
}

/** The first argument is one of the subcommands, and none of the others makes it quiet. */
function asks(subcommands: RegExp, quiet: RegExp): Waits {
  return ([value = '', ...rest]) => subcommands.test(value) && !rest.some((other) => quiet.test(other));
}

function either(...all: readonly Waits[]): Waits {
  return (values) => all.some((waits) => waits(values));
}

function both(...all: readonly Waits[]): Waits {
  return (values) => all.every((waits) => waits(values));
}

/** `-it`, unless in the background; in `docker exec web nginx -t` the option belongs to another program. */
const CONTAINER = either(
  asks(/^login$/, /^(?:-[a-z]*p|--password|--get-login|--identity-token)/),
  both(first(/^(?:run|exec)$/), when(/^-[qP]*(?:i[qP]*t|t[qP]*i)[qP]*$/), unless(/^(?:-d|--detach)$/)),
);

/** OpenSSL asks for names and for the passphrase of a key unless they are given. */
const OPENSSL = either(
  both(when(/^-(?:new|x509|newkey)$/), asks(/^req$/, /^(?:-(?:subj|config|batch|in|help))?$/)),
  both(when(/^-(?:des3?|aes\d+|aria\d+|camellia\d+)/), asks(/^gen(?:rsa|pkey)$/, /^(?:-(?:passout|pass|help))?$/)),
  both(asks(/^passwd$/, /^(?:-stdin|-in|$)/), last(/^-/)),
);

const EDITOR = unless(/^(?:\+|-[a-zA-Z]*[ces])/);
const MYSQL = when(/^(?:-p|--password)$/);
const GPG = both(
  when(/^--(?:gen-key|generate-key|full-gen(?:erate)?-key|edit-key)$/),
  unless(/^--(?:batch|command-(?:fd|file)|quick-)/),
);
/** An interactive shell: neither a script nor a file is given. */
const SHELL = unless(/^(?:[^-]|$|-[a-z]*[cs]|--)/);

const waiting = byProgram<Waits>({
  read: unless(/^-[a-zA-Z]*[tu]/),
  'vi vim view': EDITOR,
  nvim: unless(/^(?:\+|-[a-zA-Z]*[ces]|--headless)/),
  emacs: unless(/^--?(?:batch|script)/),
  'nano pico htop tzselect chpasswd tee newgrp cfdisk vipw vigr nmtui': always,
  crontab: when(/^-[a-zA-Z]*e$/),
  visudo: unless(/^(?:-[a-zA-Z]*c|--check)/),
  top: unless(/^-?[a-zA-Z]*b/),
  passwd: unless(/^(?:--stdin|-[a-zA-Z]*[deluSnxwi]|--(?:delete|expire|lock|unlock|status|inactive|m(?:in|ax)|warn))/),
  'ssh-keygen': unless(/^-q?[ABDFGHIKLMNPQRTUYehikly]/),
  mysql_secure_installation: unless(/^(?:-D|--use-default)/),
  [MYSQL_CLIENTS]: MYSQL,
  cat: unless(/^(?:[^-]|$)/),
  [SHELLS]: SHELL,
  su: unless(/^(?:-[a-z]*c|--(?:session-)?command|$)/),
  sudo: when(/^(?:-i|-s|--login|--shell)$/),
  unminimize: alone,
  [CONTAINER_ENGINES]: CONTAINER,
  openssl: OPENSSL,
  gpg: GPG,
  htpasswd: both(withArguments, unless(/^(?:-[a-zA-Z]*[biDv]|$)/)),
  smbpasswd: unless(/^-[a-z]*[sxden]/),
  alternatives: when(/^--config$/),
  'update-alternatives': when(/^--(?:config|all)$/),
  fdisk: unless(/^(?:-[a-zA-Z]*[lsxvVh]|--|$)/),
  gdisk: unless(/^(?:-[a-zA-Z]*l|$)/),
  systemctl: both(when(/^edit$/), unless(/^--stdin$/)),
  make: when(/^(?:menu|n|x|g)config$/),
  npm: asks(/^(?:login|adduser)$/, /^$/),
  aliyun: asks(/^configure$/, /^(?:set|get|list|delete|switch|$)/),
  aws: asks(/^configure$/, /^(?:set|get|list|list-profiles|import|add-model|sso|$)$/),
  [OSSUTIL]: asks(/^config$/, /^(?:-[a-zA-Z]|--(?:endpoint|access|output|language|sts)|$)/),
  sdkmanager: when(/^--licenses$/),
});
