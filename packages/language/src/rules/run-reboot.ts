import type { Command, Template, TextRange } from '@imgtpl/grammar';
import type { ContentKind } from '@imgtpl/spec';
import { removalFix } from '../commands/command-edits.js';
import { keywordOf } from '../commands/keyword-of.js';
import { searchEach } from '../commands/search.js';
import { defineRule, type FixDraft } from '../rule.js';
import type { ShellCommand } from '../shell/commands.js';
import { allCommands, readShell, type ShellReading } from '../shell/reading.js';
import { type ShellProgram, unwrap } from '../shell/unwrap.js';
import { isUserScriptPath } from '../shell/user-script.js';
import { excerpt } from '../text/excerpt.js';
import { lineEndOf } from '../text/lines.js';

/** A restart from within the shell cuts the build off; the language has a command after which the build continues. */
export const runReboot = defineRule({
  name: 'run-reboot',
  codes: ['imgtpl/run-reboot'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape, kind }) {
    for (const [command, endings] of searchEach(template, byShape.shell, { name: 'restarts', find: endingsIn })) {
      for (const ending of endings) {
        const { restarts, range } = ending;
        const written = excerpt(template.text.slice(range.start, range.end));
        yield {
          code: 'imgtpl/run-reboot',
          range,
          message: (say) => (restarts ? say.restartInShell(written, RESTART_KEYWORD) : say.stopInShell(written)),
          fixes: restarts ? [...restartFix(template, command, { ...ending, written, kind })] : [],
        };
      }
    }
  },
});

const RESTART_KEYWORD = keywordOf((spec) => spec.shape === 'nothing' && spec.restarts === true);

/** Where a command ends the instance. */
interface FoundEnding {
  readonly restarts: boolean;
  readonly range: TextRange;
  readonly reading: ShellReading;
  readonly shellCommand: ShellCommand;
}

function* endingsIn(template: Template, command: Command): Generator<FoundEnding> {
  const reading = readShell(template, command);
  if (reading === undefined) return;
  for (const shellCommand of allCommands(reading)) {
    const program = unwrap(shellCommand);
    const ending = program && endingOf(program);
    if (program === undefined || ending === undefined || isUserScriptPath(program.nameWord.value ?? '')) continue;
    if (program.arguments.some(({ value }) => value === '--help' || value === '--version')) continue;
    const { restarts, end } = ending;
    yield { restarts, range: { start: program.nameWord.start, end }, reading, shellCommand };
  }
}

interface Ending {
  readonly restarts: boolean;
  /** The end of the words that end the instance. */
  readonly end: number;
}

/** How a program ends the instance; undefined when it does not. */
function endingOf({ name, nameWord, arguments: args }: ShellProgram): Ending | undefined {
  const has = (option: RegExp) => args.some(({ value }) => value !== undefined && option.test(value));
  switch (name) {
    case 'reboot':
      return has(/^(?:-w|--wtmp-only)$/) ? undefined : { restarts: true, end: nameWord.end };
    case 'halt':
    case 'poweroff':
      return { restarts: false, end: nameWord.end };
    case 'shutdown':
      return has(NO_SHUTDOWN) ? undefined : { restarts: has(/^-[a-zA-Z]*r|^--reboot$/), end: nameWord.end };
    case 'init':
    case 'telinit':
      return endingOfSubcommand(args, RUN_LEVELS);
    case 'systemctl':
      return endingOfSubcommand(args, SYSTEMCTL);
    default:
      return undefined;
  }
}

/** The options with which shutdown cancels, only warns or only reports. */
const NO_SHUTDOWN = /^(?:-c|-k|--show)$/;

/** Whether the instance restarts, by the argument that ends it. */
const RUN_LEVELS: ReadonlyMap<string, boolean> = new Map([
  ['6', true],
  ['0', false],
]);
const SYSTEMCTL: ReadonlyMap<string, boolean> = new Map([
  ['reboot', true],
  ['soft-reboot', true],
  ['kexec', true],
  ['poweroff', false],
  ['halt', false],
]);

function endingOfSubcommand(
  args: ShellProgram['arguments'],
  endings: ReadonlyMap<string | undefined, boolean>,
): Ending | undefined {
  const word = args.find(({ value }) => value?.startsWith('-') === false);
  const restarts = endings.get(word?.value);
  return word === undefined || restarts === undefined ? undefined : { restarts, end: word.end };
}

interface RestartContext extends FoundEnding {
  /** The program with the arguments that make it restart, as written. */
  readonly written: string;
  readonly kind: ContentKind;
}

/**
 * A shell command that is alone becomes the restart command. The last one in a chain is removed, and the restart
 * command follows, unless a test decides whether to restart. At the end of a template no restart is needed, so it can
 * also be removed altogether.
 */
function* restartFix(template: Template, command: Command, context: RestartContext): Generator<FixDraft> {
  const { text } = template;
  const { reading, shellCommand, written, kind } = context;
  const { depth, followedBy, precededBy, redirections } = shellCommand;
  const isNeeded = kind === 'component' || template.commands.at(-1) !== command;
  const isLast =
    reading.commands.at(-1) === shellCommand && followedBy === '' && command.danglingContinuation === undefined;
  if (depth > 0 || !isLast || redirections.length > 0) return;
  if (reading.tokens.some(({ kind }) => kind === 'comment' || kind === 'templateComment')) return;
  const title: FixDraft['title'] = (say) => say.rewriteAs(RESTART_KEYWORD);
  if (reading.commands.length === 1 && precededBy === '') {
    const range = { start: command.keywordRange.start, end: command.argumentsRange.end };
    yield { title, edits: [{ range, newText: RESTART_KEYWORD }] };
    if (!isNeeded) yield removalFix(text, command);
  } else if ((precededBy === '&&' || precededBy === ';') && !reading.tokens.some(({ kind }) => kind === 'keyword')) {
    const start = chainEnd(text, reading, shellCommand);
    if (isTest(text, reading.commands.at(-2), start)) return;
    const range: TextRange = { start, end: command.argumentsRange.end };
    yield { title, edits: [{ range, newText: `${lineEndOf(text)}${RESTART_KEYWORD}` }] };
    if (!isNeeded) yield { title: (say) => say.removeWord(written), edits: [{ range, newText: '' }] };
  }
}

/** Whether a command that ends at an offset is a test: without the restart, it would decide nothing. */
function isTest(text: string, command: ShellCommand | undefined, end: number): boolean {
  return text[end - 1] === ']' || command?.name?.value === 'test';
}

/** Where the chain ends once its last command and the operator before that are removed. */
function chainEnd(text: string, { tokens }: ShellReading, { start }: ShellCommand): number {
  let index = tokens.findIndex((token) => token.start >= start) - 1;
  while (index > 0 && !isContent(text, tokens[index])) index -= 1;
  return tokens[index]?.end ?? start;
}

function isContent(text: string, token: ShellReading['tokens'][number] | undefined): boolean {
  if (token === undefined) return false;
  const isConnector = token.kind === 'operator' && /^(?:&&|;)$/.test(text.slice(token.start, token.end));
  return !isConnector && token.kind !== 'continuation' && token.kind !== 'templateComment' && token.kind !== 'comment';
}
