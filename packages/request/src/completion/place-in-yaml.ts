import { lineEnd, lineStart } from '../lines.js';
import type { NodePath } from '../node-path.js';
import { asJson, endsInComment, isInFlow, type OpenFlow, openedBy } from './flow-in-yaml.js';
import { type Flow, placeInFlow } from './place-in-json.js';
import type { WrittenPlace } from './written-place.js';
import { columnBelow, itemsBelow, namesBelow } from './yaml-below.js';
import { ENTRY, ITEM, indentOf, KEY, LINE } from './yaml-line.js';

/** A key or a list item that contains the lines below it. */
interface Level {
  readonly column: number;
  readonly isItem: boolean;
  /** Whether it has its value on its own line, so that nothing can be below. */
  readonly isFull: boolean;
  readonly path: NodePath;
  /** The names in it; in a list, its plain and quoted items. */
  readonly taken: Set<string>;
  /** In a list: the number of items so far. */
  items: number;
  /** The column of the keys or the dashes in it, as soon as there is one: all others have to be there. */
  keyColumn: number | undefined;
}

/** Brackets, perhaps after a key. */
const BRACKETED = new RegExp(String.raw`^(?:${KEY}[ \t]+)?([[{].*)$`, 's');

/** A key, and the beginning of its plain or quoted value. */
const SCALAR = new RegExp(String.raw`^${KEY}[ \t]+([^\s#[\]{}|>&*!][^#]*)?$`);

