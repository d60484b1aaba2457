import type { ParameterNode } from '@imgtpl/spec';
import type { PipelineContext } from './completion-place.js';
import { joinNames } from './join-names.js';
import { flowContext } from './json-context.js';
import { memberOf, WHOLE } from './member-of.js';
import { lineEnd } from './pipeline-edit.js';

/** A key or an item that a line stands under. */
interface Level {
  readonly column: number;
  readonly isItem: boolean;
  readonly node: ParameterNode | undefined;
  readonly path: string;
  readonly taken: Set<string>;
  /** Items so far, of a list. */
  items: number;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Blanks, dashes of items, and then a key with its colon, if there is one. */
const LINE = /^( *)((?:- +)*)(?:(["']?)([^\s"'#:,[\]{}]+)\3 *:(?: +(.*))?)?$/;

/** What can be written at an offset (UTF-16) of a YAML file; undefined inside a block of content or a comment. */
export function pipelineContext(text: string, offset: number): PipelineContext | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const written = text.slice(start, offset);
  const [, blanks = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(written) ?? [];
  const levels = levelsBefore(text.slice(0, start), blanks.length);
  if (levels === undefined) return undefined;
  const column = blanks.length + dashes.length;
  openItems(levels, blanks.length, dashes);
  // Before the text of a line there is no place to write.
  const isBefore = rest === '' && /^[ -]*[^\s-]/.test(text.slice(offset, lineEnd(text, offset)));
  return isBefore ? undefined : contextOf(levels, { rest, column, offset, text });
}

interface Written {
  /** From the first column of the key to the cursor. */
  readonly rest: string;
  readonly column: number;
  readonly offset: number;
  readonly text: string;
}

function contextOf(levels: Level[], { rest, column, offset, text }: Written): PipelineContext | undefined {
  const level = enclosing(levels, column);
  const flow = /^(?:(["']?)([^\s"'#:,[\]{}]+)\1 *: +)?([[{].*)$/.exec(rest);
  if (flow) return flowContext(text, offset, { ...outerOf(level, flow[2]), start: offset - (flow[3]?.length ?? 0) });
  const keyed = /^(["']?)([^\s"'#:,[\]{}]+)\1 *: +([^\s#[\]{}|>&*!][^#]*)?$/.exec(rest);
  if (keyed) {
    const member = memberOf(level.node, keyed[2] ?? '');
    const word = keyed[3] ?? '';
    return (
      member && {
        kind: 'value',
        node: member,
        path: joinNames(level.path, member.name),
        key: keyed[2],
        range: { start: offset - word.length, end: endOfWord(text, offset) },
      }
    );
  }
  const isQuotedItem = /^(["'])(?:(?!\1)[^#:[\]{}])*$/.test(rest) && level.isItem && level.node?.type !== 'group';
  if (/[:#"'[\]{}]/.test(rest) && !isQuotedItem) return undefined;
  const range = { start: offset - rest.length, end: endOfWord(text, offset) };
  if (level.node?.type === 'group') {
    return {
      hasColon: /^ *:/.test(text.slice(range.end, lineEnd(text, range.end))),
      kind: 'key',
      members: level.node.members,
      path: level.path,
      taken: withFollowing(level, { text, offset, column }),
      range,
      column,
      isFollowed: false,
    };
  }
  const { isItem, node, path } = level;
  return isItem && node ? { kind: 'value', node, path, key: undefined, range } : undefined;
}

/** What a bracket of a line stands for: the value of its key, or an item. */
function outerOf(
  level: Level,
  key: string | undefined,
): { readonly node: ParameterNode | undefined; readonly path: string } {
  if (key === undefined) return { node: level.isItem ? level.node : undefined, path: level.path };
  return { node: memberOf(level.node, key), path: joinNames(level.path, key) };
}

/** The end of the name or value that an offset is in; quotes belong to it. */
function endOfWord(text: string, offset: number): number {
  const rest = text.slice(offset, lineEnd(text, offset));
  return offset + (/^(?:[^\s:#,[\]{}]|:(?! |$))*/.exec(rest)?.[0].length ?? 0);
}

/** The levels that are open after some lines; undefined where what is indented so far goes on with a block scalar. */
function levelsBefore(text: string, column: number): Level[] | undefined {
  const levels: Level[] = [rootLevel()];
  let block: number | undefined;
  for (const line of linesOf(text)) {
    const indent = line.text.length - line.text.trimStart().length;
    if (line.text.trim() === '') continue;
    if (block !== undefined && indent > block) continue;
    block = undefined;
    if (line.text.startsWith('---')) levels.splice(0, levels.length, rootLevel());
    else block = readLine(line.text, levels);
  }
  return block === undefined || column <= block ? levels : undefined;
}

/** Opens what a line opens; returns the column of a key whose value is a block scalar. */
function readLine(line: string, levels: Level[]): number | undefined {
  const [, blanks = '', dashes = '', , key, value = ''] = LINE.exec(line.trimEnd()) ?? [];
  openItems(levels, blanks.length, dashes);
  if (key === undefined) return undefined;
  const column = blanks.length + dashes.length;
  const parent = enclosing(levels, column);
  parent.taken.add(key);
  const node = memberOf(parent.node, key);
  levels.push({ column, isItem: false, node, path: joinNames(parent.path, key), taken: new Set(), items: 0 });
  return /^[|>]/.test(value) ? column : undefined;
}

/** A dash opens an item of the list that it stands under; it may stand at the column of the list's key. */
function openItems(levels: Level[], blanks: number, dashes: string): void {
  let column = blanks;
  for (const dash of dashes.match(/- +/g) ?? []) {
    while (levels.length > 1 && isClosedBy(levels.at(-1), column)) levels.pop();
    const list = levels.at(-1);
    const node = list?.node?.type === 'list' ? list.node.item : undefined;
    if (list) list.items += 1;
    levels.push({
      column,
      isItem: true,
      node,
      path: `${list?.path ?? ''}.${list?.items ?? 1}`,
      taken: new Set(),
      items: 0,
    });
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
  return { column: -1, isItem: false, node: WHOLE, path: '', taken: new Set(), items: 0 };
}

/** The names of a group, those in the lines that follow included. */
function withFollowing(
  { taken }: Level,
  { text, offset, column }: Pick<Written, 'text' | 'offset' | 'column'>,
): ReadonlySet<string> {
  const names = new Set(taken);
  const end = text.indexOf('\n', offset);
  for (const line of end < 0 ? [] : linesOf(text.slice(end + 1))) {
    const indent = line.text.length - line.text.trimStart().length;
    if (line.text.trim() === '' || indent > column) continue;
    const key = LINE.exec(line.text.trimEnd())?.[4];
    if (indent < column || key === undefined || line.text.startsWith('---')) break;
    names.add(key);
  }
  return names;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { start, text: text.slice(start, end).replace(/\r$/, '') };
    start = end + 1;
  }
}
