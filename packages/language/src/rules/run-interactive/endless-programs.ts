import { byProgram } from '../../shell/by-program.js';
import type { ShellCommand, ShellWord } from '../../shell/commands.js';
import { CONTAINER_ENGINES } from '../../shell/families.js';
import type { ShellProgram } from '../../shell/unwrap.js';
import { anyOf } from '../../text/any-of.js';

/** Whether a command goes on until somebody ends it: it follows a log, or is a service in the foreground. */
export function neverEnds(command: ShellCommand, { name, nameWord, arguments: args }: ShellProgram): boolean {
  const endless = endlessWith(name);
  if (endless === undefined || command.depth > 0 || isTimed(command, nameWord)) return false;
  // In the background, or ended by whoever reads what it writes.
  if (command.before === 'coproc' || /^(?:&|\|&?)$/.test(command.after)) return false;
  return endless.test(args.map(({ value = '' }) => ` ${value}`).join(''));
}

/** Whether `timeout` stands before the program, be it behind `sudo`. */
function isTimed({ name, arguments: args }: ShellCommand, program: ShellWord): boolean {
  const before = [name, ...args].filter((word) => word !== undefined && word.start < program.start);
  return before.some((word) => /(?:^|\/)timeout$/.test(word?.value ?? ''));
}

/** Few options are looked past: it has to stay linear. */
const OPTIONS = /(?: -\S+(?: [^-]\S*)?){0,6}/;
const IN_FOREGROUND = / up(?= |$)(?!.* (?:-d|--detach|--wait|--no-start|--abort-on-|--exit-code-from))/;
const FOLLOWED_LOGS = / logs .*(?<= )(?:-f|--follow)/;
/** Composed services in the foreground, and logs that are followed. */
const CONTAINERS = new RegExp(`^(?: compose)?${OPTIONS.source}${anyOf([IN_FOREGROUND, FOLLOWED_LOGS])}`);

/** What the arguments look like, each with a blank before it. */
const endlessWith = byProgram({
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
});
