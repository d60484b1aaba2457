import { sentLength } from './bytes.js';
import { type Directory, pathOf, ROOT, resolvePath } from './directory.js';
import { type Expander, expander } from './expand.js';
import { lastAtMost } from './last-at-most.js';
import type { Command, Pair, Template } from './template.js';

/** A variable as a command sees it. */
export interface Variable {
  readonly name: string;
  /** With known variables replaced by their values; unknown ones stay as written. */
  readonly value: string;
  /** Where it was set last. */
  readonly pair: Pair;
  readonly command: Command;
}

/** What a command sees: the effect of the commands before it, without its own. */
export interface State {
  variable(name: string): Variable | undefined;
  /** Every variable that is set, in the order in which each was first set. */
  variables(): readonly Variable[];
  /** Absolute; a relative WORKDIR is joined with the one before it. `/` at the start. */
  readonly workingDirectory: string;
  /** `root` at the start. */
  readonly user: string;
  /** How many RESTARTs come before. */
  readonly restarts: number;
  /** How many commands come before. */
  readonly commands: number;
  /** UTF-8 bytes, as sent, of the text before the keyword; of the whole template after the last command. */
  readonly bytes: number;
}

/** What the commands of one template see. */
export interface TemplateState {
  /** The state that command `index` sees; `commands.length` gives the one after the last command. */
  at(index: number): State;
}

/** The states of a template. Its commands are walked once, when a state is first asked for. */
export function stateOf(template: Template): TemplateState {
  return {
    at(index) {
      const { definitions, snapshots, last } = template.derived(walkCommands);
      return new StateNode(definitions, snapshots[index] ?? last, Math.min(index, snapshots.length));
    },
  };
}

interface WalkResult {
  readonly definitions: Definitions;
  /** The state before each command. */
  readonly snapshots: readonly Snapshot[];
  readonly last: Snapshot;
}

function walkCommands(template: Template): WalkResult {
  const walk: Walk = {
    template,
    definitions: new Map(),
    expand: expander(template.text),
    directory: ROOT,
    user: 'root',
    restarts: 0,
  };
  const snapshots: Snapshot[] = [];
  let bytes = 0;
  let countedUpTo = 0;
  for (const command of template.commands) {
    const { start } = command.keywordRange;
    bytes += sentLength(template.text, { start: countedUpTo, end: start });
    countedUpTo = start;
    const index = snapshots.push(snapshotOf(walk, bytes)) - 1;
    apply(walk, command, index);
  }
  bytes += sentLength(template.text, { start: countedUpTo, end: template.text.length });
  return { definitions: walk.definitions, snapshots, last: snapshotOf(walk, bytes) };
}

/** The definitions of one variable, in order, and the index of the command of each. */
interface History {
  readonly indexes: number[];
  readonly variables: Variable[];
}

type Definitions = Map<string, History>;

interface Walk {
  readonly template: Template;
  readonly definitions: Definitions;
  readonly expand: Expander;
  directory: Directory;
  user: string;
  restarts: number;
}

type Snapshot = Readonly<Pick<Walk, 'directory' | 'user' | 'restarts'>> & { readonly bytes: number };

function snapshotOf({ directory, user, restarts }: Walk, bytes: number): Snapshot {
  return { directory, user, restarts, bytes };
}

function apply(walk: Walk, command: Command, index: number): void {
  const { spec, content } = command;
  const { definitions } = walk;
  const lookup = (name: string) => definedBefore(definitions.get(name), index)?.value;
  if (spec?.shape === 'nothing' && spec.restarts) walk.restarts += 1;
  if (spec?.shape === 'words' && content.shape === 'words') {
    const [word] = content.words;
    if (word === undefined || spec.sets === undefined) return;
    const value = walk.expand(word, lookup);
    if (spec.sets === 'user') walk.user = value;
    else walk.directory = resolvePath(walk.directory, value);
  }
  if (spec?.shape === 'pairs' && spec.setsVariables && content.shape === 'pairs') {
    for (const pair of content.pairs) {
      if (pair.value === undefined || !spec.key.test(pair.key.text)) continue;
      const name = pair.key.text;
      const value = walk.expand(pair.value, lookup);
      const history = definitions.get(name) ?? { indexes: [], variables: [] };
      history.indexes.push(index);
      history.variables.push({ name, value, pair, command });
      definitions.set(name, history);
    }
  }
}

/** A class: an accessor in an object literal would make a function and a hidden class for every object. */
class StateNode implements State {
  readonly user: string;
  readonly restarts: number;
  readonly commands: number;
  readonly bytes: number;
  readonly #definitions: Definitions;
  readonly #directory: Directory;

  constructor(definitions: Definitions, { directory, user, restarts, bytes }: Snapshot, commands: number) {
    this.user = user;
    this.restarts = restarts;
    this.commands = commands;
    this.bytes = bytes;
    this.#definitions = definitions;
    this.#directory = directory;
  }

  variable(name: string): Variable | undefined {
    return definedBefore(this.#definitions.get(name), this.commands);
  }

  variables(): readonly Variable[] {
    return [...this.#definitions.values()].flatMap((history) => definedBefore(history, this.commands) ?? []);
  }

  get workingDirectory(): string {
    return pathOf(this.#directory);
  }
}

/** What command `index` sees: a definition by a command before it. Pairs of one command do not see each other. */
function definedBefore(history: History | undefined, index: number): Variable | undefined {
  if (history === undefined || (history.indexes[0] ?? index) >= index) return undefined;
  return history.variables[lastAtMost(history.indexes, index - 1)];
}
