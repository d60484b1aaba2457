import type { ShellCommand } from '../../shell/commands.js';
import type { ShellProgram } from '../../shell/unwrap.js';

/** Whether a command goes on until somebody ends it: it follows a log, or is a service in the foreground. */
export function neverEnds(command: ShellCommand, { name, arguments: args }: ShellProgram): boolean {
  const endless = PROGRAMS.get(name);
  if (endless === undefined || command.depth > 0 || command.name?.value === 'timeout') return false;
  // In the background, or ended by whoever reads what it writes.
  if (/^(?:&|\|&?)$/.test(command.after)) return false;
  return endless.test(args.map(({ value = '' }) => ` ${value}`).join(''));
}

/** What the arguments look like, each with a blank before it. */
const PROGRAMS: ReadonlyMap<string, RegExp> = new Map([
  ['tail', /^(?!.* --pid).* (?:-[0-9a-zA-Z]*[fF]|--follow)/],
  ['journalctl', /^(?!.* --help).* (?:-[a-zA-Z]*f|--follow)/],
  ['dmesg', / (?:-[a-zA-Z]*[wW]|--follow)/],
  ['watch', /^(?!.* (?:-[a-z]*g|--chgexit)).* [^-]/],
  ['ping', /^(?!.* -[a-zA-Z46]*[cwVh]).* [^-]/],
  ['sleep', / inf(?:inity)?$/],
  ['nginx', / daemon off;/],
  ['httpd', / -D ?FOREGROUND/],
  ['apachectl', / -D ?FOREGROUND/],
  ['apache2ctl', / -D ?FOREGROUND/],
  ['sshd', / -[a-zA-Z]*D/],
  ['crond', / -[a-z]*[nf]/],
  ['cron', / -[a-zA-Z]*f/],
  ['supervisord', / (?:-[a-z]*n|--nodaemon)/],
  ['php-fpm', / (?:-F|--nodaemonize)/],
]);
