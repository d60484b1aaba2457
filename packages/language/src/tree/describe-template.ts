import {
  type Command,
  type LineIndex,
  lineIndex,
  type State,
  stateOf,
  type Template,
  type TemplateState,
  type TextRange,
} from '@imgtpl/grammar';
import { placeOf } from '../place.js';

/**
 * Plain data without references within the tree. A range has its UTF-16 offsets, and lines and columns as in every
 * report.
 */
export type Described =
  | string
  | number
  | boolean
  | readonly Described[]
  | { readonly [name: string]: Described | undefined };

/** A template as plain data, to be printed piece by piece. */
export interface DescribedTemplate {
  readonly head: {
    readonly version: 1;
    readonly path: string;
    readonly bytes: number;
    readonly byteOrderMark: boolean;
  };
  /** Each command with the state that it sees; made one by one, as a state is as large as all earlier ENV. */
  readonly commands: Iterable<{ readonly [name: string]: Described | undefined }>;
  readonly comments: Iterable<{ readonly [name: string]: Described | undefined }>;
}

/** What `imgtpl parse` shows of a template. */
export function describeTemplate(template: Template, path: string): DescribedTemplate {
  const lines = lineIndex(template.text);
  const states = stateOf(template);
  const indexes = new Map(template.commands.map((command, index) => [command, index]));
  const { bytes } = states.at(template.commands.length);
  return {
    head: { version: 1, path, bytes, byteOrderMark: template.byteOrderMark },
    commands: describeCommands(template, states, lines),
    comments: template.comments.map(({ range, inside }) => ({
      range: describe(range, lines),
      insideCommand: inside === undefined ? undefined : indexes.get(inside),
    })),
  };
}

function* describeCommands(template: Template, states: TemplateState, lines: LineIndex) {
  for (const [index, command] of template.commands.entries()) {
    yield { ...describeCommand(command, lines), state: describeState(states.at(index), lines) };
  }
}

function describeCommand(command: Command, lines: LineIndex) {
  const { spec, keyword, keywordRange, range, argumentsRange, segments, continuations, blankLines, content } = command;
  return {
    command: spec?.keyword,
    keyword,
    range: describe(range, lines),
    keywordRange: describe(keywordRange, lines),
    argumentsRange: describe(argumentsRange, lines),
    segments: describe(segments, lines),
    continuations: describe(continuations, lines),
    danglingContinuation: describe(command.danglingContinuation, lines),
    blankLines: describe(blankLines, lines),
    content: describe(content, lines),
  };
}

function describeState(state: State, lines: LineIndex) {
  const environment = state.variables().map(({ name, value, pair }) => {
    return { name, value, definition: describe(pair.range, lines) };
  });
  const { workingDirectory, user, restarts, commands, bytes } = state;
  return { environment, workingDirectory, user, restarts, commands, bytes };
}

/** Describes any part of a command's content; the depth is that of the tree's types, whatever the text. */
function describe(value: unknown, lines: LineIndex): Described | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => describe(item, lines) ?? '');
  if (typeof value !== 'object' || value === null) return undefined;
  if (isRange(value)) return { start: value.start, end: value.end, ...placeOf(value, lines) };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, describe(part, lines)]));
}

/** Whether an object of the tree is a range. */
function isRange(value: object): value is TextRange {
  return 'start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number';
}
