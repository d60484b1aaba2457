import type { TextRange } from '@imgtpl/grammar';
import { type ShellCommand, type ShellWord, shellCommands } from './commands.js';
import type { ShellToken } from './token.js';
import { type ShellSource, tokenizeShell } from './tokenize.js';
import { unwrap } from './unwrap.js';

/** A script that a command hands to a shell: that of `bash -c "yum update"`. */
export interface NestedScript {
  /** The command that has the script among its words. */
  readonly host: ShellCommand;
  readonly tokens: readonly ShellToken[];
  readonly commands: readonly ShellCommand[];
}

/**
 * The scripts that simple commands hand to a shell, and those in these. A script is read where its quotes change nothing
 * in it, so that its places are those of the text.
 */
export function nestedScripts(
  source: Pick<ShellSource, 'text' | 'skip'>,
  hosts: readonly ShellCommand[],
): readonly NestedScript[] {
  const scripts: NestedScript[] = [];
  for (const host of hosts) {
    const range = scriptRange(source.text, host);
    if (range === undefined) continue;
    const tokens = tokenizeShell({ ...source, range });
    const commands = shellCommands(source.text, tokens).map((command) => {
      return { ...command, depth: command.depth + host.depth + 1 };
    });
    scripts.push({ host, tokens, commands });
    for (const script of nestedScripts(source, commands)) scripts.push(script);
  }
  return scripts;
}

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'su', 'runuser']);
/** The option before a script, alone or behind others: `-c`, `-lc`. */
const SCRIPT_OPTION = /^(?:-[a-z]*c|--command)$/;

function scriptRange(text: string, host: ShellCommand): TextRange | undefined {
  const program = unwrap(host);
  if (program === undefined || !SHELLS.has(program.name)) return undefined;
  const option = program.arguments.findIndex(({ value }) => value !== undefined && SCRIPT_OPTION.test(value));
  const script = option < 0 ? undefined : program.arguments[option + 1];
  return script && insideQuotes(text, script);
}

/** What stands between the quotes of a word, where both shells read it alike. */
function insideQuotes(text: string, { start, end }: ShellWord): TextRange | undefined {
  const quote = text[start];
  const script = text.slice(start + 1, end - 1);
  if ((quote !== "'" && quote !== '"') || end - start < 3 || text[end - 1] !== quote || script.includes(quote)) {
    return undefined;
  }
  // Between double quotes the outer shell takes substitutions and escapes; a backslash at the end of a line is for both.
  const isRewritten = quote === '"' && /`|\$\(|\\(?![ \t]*[\r\n])/.test(script);
  return isRewritten ? undefined : { start: start + 1, end: end - 1 };
}