/** A name as far as it is written, or an item of a list that is a name or a value. */
const NAME = /^["']?(?:\w[^\s"'#:,[\]{}]*)?$/;

/** The anchor and the tag before a value. */
const PROPERTIES = /^(?:[&!]\S*(?:[ \t]+|$))+/;

/** A line between two documents. */
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/;

/** What can be written at an offset (UTF-16) of a YAML file; undefined inside a block of content or a comment. */
export function placeInYaml(text: string, offset: number): WrittenPlace | undefined {
  const start = lineStart(text, offset);
  const written = text.slice(start, offset);
  const [, blanks = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/s.exec(written) ?? [];
  const { levels, block, flow } = stateBefore(text.slice(0, start));
  const isInsideFlow =
    flow && (isInFlow(flow, text.slice(start, lineEnd(text, offset))) || isInFlow(flow, lineFrom(text, start)));
  if (isInsideFlow) return inBrackets(text, offset, flow);
  if (block !== undefined && blockContinues(block, text, offset, blanks.length)) return undefined;
  const column = blanks.length + dashes.length;
  openItems(levels, blanks.length, dashes);
  // Nothing can be written before the text of a line.
  const isBefore = rest === '' && /^[ -]*[^\s-]/.test(text.slice(offset, lineEnd(text, offset)));
  return isBefore ? undefined : placeIn(levels, { rest, column, offset, text });
}

interface Written {
  /** From the first column of the key to the cursor. */
  readonly rest: string;
  readonly column: number;
  readonly offset: number;
  readonly text: string;
}

function placeIn(levels: Level[], { rest, column, offset, text }: Written): WrittenPlace | undefined {
  const level = enclosing(levels, column);
  const bracketed = BRACKETED.exec(rest);
  if (bracketed) {
    const [, , key, brackets = ''] = bracketed;
    const path = key === undefined ? level.path : [...level.path, key];
    return inBrackets(text, offset, { path, start: offset - brackets.length });
  }
  const end = endOfWord(text, offset);
  const scalar = SCALAR.exec(rest);
  if (scalar) {
    const [, , key = '', word = ''] = scalar;
    return { path: [...level.path, key], range: { start: offset - word.length, end }, isValue: true };
  }
  const { path, isItem } = level;
  const range = { start: offset - rest.length, end };
  const keyColumn = level.keyColumn ?? columnBelow(text, offset, level.column);
  if (level.isFull || !NAME.test(rest) || (keyColumn ?? column) !== column) return undefined;
  const name = {
    hasColon: /^ *:/.test(text.slice(end, lineEnd(text, end))),
    taken: new Set([...level.taken, ...namesBelow({ text, offset, column })]),
    column,
    isFollowed: false,
  };
  if (!isItem) return { path, range, name, isValue: false };
  const others = levels.at(-2)?.taken ?? [];
  const items = new Set([...others, ...itemsBelow({ text, offset, column: level.column })]);
  return { path, range, name, isValue: true, items };
}

/** The end of the name or value around an offset, including its quotes. */
function endOfWord(text: string, offset: number): number {
  const rest = text.slice(offset, lineEnd(text, offset));
  return offset + (/^(?:[^\s:#,[\]{}]|:(?!\s|$))*/.exec(rest)?.[0].length ?? 0);
}

/** What is open after some lines. */
interface State {
  readonly levels: Level[];
  /** The column of the key or item whose block scalar is still open. */
  readonly block: number | undefined;
  readonly flow: OpenFlow | undefined;
}

function stateBefore(text: string): State {
  const levels: Level[] = [rootLevel()];
  let block: number | undefined;
  let flow: OpenFlow | undefined;
  for (const { text: line, start } of linesOf(text)) {
    if (line.trim() === '') continue;
    if (block !== undefined && indentOf(line) > block) continue;
    block = undefined;
    if (flow && isInFlow(flow, line)) {
      const depth = flow.depth + openedBy(line);
      flow = depth > 0 ? { ...flow, depth } : undefined;
      continue;
    }
    flow = undefined;
    if (MARKER.test(line)) levels.splice(0, levels.length, rootLevel());
    else ({ block, flow } = readLine(line, start, levels));
  }
  return { levels, block, flow };
}

/** Whether a block scalar continues at a column; also true above one of its lines and on a blank line in it. */
function blockContinues(block: number, text: string, offset: number, column: number): boolean {
  if (column > block) return true;
  const next = offset + text.slice(offset).search(/\S|$/);
  const isBlankBefore = text.slice(lineStart(text, offset), offset).trim() === '';
  return isBlankBefore && next < text.length && next - lineStart(text, next) > block;
}

/** Opens the levels of a line, and returns the block scalar or brackets that continue below it. */
function readLine(line: string, start: number, levels: Level[]): Pick<State, 'block' | 'flow'> {
  const trimmed = line.trimEnd();
  const [, blanks = '', dashes = '', rest = ''] = LINE.exec(trimmed) ?? [];
  openItems(levels, blanks.length, dashes);
  const column = blanks.length + dashes.length;
  const [, , key, written = key === undefined ? rest : ''] = ENTRY.exec(rest) ?? [];
  const value = written.replace(PROPERTIES, '');
  if (key !== undefined) {
    const parent = enclosing(levels, column);
    parent.taken.add(key);
    parent.keyColumn ??= column;
    const isFull = /^[^#]/.test(value);
    levels.push({ column, isItem: false, path: [...parent.path, key], ...emptyLevel(), isFull });
  }
  const item = key === undefined && dashes !== '' ? ITEM.exec(value)?.[2] : undefined;
  if (item !== undefined) levels.at(-2)?.taken.add(item);
  if (!/^[[{|>]/.test(value)) return { block: undefined, flow: undefined };
  const owner = enclosing(levels, key === undefined ? column : column + 1);
  if (/^[|>]/.test(value)) return { block: owner.column, flow: undefined };
  const depth = openedBy(value);
  const flow = { path: owner.path, start: start + trimmed.length - value.length, column: owner.column, depth };
  return { block: undefined, flow: depth > 0 ? flow : undefined };
}

/** The first non-blank line at or after an offset. */
function lineFrom(text: string, offset: number): string {
  const next = offset + text.slice(offset).search(/\S|$/);
  return text.slice(lineStart(text, next), lineEnd(text, next));
}

function inBrackets(text: string, offset: number, flow: Flow): WrittenPlace | undefined {
  if (endsInComment(text.slice(flow.start, offset))) return undefined;
  const place = placeInFlow(text.slice(0, flow.start) + asJson(text.slice(flow.start)), offset, flow);
  // Without a blank between them, the colon is part of the name, unless the name is in quotes.
  const isJoined = place?.isValue === true && /[^"']:$/.test(text.slice(0, place.range.start).slice(-2));
  return isJoined ? undefined : place;
}

/** A dash opens an item of the enclosing list; it may be at the column of the list's key. */
function openItems(levels: Level[], blanks: number, dashes: string): void {
  let column = blanks;
  for (const dash of dashes.match(/- */g) ?? []) {
    while (levels.length > 1 && isClosedBy(levels.at(-1), column)) levels.pop();
    const list = levels.at(-1) ?? rootLevel();
    levels.push({ column, isItem: true, path: [...list.path, list.items], ...emptyLevel() });
    list.items += 1;
    list.keyColumn ??= column;
    column += dash.length;
  }
}

function isClosedBy(level: Level | undefined, column: number): boolean {
  return level !== undefined && (level.column > column || (level.column === column && level.isItem));
}

/** Closes the levels that end before a key at a column, and returns the level that contains the key. */
function enclosing(levels: Level[], column: number): Level {
  while (levels.length > 1 && (levels.at(-1)?.column ?? 0) >= column) levels.pop();
  return levels.at(-1) ?? rootLevel();
}

function rootLevel(): Level {
  return { column: -1, isItem: false, path: [], ...emptyLevel() };
}

function emptyLevel(): Pick<Level, 'isFull' | 'taken' | 'items' | 'keyColumn'> {
  return { isFull: false, taken: new Set(), items: 0, keyColumn: undefined };
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { start, text: line.replace(/\r$/, '') };
    start += line.length + 1;
  }
}
