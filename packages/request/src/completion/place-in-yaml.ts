import { lineEnd, lineStart } from '../lines.js';
import type { NodePath } from '../node-path.js';
import { placeInFlow } from './place-in-json.js';
import type { WrittenPlace } from './written-place.js';

/** A key or an item that a line stands under. */
interface Level {
  readonly column: number;
  readonly isItem: boolean;
  readonly path: NodePath;
  readonly taken: Set<string>;
  /** Items so far, of a list. */
  items: number;
}

/** Blanks, dashes of items, and what follows. */
const LINE = /^( *)((?:-(?: +|$))*)(.*)$/;

/** A key with its colon, and its value. */
const ENTRY = /^(["']?)([^\s"'#:,[\]{}]+)\1 *:(?: +(.*))?$/;

/** The place at an offset (UTF-16) of a YAML file; undefined inside a block of content or a comment. */
export function placeInYaml(text: string, offset: number): WrittenPlace | undefined {
  const start = lineStart(text, offset);
  const written = text.slice(start, offset);
  const [, blanks = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(written) ?? [];
  const levels = levelsBefore(text.slice(0, start), blanks.length);
  if (levels === undefined) return undefined;
  const column = blanks.length + dashes.length;
  openItems(levels, blanks.length, dashes);
  // Before the text of a line there is no place to write.
  const isBefore = rest === '' && /^[ -]*[^\s-]/.test(text.slice(offset, lineEnd(text, offset)));
  return isBefore ? undefined : placeIn(enclosing(levels, column), { rest, column, offset, text });
}

interface Written {
  /** From the first column of the key to the cursor. */
  readonly rest: string;
  readonly column: number;
  readonly offset: number;
  readonly text: string;
}

function placeIn(level: Level, { rest, column, offset, text }: Written): WrittenPlace | undefined {
  const flow = /^(?:(["']?)([^\s"'#:,[\]{}]+)\1 *: +)?([[{].*)$/.exec(rest);
  if (flow) {
    const [, , key, brackets = ''] = flow;
    const path = key === undefined ? level.path : [...level.path, key];
    return placeInFlow(text, offset, { path, start: offset - brackets.length });
  }
  const end = endOfWord(text, offset);
  const keyed = /^(["']?)([^\s"'#:,[\]{}]+)\1 *: +([^\s#[\]{}|>&*!][^#]*)?$/.exec(rest);
  if (keyed) {
    const [, , key = '', word = ''] = keyed;
    return { path: [...level.path, key], range: { start: offset - word.length, end }, isValue: true };
  }
  const { path, isItem } = level;
  const range = { start: offset - rest.length, end };
  if (isItem && QUOTED.test(rest)) return { path, range, isValue: true };
  if (/[:#"'[\]{}]/.test(rest)) return undefined;
  const name = {
    hasColon: /^ *:/.test(text.slice(end, lineEnd(text, end))),
    taken: withFollowing(level, { text, offset, column }),
    column,
    isFollowed: false,
  };
  return { path, range, name, isValue: isItem };
}

/** A text whose quote is open. */
const QUOTED = /^(["'])(?:(?!\1)[^#:[\]{}])*$/;

/** The end of the name or value that an offset is in; quotes belong to it. */
function endOfWord(text: string, offset: number): number {
  const rest = text.slice(offset, lineEnd(text, offset));
  return offset + (/^(?:[^\s:#,[\]{}]|:(?! |$))*/.exec(rest)?.[0].length ?? 0);
}

/** The levels that are open after some lines; undefined where what is indented so far goes on with a block scalar. */
function levelsBefore(text: string, column: number): Level[] | undefined {
  const levels: Level[] = [rootLevel()];
  let block: number | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (block !== undefined && indentOf(line) > block) continue;
    block = undefined;
    if (line.startsWith('---')) levels.splice(0, levels.length, rootLevel());
    else block = readLine(line, levels);
  }
  return block === undefined || column <= block ? levels : undefined;
}

/** Opens what a line opens; returns the column of a key whose value is a block scalar. */
function readLine(line: string, levels: Level[]): number | undefined {
  const [, blanks = '', dashes = '', rest = ''] = LINE.exec(line.trimEnd()) ?? [];
  openItems(levels, blanks.length, dashes);
  const [, , key, value = ''] = ENTRY.exec(rest) ?? [];
  if (key === undefined) return undefined;
  const column = blanks.length + dashes.length;
  const parent = enclosing(levels, column);
  parent.taken.add(key);
  levels.push({ column, isItem: false, path: [...parent.path, key], taken: new Set(), items: 0 });
  return /^[|>]/.test(value) ? column : undefined;
}

/** A dash opens an item of the list that it stands under; it may stand at the column of the list's key. */
function openItems(levels: Level[], blanks: number, dashes: string): void {
  let column = blanks;
  for (const dash of dashes.match(/- */g) ?? []) {
    while (levels.length > 1 && isClosedBy(levels.at(-1), column)) levels.pop();
    const list = levels.at(-1) ?? rootLevel();
    levels.push({ column, isItem: true, path: [...list.path, list.items], taken: new Set(), items: 0 });
    list.items += 1;
    column += dash.length;
  }
}

function isClosedBy(level: Level | undefined, column: number): boolean {
  return level !== undefined && (level.column > column || (level.column === column && level.isItem));
}

/** Closes what ends before a key at a column, and returns what the key stands in. */
function enclosing(levels: Level[], column: number): Level {
  while (levels.length > 1 && (levels.at(-1)?.column ?? 0) >= column) levels.pop();
  return levels.at(-1) ?? rootLevel();
}

function rootLevel(): Level {
  return { column: -1, isItem: false, path: [], taken: new Set(), items: 0 };
}

/** The names of a group, those in the lines that follow included. */
function withFollowing(
  { taken }: Level,
  { text, offset, column }: Pick<Written, 'text' | 'offset' | 'column'>,
): ReadonlySet<string> {
  const names = new Set(taken);
  for (const line of text.slice(lineEnd(text, offset) + 1).split('\n')) {
    const indent = indentOf(line);
    if (line.trim() === '' || indent > column) continue;
    const [, , dashes, rest = ''] = LINE.exec(line.trimEnd()) ?? [];
    // The items of a list may stand at the column of its key.
    if (indent === column && (dashes !== '' || rest.startsWith('#'))) continue;
    const key = ENTRY.exec(rest)?.[2];
    if (indent < column || key === undefined || line.startsWith('---')) break;
    names.add(key);
  }
  return names;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
