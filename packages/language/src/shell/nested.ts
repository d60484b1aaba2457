import type { TextRange } from '@imgtpl/grammar';
import { wordSet } from '../text/word-set.js';
import { type ShellCommand, type ShellWord, shellCommands } from './commands.js';
import { SHELLS } from './families.js';
import { CONTINUATION, type Quoting, type ScriptText, scriptText } from './script-text.js';
import type { ShellToken } from './token.js';
import { tokenizeShell } from './tokenize.js';
import { unwrap } from './unwrap.js';

/** A script that a command hands to a shell: that of `bash -c "yum update"`. */
export interface NestedScript extends ScriptText {
  /** The command that has the script among its words. */
  readonly host: ShellCommand;
  /** Their ranges are in the text of the script. */
  readonly tokens: readonly ShellToken[];
  /** Their ranges are in the text of the template. */
  readonly commands: readonly ShellCommand[];
}

/** How a script is quoted in a text; undefined if it cannot be read. */
type QuotingOf = (text: string, word: TextRange) => Quoting | undefined;

/** The scripts that simple commands of a text hand to a shell, and the scripts inside of those. */
export function nestedScripts(
  text: string,
  hosts: readonly ShellCommand[],
  quotingOf: QuotingOf = shellQuoting,
): readonly NestedScript[] {
  const scripts: NestedScript[] = [];
  for (const host of hosts) {
    const word = scriptWord(host);
    const quoting = word && quotingOf(text, word);
    if (word === undefined || quoting === undefined) continue;
    const script = scriptText(text, word, quoting);
    const tokens = tokenizeShell({
      text: script.text,
      range: { start: 0, end: script.text.length },
      skippedRanges: [],
    });
    const ownCommands = shellCommands(script.text, tokens);
    const toOriginal = (command: ShellCommand) => commandInOriginal(command, script, host.depth + 1);
    scripts.push({ ...script, host, tokens, commands: ownCommands.map(toOriginal) });
    for (const inner of nestedScripts(script.text, ownCommands)) {
      const originalRange = (start: number, end: number) => originalRangeIn(script, inner.originalRange(start, end));
      scripts.push({ ...inner, originalRange, host: toOriginal(inner.host), commands: inner.commands.map(toOriginal) });
    }
  }
  return scripts;
}

/** `su` and `runuser` hand the script to the shell of a user. */
const takesScript = wordSet(`${SHELLS} su runuser`);
/** The option before a script, alone or after others: `-c`, `-lc`. */
const SCRIPT_OPTION = /^(?:-[a-z]*c|--command)$/;

function scriptWord(host: ShellCommand): ShellWord | undefined {
  const program = unwrap(host);
  if (program === undefined || !takesScript(program.name)) return undefined;
  const option = program.arguments.findIndex(({ value }) => value !== undefined && SCRIPT_OPTION.test(value));
  return option < 0 ? undefined : program.arguments[option + 1];
}

/** The quoting of a word that is one pair of quotes; none for double quotes in which the outer shell substitutes. */
function shellQuoting(text: string, { start, end }: TextRange): Quoting | undefined {
  const quote = text[start];
  const inside = text.slice(start + 1, end - 1).replace(CONTINUATION, '');
  if (inside === '' || end - start < 3 || text[end - 1] !== quote) return undefined;
  if (quote === "'") return inside.includes(quote) ? undefined : 'single';
  return quote === '"' && !endsOrExpands(inside) ? 'double' : undefined;
}

function endsOrExpands(inside: string): boolean {
  for (const [mark] of inside.matchAll(/\\.|["`]|\$\(/gs)) if (!mark.startsWith('\\')) return true;
  return false;
}

function originalRangeIn({ originalRange }: ScriptText, { start, end }: TextRange): TextRange {
  if (start < end) return originalRange(start, end);
  const offset = originalRange(start, start + 1).start;
  return { start: offset, end: offset };
}

function commandInOriginal(command: ShellCommand, script: ScriptText, depthOfScript: number): ShellCommand {
  const toOriginal = (range: TextRange): TextRange => originalRangeIn(script, range);
  const wordInOriginal = (word: ShellWord): ShellWord => ({ ...word, ...toOriginal(word) });
  return {
    ...command,
    ...toOriginal(command),
    name: command.name && wordInOriginal(command.name),
    arguments: command.arguments.map(wordInOriginal),
    assignments: command.assignments.map(({ name, value }) => ({
      name: toOriginal(name),
      value: wordInOriginal(value),
    })),
    redirections: command.redirections.map(({ operator, target }) => {
      return { operator: toOriginal(operator), target: target && wordInOriginal(target) };
    }),
    depth: command.depth + depthOfScript,
  };
}
