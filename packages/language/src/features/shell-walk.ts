import type { ShellToken } from '../shell/token.js';

/** How certain it is that a name is set: always, until the chain or the branch ends, or perhaps not. */
export type Certainty = 'certain' | 'chain' | 'branch' | 'uncertain';

/** What is undone or restored when a bracket closes. */
interface Bracket {
  /** Names that are set only inside, and no longer when it closes. */
  readonly names: string[];
  readonly outerPending: string[];
  readonly outerAssigned: ShellWalk['assigned'];
  readonly outerChained: boolean;
}

/** What is between braces and may not run: the body of a function, or a group in a chain or a pipeline. */
interface ConditionalBody {
  /** Names that are set only inside. */
  readonly names: string[];
  /** Names that are declared to be unknown outside. */
  readonly locals: Set<string>;
}

/** What the shell has set so far, in a walk over the tokens of shell text. */
export interface ShellWalk {
  readonly set: Map<string, Certainty>;
  /** The names that `set` has as `chain` and as `branch`; some may have been deleted from it since. */
  readonly conditional: { chain: string[]; branch: string[] };
  readonly brackets: Bracket[];
  /** For each open `{`, whether it begins a conditional body or only a group. */
  readonly braces: ('conditional' | 'group')[];
  readonly bodies: ConditionalBody[];
  /** Whether the name of a function was just read. */
  isBodyNext: boolean;
  /** Whether the simple command declares variables of a function: `local A=1`. */
  isLocal: boolean;
  /** Assignments of the current simple command. They take effect only if no program follows them. */
  pending: string[];
  /** Those of them that its next assignments already read; undefined after its first word. */
  assigned: Set<string> | undefined;
  /** How many `if`, `while`, `case` … are open. */
  branches: number;
  /** Whether the simple command follows `&&`, `||` or `|`, or precedes `|`. */
  chained: boolean;
}

/** A walk that begins with names that are set already; they are changed with it. */
export function startWalk(set: Map<string, Certainty>): ShellWalk {
  return {
    set,
    conditional: { chain: [], branch: [] },
    brackets: [],
    braces: [],
    bodies: [],
    isBodyNext: false,
    isLocal: false,
    pending: [],
    assigned: new Set(),
    branches: 0,
    chained: false,
  };
}

/** How certain it is that the shell has set a name; undefined if it has not. */
export function certaintyOf({ set, assigned }: ShellWalk, name: string): Certainty | undefined {
  return assigned?.has(name) ? 'certain' : set.get(name);
}

/** Notes an assignment, which takes effect later. */
export function assign(walk: ShellWalk, name: string): void {
  const before = walk.pending.at(-1);
  if (before !== undefined) walk.assigned?.add(before);
  walk.pending.push(name);
  if (walk.isLocal) walk.bodies.at(-1)?.locals.add(name);
}

/** Follows the structure of the text: brackets, chains, branches, and the ends of simple commands. */
export function follow(walk: ShellWalk, token: ShellToken, text: string): void {
  switch (token.kind) {
    case 'substitutionOpen':
    case 'groupOpen':
      openBracket(walk);
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
      walk.assigned = undefined;
      walk.isLocal = DECLARES_LOCALS.has(text.slice(token.start, token.end));
      return;
    case 'keyword':
      followKeyword(walk, text.slice(token.start, token.end));
      return;
    case 'patternClose':
      // The `|` before it only parted patterns.
      walk.chained = false;
      return;
    case 'newline':
    case 'operator':
      followOperator(walk, text.slice(token.start, token.end));
      return;
    default:
  }
}

function followOperator(walk: ShellWalk, source: string): void {
  const isPipe = source.startsWith('|') && source !== '||';
  // The commands of a pipeline run in shells of their own, except perhaps the last.
  if (isPipe) walk.chained = true;
  applyAssignments(walk);
  walk.isLocal = false;
  if (source !== '&&') markUncertain(walk, 'chain');
  if (CASE_END.has(source)) markUncertain(walk, 'branch');
  walk.chained = isPipe || source === '&&' || source === '||';
}

/** What ends one of the lists in `case`. */
const CASE_END: ReadonlySet<string> = new Set([';;', ';&', ';;&']);

function followKeyword(walk: ShellWalk, source: string): void {
  // The words of `for NAME in …` are read before the name is set.
  if (source !== 'in') applyAssignments(walk);
  if (BRANCH_START.has(source)) openBranch(walk);
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

function openBracket(walk: ShellWalk): void {
  const { pending, assigned, chained } = walk;
  walk.brackets.push({ names: [], outerPending: pending, outerAssigned: assigned, outerChained: chained });
  walk.pending = [];
  walk.assigned = new Set();
  walk.chained = false;
  walk.isBodyNext = false;
}

function closeBracket(walk: ShellWalk): void {
  applyAssignments(walk);
  const bracket = walk.brackets.pop();
  if (bracket === undefined) return;
  for (const name of bracket.names) walk.set.delete(name);
  walk.pending = bracket.outerPending;
  walk.assigned = bracket.outerAssigned;
  walk.chained = bracket.outerChained;
}

/** What a chain does not reach is uncertain after the branch, like everything in it. */
function openBranch(walk: ShellWalk): void {
  walk.branches++;
  walk.chained = false;
}

function openBrace(walk: ShellWalk): void {
  const isConditional = walk.isBodyNext || walk.chained;
  walk.braces.push(isConditional ? 'conditional' : 'group');
  if (isConditional) walk.bodies.push({ names: [], locals: new Set() });
  walk.chained = false;
}

/** What was set in a conditional body may not have been set after it. */
function closeBrace({ braces, bodies, set }: ShellWalk): void {
  const body = braces.pop() === 'conditional' ? bodies.pop() : undefined;
  for (const name of body?.names ?? []) {
    if (!set.has(name)) continue;
    if (body?.locals.has(name)) set.delete(name);
    else set.set(name, 'uncertain');
  }
}

/** After a chain or a branch, what was set in it may not have been set. */
function markUncertain(walk: ShellWalk, certainty: 'chain' | 'branch'): void {
  for (const name of walk.conditional[certainty].splice(0))
    if (walk.set.get(name) === certainty) walk.set.set(name, 'uncertain');
}

function certaintyNow({ chained, branches }: ShellWalk): 'chain' | 'branch' | 'certain' {
  if (chained) return 'chain';
  return branches > 0 ? 'branch' : 'certain';
}

function applyAssignments(walk: ShellWalk): void {
  for (const name of walk.pending) {
    const before = walk.set.get(name);
    if (before === undefined) {
      walk.brackets.at(-1)?.names.push(name);
      walk.bodies.at(-1)?.names.push(name);
    }
    if (before === 'certain') continue;
    const certainty = certaintyNow(walk);
    walk.set.set(name, certainty);
    if (certainty !== 'certain') walk.conditional[certainty].push(name);
  }
  walk.pending = [];
  if (walk.assigned?.size !== 0) walk.assigned = new Set();
}
