import { byProgram } from '../../shell/by-program.js';
import type { ShellCommand } from '../../shell/commands.js';
import { CONTAINER_ENGINES } from '../../shell/families.js';
import { isWrappedIn, type ShellProgram } from '../../shell/unwrap.js';
import { anyOf } from '../../text/any-of.js';

/** Whether a command runs until somebody stops it: it follows a log, or is a service in the foreground. */
export function neverEnds(command: ShellCommand, program: ShellProgram): boolean {
  const { name, arguments: args } = program;
  const endless = endlessArgumentsOf(name);
  if (endless === undefined || command.depth > 0 || isWrappedIn('timeout', command, program)) return false;
  // It runs in the background, or ends with the program that reads its output.
  if (command.precededBy === 'coproc' || /^(?:&|\|&?)$/.test(command.followedBy)) return false;
  return endless.test(args.map(({ value, literalPrefix }) => ` ${value ?? literalPrefix}`).join(''));
}

/** Skips only a few options, so that matching stays linear. */
const OPTIONS = /(?: -\S+(?: [^-]\S*)?){0,6}/;
const IN_FOREGROUND = / up(?= |$)(?!.* (?:-d|--detach|--wait|--no-start|--abort-on-|--exit-code-from))/;
const FOLLOWED_LOGS = / logs .*(?<= )(?:-f|--follow)/;
/** `compose up` in the foreground, and followed logs. */
const CONTAINERS = new RegExp(`^(?: compose)?${OPTIONS.source}${anyOf([IN_FOREGROUND, FOLLOWED_LOGS])}`);

/** Matched against the arguments, each with a blank before it. */
const endlessArgumentsOf = byProgram({
  tail: /^(?!.* --pid).* (?:-[0-9a-zA-Z]*[fF]|--follow)/,
  journalctl: /^(?!.* --help).* (?:-[a-zA-Z]*f|--follow)/,
  dmesg: / (?:-[a-zA-Z]*[wW]|--follow)/,
  watch: /^(?!.* (?:-[a-z]*g|--chgexit)).* [^-]/,
  [`${CONTAINER_ENGINES} docker-compose kubectl`]: CONTAINERS,
  ping: /^(?!.* -[a-zA-Z46]*[cwVh]).* [^-]/,
  sleep: / inf(?:inity)?$/,
  nginx: /^(?!.* -[tTvVhs]).* daemon off;/,
  'httpd apachectl apache2ctl': / -D ?FOREGROUND/,
  sshd: / -[a-zA-Z]*D/,
  crond: / -[a-z]*[nf]/,
  cron: / -[a-zA-Z]*f/,
  supervisord: / (?:-[a-z]*n|--nodaemon)/,
  'php-fpm': / (?:-F|--nodaemonize)/,
  'dockerd containerd mysqld_safe mariadbd-safe': /^(?!.* (?:-h|-v|--help|--version|--validate|config)(?= |$))/,
  'ollama vllm': /^ serve(?= |$)/,
});
