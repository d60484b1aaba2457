import type { ShellCommand } from './commands.js';
import { type ShellProgram, unwrap } from './unwrap.js';

/** Whether a command runs a script or a program that is not the system's: what it reads stands in none of our texts. */
export function runsOwnScript(command: ShellCommand): boolean {
  const program = unwrap(command);
  if (program === undefined) return command.name !== undefined && command.name.value === undefined;
  const { name, arguments: args } = program;
  if (name === '.' || name === 'source') return !(args[0]?.value ?? '').startsWith('/etc/');
  if (isOwnPath(program.nameWord.value ?? '')) return true;
  const interpreter = INTERPRETERS.find((one) => one.name.test(name));
  return interpreter !== undefined && readsFile(args, { isPiped: command.before === '|', inline: interpreter.inline });
}

/** What runs a script, and the options behind which the script itself stands, or the name of a module. */
const INTERPRETERS: readonly { readonly name: RegExp; readonly inline: RegExp }[] = [
  { name: /^(?:ba|da|a|z|k)?sh$/, inline: /^-[a-z]*c$/ },
  { name: /^python[\d.]*$/, inline: /^-[a-zA-Z]*[cm]$/ },
  { name: /^(?:perl|ruby|php|node)$/, inline: /^(?:-[a-z]*[epr]|-E|--eval|--print)$/ },
];

/** Outside of the folders for the system's programs. */
function isOwnPath(path: string): boolean {
  return path.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(path);
}

/** An interpreter reads its first word that is no option; where there is none, what is piped into it. */
function readsFile(
  args: ShellProgram['arguments'],
  { isPiped, inline }: { readonly isPiped: boolean; readonly inline: RegExp },
): boolean {
  for (const { value } of args) {
    if (value === undefined || !value.startsWith('-')) return true;
    if (value === '-' || value === '-s') return isPiped;
    if (inline.test(value) || value === '--version') return false;
  }
  return isPiped;
}
