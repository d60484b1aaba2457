import { visible } from '../text/visible.js';
import type { Described, DescribedTemplate } from './describe-template.js';

/** Longest piece of source shown in a line, in UTF-16 units. */
const LONGEST_SOURCE = 60;

/** For people: one line per part, indented below its parent, with its range and its text. */
export function* printTree({ head, commands, comments }: DescribedTemplate, text: string): Generator<string> {
  yield `${visible(head.path)} bytes=${head.bytes}\n`;
  for (const { command, keyword, state, ...parts } of commands) {
    const name = typeof command === 'string' ? command : 'unknown command';
    yield* nodeLines(name, parts, { depth: 1, text });
    yield* stateLines(state);
  }
  for (const comment of comments) yield* nodeLines('comment', comment, { depth: 1, text });
}

interface PrintContext {
  readonly depth: number;
  readonly text: string;
}

function* nodeLines(name: string, value: Described, { depth, text }: PrintContext): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodeLines(singular(name), item, { depth, text });
    return;
  }
  if (!isNode(value)) return;
  const range = isPlace(value) ? value : rangeOf(value);
  const scalars = isPlace(value) ? '' : scalarsOf(value);
  yield `${'  '.repeat(depth)}${name}${range === undefined ? '' : ` ${placeAndSource(range, text)}`}${scalars}\n`;
  if (isPlace(value)) return;
  for (const [part, inner] of Object.entries(value)) {
    if (part !== 'range' && inner !== undefined) yield* nodeLines(part, inner, { depth: depth + 1, text });
  }
}

function* stateLines(state: Described | undefined): Generator<string> {
  if (!isNode(state)) return;
  const { environment, ...scalars } = state;
  yield `    state${scalarsOf(scalars)}\n`;
  if (!Array.isArray(environment)) return;
  for (const variable of environment) if (isNode(variable)) yield `      variable${scalarsOf(variable)}\n`;
}

interface Node {
  readonly [name: string]: Described | undefined;
}

interface PlaceNode extends Node {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function isNode(value: Described | undefined): value is Node {
  return typeof value === 'object' && !Array.isArray(value);
}

function isPlace(value: Node): value is PlaceNode {
  return typeof value['start'] === 'number' && typeof value['line'] === 'number';
}

function rangeOf({ range }: Node): PlaceNode | undefined {
  return isNode(range) && isPlace(range) ? range : undefined;
}

function placeAndSource({ start, end, line, column, endLine, endColumn }: PlaceNode, text: string): string {
  const cut = end - start > LONGEST_SOURCE ? '…' : '';
  const source = visible(text.slice(start, Math.min(end, start + LONGEST_SOURCE)));
  return `${line}:${column}-${endLine}:${endColumn} ${source}${cut}`.trimEnd();
}

function scalarsOf(node: Node): string {
  return Object.entries(node)
    .filter(([, value]) => typeof value !== 'object' && value !== undefined)
    .map(([name, value]) => ` ${name}=${visible(typeof value === 'string' ? JSON.stringify(value) : String(value))}`)
    .join('');
}

function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : name;
}
