import type { TextRange } from '@imgtpl/grammar';
import type { ParameterNode } from '@imgtpl/spec';
import type { PipelineContext } from './completion-place.js';
import { DEPTH_LIMIT } from './document-limits.js';
import { joinNames } from './join-names.js';
import { memberOf, WHOLE } from './member-of.js';

/** An object or an array that is open at a place. */
interface Frame {
  readonly isArray: boolean;
  readonly node: ParameterNode | undefined;
  readonly path: string;
  readonly taken: Set<string>;
  /** Of an object: the name whose colon or value comes next. */
  key: string | undefined;
  /** What comes next: after a value there has to be a comma. */
  next: 'name' | 'colon' | 'value' | 'comma';
  /** Items so far, of an array. */
  items: number;
}

/** A text in quotes, also one that its line does not end; a bracket, a colon, a comma; or a run of anything else. */
const TOKEN = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/** What can be written at an offset (UTF-16) of a JSON pipeline file, as far as the text before it tells: it may be broken. */
export function jsonContext(text: string, offset: number): PipelineContext | undefined {
  return flowContext(text, offset, { node: WHOLE, path: '', start: 0 });
}

/** Brackets that begin somewhere in a text, and what they stand for. */
export interface Flow {
  readonly node: ParameterNode | undefined;
  readonly path: string;
  readonly start: number;
}

/** What can be written at an offset (UTF-16) inside of brackets: those of JSON, or of a line of YAML. */
export function flowContext(text: string, offset: number, flow: Flow): PipelineContext | undefined {
  const frames: Frame[] = [];
  let word: TextRange = { start: offset, end: offset };
  for (const { 0: token, index: at } of text.slice(flow.start).matchAll(TOKEN)) {
    const index = flow.start + at;
    const end = index + token.length;
    if (index >= offset) break;
    if (isIn({ token, index, offset })) {
      word = { start: index, end };
      break;
    }
    if (frames.length > DEPTH_LIMIT) return undefined;
    read(frames, token, flow);
  }
  const frame = frames.at(-1);
  return frame && contextOf(frame, word, text);
}

/** Whether a token goes on at a place: behind its last quote a text does not. */
function isIn({ token, index, offset }: { readonly token: string; readonly index: number; readonly offset: number }) {
  if (/^[{}[\]:,]/.test(token) || offset > index + token.length) return false;
  return offset < index + token.length || !isClosed(token);
}

function isClosed(token: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/.test(token);
}

function read(frames: Frame[], token: string, flow: Flow): void {
  const frame = frames.at(-1);
  if (token === '{' || token === '[') {
    frames.push(opened(frame, token === '[', flow));
  } else if (token === '}' || token === ']') {
    frames.pop();
    const outer = frames.at(-1);
    if (outer) outer.next = 'comma';
  } else if (token === ':') {
    if (frame && !frame.isArray) frame.next = 'value';
  } else if (token === ',') {
    if (frame) advance(frame);
  } else if (frame) {
    readScalar(frame, token);
  }
}

function opened(outer: Frame | undefined, isArray: boolean, flow: Flow): Frame {
  const rest = {
    isArray,
    taken: new Set<string>(),
    key: undefined,
    next: isArray ? 'value' : 'name',
    items: 0,
  } as const;
  if (outer === undefined) return { ...rest, node: isOf(flow.node, isArray) ? flow.node : undefined, path: flow.path };
  return { ...rest, node: nodeIn(outer), path: pathIn(outer) };
}

function isOf(node: ParameterNode | undefined, isArray: boolean): boolean {
  return node?.type === (isArray ? 'list' : 'group');
}

function advance(frame: Frame): void {
  frame.items += 1;
  frame.key = undefined;
  frame.next = frame.isArray ? 'value' : 'name';
}

function readScalar(frame: Frame, token: string): void {
  const isValue = frame.isArray || frame.next === 'value';
  frame.next = isValue ? 'comma' : 'colon';
  if (isValue) return;
  frame.key = token.replace(/^"|"$/g, '');
  frame.taken.add(frame.key);
}

/** What the value is that stands next in an object or an array. */
function nodeIn({ isArray, node, key }: Frame): ParameterNode | undefined {
  if (isArray) return node?.type === 'list' ? node.item : undefined;
  return key === undefined ? undefined : memberOf(node, key);
}

function pathIn({ isArray, path, key, items }: Frame): string {
  return isArray ? `${path}.${items + 1}` : joinNames(path, key ?? '');
}

function contextOf(frame: Frame, range: TextRange, text: string): PipelineContext | undefined {
  const isBlank = range.start === range.end;
  if (frame.next === 'value') {
    const node = nodeIn(frame);
    return node && { kind: 'value', node, path: pathIn(frame), key: frame.key, range };
  }
  // A name that is begun where a comma was forgotten is a name all the same.
  const isName = !frame.isArray && (frame.next === 'name' || !isBlank);
  if (!isName || frame.node?.type !== 'group') return undefined;
  return {
    kind: 'key',
    members: frame.node.members,
    path: frame.path,
    taken: new Set([...frame.taken, ...namesAfter(text, range.end)]),
    range,
    hasColon: /^\s*:/.test(text.slice(range.end, range.end + COLON_DISTANCE)),
    column: undefined,
    isFollowed: /^\s*"/.test(text.slice(range.end)),
  };
}

/** Nobody puts more between a name and its colon. */
const COLON_DISTANCE = 100;

/** The names that follow in the same object. */
function* namesAfter(text: string, from: number): Generator<string> {
  let depth = 0;
  let last: string | undefined;
  for (const [token] of text.slice(from).matchAll(TOKEN)) {
    if (token === '}' || token === ']') depth -= 1;
    else if (token === '{' || token === '[') depth += 1;
    else if (token === ':' && depth === 0 && last !== undefined) yield last;
    if (depth < 0) return;
    last = /^["\w]/.test(token) ? token.replace(/^"|"$/g, '') : undefined;
  }
}
