import type { Command, Template } from '@imgtpl/grammar';
import type { NestedScript } from '../shell/nested.js';
import { readCommands, readShell } from '../shell/reading.js';
import type { ScriptText } from '../shell/script-text.js';
import type { ShellToken } from '../shell/token.js';
import type { VariableOccurrence } from './variable-occurrence.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** How certain it is that a name is set: always, until the chain or the branch ends, or perhaps not. */
type Certainty = 'certain' | 'chain' | 'branch' | 'uncertain';

/** What is undone or restored when a bracket closes. */
interface Bracket {
  /** Names that are set only inside, and no longer when it closes. */
  readonly names: string[];
  readonly outerPending: string[];
  readonly outerChained: boolean;
}

/** The body of a function, between its braces. */
interface FunctionBody {
  /** Names that are set only inside. */
  readonly names: string[];
  /** Names that are declared to be unknown outside. */
  readonly locals: Set<string>;
}

/** The state of a walk over the tokens of a command. */
interface Walk {
  readonly set: Map<string, Certainty>;
  /** The names that `set` has as `chain` and as `branch`; some may have been deleted from it since. */
  readonly conditional: { chain: string[]; branch: string[] };
  readonly brackets: Bracket[];
  /** For each open `{`, whether it begins the body of a function or only a group. */
  readonly braces: ('function' | 'group')[];
  readonly functions: FunctionBody[];
  /** Whether the name of a function was just read. */
  isBodyNext: boolean;
  /** Whether the simple command declares variables of a function: `local A=1`. */
  isLocal: boolean;
  /** Assignments of the current simple command. They take effect only if no program follows them. */
  pending: string[];
  /** How many `if`, `while`, `case` … are open. */
  branches: number;
  /** Whether `&&` or `||` comes before the simple command. */
  chained: boolean;
}

/**
 * The variables in what a command runs, in the order of the text. Once the shell sets a variable itself, that variable
 * belongs to the command alone; so, perhaps, does one that it sets before it passes a script to another shell.
 */
export function shellOccurrences(template: Template, command: Command): readonly VariableOccurrence[] {
  const { text } = template;
  const tokens = readShell(template, command)?.tokens ?? [];
  const originalRange = (start: number, end: number) => ({ start, end });
  const own = walkTokens({ text, tokens, originalRange, command, set: new Map() });
  const scripts = readCommands(template, command)?.scripts ?? [];
  if (scripts.length === 0) return own;
  // Between double quotes the outer shell expands variables, so that the script only gets their values.
  const found = new Map(own.map((it) => [it.range.start, it]));
  const set = new Map<string, Certainty>();
  for (const { name, role } of own) if (role === 'definition') set.set(name, 'uncertain');
  for (const script of scripts) {
    const passed = namesPassed(script).map((name) => [name, 'uncertain'] as const);
    for (const it of walkTokens({ ...script, command, set: new Map([...set, ...passed]) })) {
      if (!found.has(it.range.start)) found.set(it.range.start, it);
    }
  }
  return [...found.values()].sort((one, other) => one.range.start - other.range.start);
}

/** The names that are set for a script alone: `env NAME=value sh -c …`. */
function namesPassed({ host }: NestedScript): string[] {
  return host.arguments.flatMap(({ value = '' }) => /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(value)?.[1] ?? []);
}

interface WalkedText extends ScriptText {
  readonly tokens: readonly ShellToken[];
  readonly command: Command;
  /** What is set before the text begins. */
  readonly set: Map<string, Certainty>;
}

function walkTokens({ text, tokens, originalRange, command, set }: WalkedText): readonly VariableOccurrence[] {
  const conditional = { chain: [], branch: [] };
  const walk: Walk = {
    set,
    conditional,
    brackets: [],
    braces: [],
    functions: [],
    isBodyNext: false,
    isLocal: false,
    pending: [],
    branches: 0,
    chained: false,
  };
  const occurrences: VariableOccurrence[] = [];
  for (const token of tokens) {
    if (token.kind !== 'variable' && token.kind !== 'assignmentName') {
      step(walk, token, text);
      continue;
    }
    const start = text[token.start] === '$' ? token.start + 1 : token.start;
    const name = text.slice(start, token.end);
    if (!NAME.test(name)) continue;
    const at = { name, range: originalRange(start, token.end), command };
    const certainty = walk.set.get(name);
    if (token.kind === 'assignmentName') {
      // What is appended to is also read.
      const ambiguous = certainty === undefined && text.startsWith('+=', token.end);
      occurrences.push({ role: 'definition', scope: 'command', ambiguous, ...at });
      walk.pending.push(name);
      if (walk.isLocal) walk.functions.at(-1)?.locals.add(name);
    } else {
      const scope = certainty === undefined ? 'template' : 'command';
      occurrences.push({ role: 'reference', scope, ambiguous: certainty === 'uncertain', ...at });
    }
  }
  return occurrences;
}

