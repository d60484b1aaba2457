import { type Command, once, type Template, type TextRange } from '@imgtpl/grammar';
import { searchEach } from '../commands/search.js';
import { anyContains, outermost } from '../outermost.js';
import { defineRule, type Fault } from '../rule.js';
import type { ShellCommand } from '../shell/commands.js';
import { groupsWithInput } from '../shell/groups-with-input.js';
import { readShell, type ShellReading } from '../shell/reading.js';
import { isWrappedIn, type ShellProgram, unwrap } from '../shell/unwrap.js';
import { neverEnds } from './run-interactive/endless-programs.js';
import { installerQuestion, pipedInstallerQuestion } from './run-interactive/installers.js';
import { type Question, questionOf } from './run-interactive/package-managers.js';
import { awaitedOf, failsWithoutTerminal, readsPasswordFirst } from './run-interactive/terminal-programs.js';

/** A build has no terminal, so nobody answers a program that asks a question. */
export const runInteractive = defineRule({
  name: 'run-interactive',
  codes: ['imgtpl/run-interactive'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape }) {
    const offsetOf = offsetFinder(template.text);
    for (const [, found] of searchEach(template, byShape.shell, { name: 'interactive-programs', find: faults })) {
      for (const { setting, ...fault } of found) {
        const isAnswered = setting !== undefined && offsetOf(setting) < fault.range.end;
        if (!isAnswered) yield { code: 'imgtpl/run-interactive', ...fault };
      }
    }
  },
});

/** Searches the text for each pattern only once, however many programs need it. */
function offsetFinder(text: string): (pattern: RegExp) => number {
  const known = new Map<RegExp, number>();
  return (pattern) => {
    const place = known.get(pattern) ?? pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    known.set(pattern, place);
    return place;
  };
}

interface InteractiveFault extends Fault {
  /** A setting that makes it none if the text before it has it. */
  readonly setting?: RegExp | undefined;
}

function* faults(template: Template, command: Command): Generator<InteractiveFault> {
  const reading = readShell(template, command);
  if (reading === undefined) return;
  const groups = once(() => inputGroups(template.text, reading));
  let before: ShellCommand | undefined;
  for (const shellCommand of reading.commands) {
    const isPiped = shellCommand.precededBy === '|' && before?.followedBy === '|';
    const program = isPiped ? unwrap(shellCommand) : undefined;
    const question = before && program && pipedInstallerQuestion(before, program);
    if (program !== undefined && question !== undefined) yield questionFault(program, question);
    before = shellCommand;
  }
  for (const shellCommand of commandsWithoutInput(template.text, reading)) {
    const fault = faultOf(template.text, shellCommand, groups);
    if (fault !== undefined) yield fault;
  }
}

/** @param groups what may pass its input on; asked for only when needed: few RUNs have a program that waits */
function faultOf(text: string, command: ShellCommand, groups: () => InputGroups): InteractiveFault | undefined {
  const program = unwrap(command);
  if (program === undefined) return undefined;
  const { name, nameWord } = program;
  const question = questionOf(program) ?? installerQuestion(text, program);
  const takesArguments = isRunByXargs(command, program);
  if (question !== undefined) {
    const isAnswered = !takesArguments && anyContains(groups().sure, nameWord);
    return isAnswered ? undefined : questionFault(program, question);
  }
  // What else waits may get arguments from `xargs` with which it does not.
  if (takesArguments) return undefined;
  const range = { start: nameWord.start, end: nameWord.end };
  if (failsWithoutTerminal(program)) return { range, message: (say) => say.awaits.terminal(name) };
  if (neverEnds(command, program)) return { range, message: (say) => say.neverEnds(name) };
  const awaited = awaitedOf(program);
  if (awaited === undefined || command.depth > 0) return undefined;
  if (anyContains(groups().all, nameWord)) return undefined;
  if (isWrappedIn('timeout', command, program)) return undefined;
  return { range, message: (say) => say.awaits[awaited](name) };
}

function questionFault({ nameWord }: ShellProgram, { program, word, option, setting }: Question): InteractiveFault {
  const edits = [{ range: { start: word.end, end: word.end }, newText: ` ${option}` }];
  return {
    range: { start: nameWord.start, end: word.end },
    message: (say) => say.asksForConfirmation(program, option),
    fixes: [{ title: (say) => say.addOption(option), edits }],
    setting,
  };
}

/** The simple commands without piped or redirected input, including those of scripts. */
function commandsWithoutInput(text: string, { commands, scripts }: ShellReading): readonly ShellCommand[] {
  const lacksInput = (command: ShellCommand) => !hasInput(text, command) || hasUselessInput(command);
  const found = commands.filter((command) => lacksInput(command) || isRunByXargs(command, unwrap(command)));
  for (const { host, commands: inner } of scripts) {
    if (!lacksInput(host)) continue;
    for (const command of inner) if (lacksInput(command)) found.push(command);
  }
  return found;
}

/** Whether the command gets piped or redirected input, such as that of `yes`. */
function hasInput(text: string, command: ShellCommand): boolean {
  const { precededBy, redirections } = command;
  if (precededBy === '|' || precededBy === '|&' || precededBy === 'coproc') return true;
  const isRedirected = redirections.some(
    ({ operator }) => text[operator.start] === '<' || text.startsWith('0<', operator.start),
  );
  return isRedirected && !readsPasswordFirst(command);
}

/** Whether input does not help the program, which fails because it has no terminal. */
function hasUselessInput(command: ShellCommand): boolean {
  const program = unwrap(command);
  return program !== undefined && failsWithoutTerminal(program);
}

/** Whether `xargs` reads the input instead of the program that it runs; with `-a` it reads a file. */
function isRunByXargs(command: ShellCommand, program: ShellProgram | undefined): boolean {
  if (program === undefined || !isWrappedIn('xargs', command, program)) return false;
  return !command.arguments.some(({ value }) => value !== undefined && /^(?:-a|--arg-file)/.test(value));
}

/** The outermost groups whose commands have an input of their own. */
interface InputGroups {
  readonly sure: readonly TextRange[];
  /** Those of which it is not sure, too. */
  readonly all: readonly TextRange[];
}

/** Those of the command and of the scripts in it. */
function inputGroups(text: string, { tokens, scripts }: ShellReading): InputGroups {
  const inScripts = scripts.flatMap((script) =>
    groupsWithInput(script.text, script.tokens).map(({ start, end, isSure }) => {
      return { ...script.originalRange(start, end), isSure };
    }),
  );
  const all = [...groupsWithInput(text, tokens), ...inScripts];
  return { sure: outermost(all.filter(({ isSure }) => isSure)), all: outermost(all) };
}
