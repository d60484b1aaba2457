import type { TextRange } from '@imgtpl/grammar';
import type { NodePath } from '../node-path.js';
import { DEPTH_LIMIT } from '../reading/document-limits.js';
import type { WrittenPlace } from './written-place.js';

/** An object or an array that is open at a place. */
interface Frame {
  readonly isArray: boolean;
  /** The names in an object, and the texts in an array. */
  readonly taken: Set<string>;
  /** In an object: the name whose colon or value comes next. */
  key: string | undefined;
  /** What is expected next; after a value that is a comma. */
  next: 'name' | 'colon' | 'value' | 'comma';
  /** In an array: the number of items so far. */
  items: number;
}

/**
 * A text in quotes, even if it is not closed on its line or ends in the middle of an escape; a bracket, colon or comma;
 * or a run of anything else.
 */
const TOKEN = /"(?:[^"\\\r\n]|\\[^\r\n])*\\?"?|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/** What can be written at an offset (UTF-16) of a JSON file; undefined where nothing can be. */
export function placeInJson(text: string, offset: number): WrittenPlace | undefined {
  return placeInFlow(text, offset, { path: [], start: 0 });
}

/** Where brackets begin in a text, and the path of their value. */
export interface Flow {
  readonly path: NodePath;
  readonly start: number;
}

/** What can be written at an offset (UTF-16) inside brackets, in JSON or in a line of YAML. */
export function placeInFlow(text: string, offset: number, flow: Flow): WrittenPlace | undefined {
  const frames: Frame[] = [];
  let word: TextRange = { start: offset, end: offset };
  let valueEnd = offset;
  for (const { 0: token, index: at } of text.slice(flow.start).matchAll(TOKEN)) {
    const index = flow.start + at;
    const end = index + token.length;
    if (index >= offset) {
      if (index === offset && !isPunctuation(token)) valueEnd = end;
      break;
    }
    if (continuesToken({ token, index, offset })) {
      word = { start: index, end };
      break;
    }
    if (frames.length > DEPTH_LIMIT) return undefined;
    read(frames, token);
  }
  const frame = frames.pop();
  return frame && placeIn(frame, { path: [...flow.path, ...frames.map(stepIn)], word, valueEnd, text });
}

/** Whether typing at the offset continues a token: after the closing quote of a text it does not. */
function continuesToken({
  token,
  index,
  offset,
}: {
  readonly token: string;
  readonly index: number;
  readonly offset: number;
}) {
  if (isPunctuation(token) || offset > index + token.length) return false;
  return offset < index + token.length || !isClosed(token);
}

function isPunctuation(token: string): boolean {
  return /^[{}[\]:,]/.test(token);
}

function isClosed(token: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/.test(token);
}

function read(frames: Frame[], token: string): void {
  const frame = frames.at(-1);
  if (token === '{' || token === '[') {
    frames.push(opened(token === '['));
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

function opened(isArray: boolean): Frame {
  return { isArray, taken: new Set(), key: undefined, next: isArray ? 'value' : 'name', items: 0 };
}

function advance(frame: Frame): void {
  frame.items += 1;
  frame.key = undefined;
  frame.next = frame.isArray ? 'value' : 'name';
}

function readScalar(frame: Frame, token: string): void {
  const isValue = frame.isArray || frame.next === 'value';
  frame.next = isValue ? 'comma' : 'colon';
  if (!isValue) frame.key = unquoted(token);
  if (!isValue || frame.isArray) frame.taken.add(unquoted(token));
}

/** The last step of the path to the next value of an object or array: its key or index. */
function stepIn({ isArray, key = '', items }: Frame): string | number {
  return isArray ? items : key;
}

interface Surroundings {
  /** The path of the object or array. */
  readonly path: NodePath;
  readonly word: TextRange;
  /** Where the value that begins at the offset ends: a chosen value replaces it. */
  readonly valueEnd: number;
  readonly text: string;
}

function placeIn(frame: Frame, { path, word: range, valueEnd, text }: Surroundings): WrittenPlace | undefined {
  if (frame.next === 'value') {
    const end = Math.max(range.end, valueEnd);
    const isFollowed = NEXT_BELOW.test(text.slice(end));
    const items = frame.isArray ? { items: new Set([...frame.taken, ...itemsAfter(text, end)]) } : {};
    return { path: [...path, stepIn(frame)], range: { start: range.start, end }, isValue: true, isFollowed, ...items };
  }
  // A name that was begun where a comma is missing still counts as a name.
  const isName = !frame.isArray && (frame.next === 'name' || range.start < range.end);
  if (!isName) return undefined;
  const name = {
    taken: new Set([...frame.taken, ...namesAfter(text, range.end)]),
    hasColon: /^\s*:/.test(text.slice(range.end, range.end + COLON_DISTANCE)),
    column: undefined,
    isFollowed: /^\s*"/.test(text.slice(range.end)),
  };
  return { path, range, name, isValue: false };
}

const NEXT_BELOW = /^[^\S\n]*\n\s*["{[\w-]/;

/** UTF-16 units to search for the colon: nobody puts more between a name and its colon. */
const COLON_DISTANCE = 100;

/** The names that follow in the same object. */
function* namesAfter(text: string, from: number): Generator<string> {
  let last: string | undefined;
  for (const token of tokensAfter(text, from)) {
    if (token === ':' && last !== undefined) yield last;
    last = isPunctuation(token) ? undefined : unquoted(token);
  }
}

/** The texts that follow in the same array. */
function* itemsAfter(text: string, from: number): Generator<string> {
  for (const token of tokensAfter(text, from)) if (!isPunctuation(token)) yield unquoted(token);
}

/** The tokens that follow in the same object or array, but for what is inside others. */
function* tokensAfter(text: string, from: number): Generator<string> {
  let depth = 0;
  for (const [token] of text.slice(from).matchAll(TOKEN)) {
    if (token === '}' || token === ']') depth -= 1;
    else if (token === '{' || token === '[') depth += 1;
    else if (depth === 0) yield token;
    if (depth < 0) return;
  }
}

function unquoted(token: string): string {
  return token.replace(/^"|"$/g, '');
}
