import type { ShellProgram } from '../../shell/unwrap.js';

/** Whether a program waits for keys, by its arguments; an empty text stands for one that is not known. */
type Waits = (values: readonly string[]) => boolean;

/** Whether a program waits for somebody at a terminal, unless something is fed to it. */
export function waitsForTerminal({ name, arguments: args }: ShellProgram): boolean {
  const waits = PROGRAMS.get(name);
  if (waits === undefined) return false;
  const values = args.map(({ value }) => value ?? '');
  return !values.some((value) => value === '--help' || value === '--version') && waits(values);
}

const always: Waits = () => true;
const alone: Waits = (values) => values.length === 0;

function unless(quiet: RegExp): Waits {
  return (values) => !values.some((value) => quiet.test(value));
}

function when(loud: RegExp): Waits {
  return (values) => values.some((value) => loud.test(value));
}

const EDITOR = unless(/^(?:\+|-[a-zA-Z]*[ces])/);
const MYSQL = when(/^(?:-p|--password)$/);
/** A shell for somebody to type in: without a script or the name of one. */
const SHELL = unless(/^(?:[^-]|$|-[a-z]*[cs]|--)/);

const PROGRAMS: ReadonlyMap<string, Waits> = new Map<string, Waits>([
  ['read', unless(/^-[a-zA-Z]*[tu]/)],
  ['vi', EDITOR],
  ['vim', EDITOR],
  ['view', EDITOR],
  ['nvim', unless(/^(?:\+|-[a-zA-Z]*[ces]|--headless)/)],
  ['nano', always],
  ['pico', always],
  ['emacs', unless(/^--?(?:batch|script)/)],
  ['crontab', when(/^-[a-zA-Z]*e$/)],
  ['visudo', unless(/^(?:-[a-zA-Z]*c|--check)/)],
  ['top', unless(/^-?[a-zA-Z]*b/)],
  ['htop', always],
  ['tzselect', always],
  ['passwd', unless(/^(?:--stdin|-[a-zA-Z]*[deluS]|--(?:delete|expire|lock|unlock|status))/)],
  ['chpasswd', always],
  ['ssh-keygen', unless(/^-q?[ABDFGHIKLMNPQRTUYehikly]/)],
  ['mysql_secure_installation', unless(/^(?:-D|--use-default)/)],
  ['mysql', MYSQL],
  ['mysqladmin', MYSQL],
  ['mysqldump', MYSQL],
  ['cat', unless(/^(?:[^-]|$)/)],
  ['tee', always],
  ['sh', SHELL],
  ['bash', SHELL],
  ['zsh', SHELL],
  ['newgrp', always],
  ['su', unless(/^(?:-[a-z]*c|--(?:session-)?command|$)/)],
  ['sudo', when(/^(?:-i|-s|--login|--shell)$/)],
  ['unminimize', alone],
  ['sdkmanager', when(/^--licenses$/)],
]);