/** Follows the structure of the text: brackets, chains, branches, and the ends of simple commands. */
function step(walk: Walk, token: ShellToken, text: string): void {
  switch (token.kind) {
    case 'substitutionOpen':
    case 'groupOpen':
      walk.brackets.push({ names: [], outerPending: walk.pending, outerChained: walk.chained });
      walk.pending = [];
      walk.chained = false;
      walk.isBodyNext = false;
      return;
    case 'substitutionClose':
    case 'groupClose':
      closeBracket(walk);
      return;
    case 'function':
      walk.isBodyNext = true;
      return;
    case 'command':
      if (!token.startsWord) return;
      walk.pending = [];
      walk.isLocal = DECLARES_LOCALS.has(text.slice(token.start, token.end));
      return;
    case 'keyword':
      stepKeyword(walk, text.slice(token.start, token.end));
      return;
    case 'newline':
    case 'operator': {
      const source = text.slice(token.start, token.end);
      applyAssignments(walk);
      walk.isLocal = false;
      if (source !== '&&') markUncertain(walk, 'chain');
      walk.chained = source === '&&' || source === '||';
      return;
    }
    default:
  }
}

function stepKeyword(walk: Walk, source: string): void {
  // The words of `for NAME in …` are read before the name is set.
  if (source !== 'in') applyAssignments(walk);
  if (BRANCH_START.has(source)) walk.branches++;
  if (BRANCH_END.has(source)) walk.branches = Math.max(0, walk.branches - 1);
  if (BRANCH_CHANGE.has(source)) markUncertain(walk, 'branch');
  if (source === '{') openBrace(walk);
  if (source === '}') closeBrace(walk);
  walk.isBodyNext = false;
}

/** Commands that declare variables of the function that they are in. */
const DECLARES_LOCALS: ReadonlySet<string> = new Set(['local', 'declare', 'typeset']);

const BRANCH_START: ReadonlySet<string> = new Set(['if', 'while', 'until', 'case', 'for', 'select']);
const BRANCH_END: ReadonlySet<string> = new Set(['fi', 'done', 'esac']);
const BRANCH_CHANGE: ReadonlySet<string> = new Set(['else', 'elif', ...BRANCH_END]);

function closeBracket(walk: Walk): void {
  applyAssignments(walk);
  const bracket = walk.brackets.pop();
  if (bracket === undefined) return;
  for (const name of bracket.names) walk.set.delete(name);
  walk.pending = bracket.outerPending;
  walk.chained = bracket.outerChained;
}

function openBrace({ braces, functions, isBodyNext }: Walk): void {
  braces.push(isBodyNext ? 'function' : 'group');
  if (isBodyNext) functions.push({ names: [], locals: new Set() });
}

/** After the body of a function, what was set in it is only set if the function has been called. */
function closeBrace({ braces, functions, set }: Walk): void {
  const body = braces.pop() === 'function' ? functions.pop() : undefined;
  for (const name of body?.names ?? []) {
    if (!set.has(name)) continue;
    if (body?.locals.has(name)) set.delete(name);
    else set.set(name, 'uncertain');
  }
}

/** After a chain or a branch, what was set in it may not have been set. */
function markUncertain(walk: Walk, certainty: 'chain' | 'branch'): void {
  for (const name of walk.conditional[certainty].splice(0))
    if (walk.set.get(name) === certainty) walk.set.set(name, 'uncertain');
}

function certaintyOf({ chained, branches }: Walk): 'chain' | 'branch' | 'certain' {
  if (chained) return 'chain';
  return branches > 0 ? 'branch' : 'certain';
}

function applyAssignments(walk: Walk): void {
  for (const name of walk.pending) {
    const before = walk.set.get(name);
    if (before === undefined) {
      walk.brackets.at(-1)?.names.push(name);
      walk.functions.at(-1)?.names.push(name);
    }
    if (before === 'certain') continue;
    const certainty = certaintyOf(walk);
    walk.set.set(name, certainty);
    if (certainty !== 'certain') walk.conditional[certainty].push(name);
  }
  walk.pending = [];
}
