import type { Command, Template } from '@imgtpl/grammar';
import type { ShellToken } from '../shell/token.js';
import { shellTokens } from './shell-text.js';
import type { VariableOccurrence } from './variable-occurrence.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** How surely the shell has set a name: for good, as long as the chain or the branch goes on, or perhaps not. */
type Surety = 'certain' | 'chain' | 'branch' | 'perhaps';

/** What a bracket keeps to itself. */
interface Bracket {
  /** Names set inside; they are not when it closes. */
  readonly names: string[];
  readonly outerPending: string[];
  readonly outerChained: boolean;
}

/** What one walk over the tokens of a command knows. */
interface Walk {
  readonly set: Map<string, Surety>;
  /** The names that `set` holds as `chain` and as `branch`; some may have been forgotten since. */
  readonly unsure: { chain: string[]; branch: string[] };
  readonly brackets: Bracket[];
  /** Assignments of the simple command at hand: they hold once it turns out that no command follows them. */
  pending: string[];
  /** How many `if`, `while`, `case` … are open. */
  branches: number;
  /** Whether `&&` or `||` stands before the simple command. */
  chained: boolean;
}

/** The variables in the shell text of a command. What the shell sets itself belongs to the command alone from there on. */
export function shellVariables(template: Template, command: Command): readonly VariableOccurrence[] {
  const { text } = template;
  const walk: Walk = {
    set: new Map(),
    unsure: { chain: [], branch: [] },
    brackets: [],
    pending: [],
    branches: 0,
    chained: false,
  };
  const occurrences: VariableOccurrence[] = [];
  for (const token of shellTokens(template, command)) {
    if (token.kind !== 'variable' && token.kind !== 'assignmentName') {
      step(walk, token, text);
      continue;
    }
    const start = text[token.start] === '$' ? token.start + 1 : token.start;
    const range = { start, end: token.end };
    const name = text.slice(start, token.end);
    if (!NAME.test(name)) continue;
    if (token.kind === 'assignmentName') {
      occurrences.push({ name, range, role: 'definition', scope: 'command', command, ambiguous: false });
      walk.pending.push(name);
    } else {
      const surety = walk.set.get(name);
      const scope = surety === undefined ? 'template' : 'command';
      occurrences.push({ name, range, role: 'reference', scope, command, ambiguous: surety === 'perhaps' });
    }
  }
  return occurrences;
}

/** Follows the structure of the text: brackets, chains, branches, and what ends a simple command. */
function step(walk: Walk, token: ShellToken, text: string): void {
  switch (token.kind) {
    case 'substitutionOpen':
    case 'groupOpen':
      walk.brackets.push({ names: [], outerPending: walk.pending, outerChained: walk.chained });
      walk.pending = [];
      walk.chained = false;
      return;
    case 'substitutionClose':
    case 'groupClose':
      leave(walk);
      return;
    case 'command':
      if (token.startsWord) walk.pending = [];
      return;
    case 'keyword': {
      const source = text.slice(token.start, token.end);
      // The words of `for NAME in …` are read before the name is set.
      if (source !== 'in') settle(walk);
      if (BRANCH_START.has(source)) walk.branches++;
      if (BRANCH_END.has(source)) walk.branches = Math.max(0, walk.branches - 1);
      if (BRANCH_CHANGE.has(source)) doubt(walk, 'branch');
      return;
    }
    case 'newline':
    case 'operator': {
      const source = text.slice(token.start, token.end);
      settle(walk);
      if (source !== '&&') doubt(walk, 'chain');
      walk.chained = source === '&&' || source === '||';
      return;
    }
    default:
  }
}

const BRANCH_START: ReadonlySet<string> = new Set(['if', 'while', 'until', 'case', 'for', 'select']);
const BRANCH_END: ReadonlySet<string> = new Set(['fi', 'done', 'esac']);
const BRANCH_CHANGE: ReadonlySet<string> = new Set(['else', 'elif', ...BRANCH_END]);

function leave(walk: Walk): void {
  settle(walk);
  const bracket = walk.brackets.pop();
  if (bracket === undefined) return;
  for (const name of bracket.names) walk.set.delete(name);
  walk.pending = bracket.outerPending;
  walk.chained = bracket.outerChained;
}

/** What was set in a chain or a branch may not have been set when that is over. */
function doubt(walk: Walk, surety: 'chain' | 'branch'): void {
  for (const name of walk.unsure[surety].splice(0)) if (walk.set.get(name) === surety) walk.set.set(name, 'perhaps');
}

function settle(walk: Walk): void {
  for (const name of walk.pending) {
    const before = walk.set.get(name);
    if (before === undefined) walk.brackets.at(-1)?.names.push(name);
    if (before === 'certain') continue;
    const surety = walk.chained ? 'chain' : walk.branches > 0 ? 'branch' : 'certain';
    walk.set.set(name, surety);
    if (surety !== 'certain') walk.unsure[surety].push(name);
  }
  walk.pending = [];
}
