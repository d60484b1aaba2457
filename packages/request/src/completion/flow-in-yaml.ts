import type { Flow } from './place-in-json.js';

/** Brackets of YAML that are open at the end of a line. */
export interface OpenFlow extends Flow {
  /** That of the key or the dash they stand behind, or -1: what they hold is indented further. */
  readonly column: number;
  readonly depth: number;
}

/** A text in quotes, a comment, or a bracket. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|'[^']*'?|(?<=^|\s)#[^\n]*|[[\]{}]/gs;

/** How many more brackets a line opens than it closes. */
export function openedBy(line: string): number {
  let depth = 0;
  for (const [token] of line.matchAll(TOKEN)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
  }
  return depth;
}

/**
 * Whether a line belongs to brackets that are open above it: one that is indented less has been begun without closing
 * them.
 */
export function isInFlow({ column }: OpenFlow, line: string): boolean {
  const indent = line.search(/\S|$/);
  return indent > column || /^[\]},]/.test(line.slice(indent));
}

/** Whether brackets, as far as they are written, end inside of a comment. */
export function endsInComment(flow: string): boolean {
  const last = [...flow.matchAll(TOKEN)].at(-1);
  return last?.[0].startsWith('#') === true && last.index + last[0].length === flow.length;
}

/** The brackets of YAML as those of JSON, each character at its place: without comments, and in double quotes. */
export function asJson(flow: string): string {
  const parts = /("(?:[^"\\\n]|\\.)*"?)|'([^'\n]*)('?)|(?<=^|\s)#[^\n]*/gs;
  return flow.replace(parts, (part, double?: string, single?: string, close?: string) => {
    if (double !== undefined) return double;
    if (single === undefined) return ' '.repeat(part.length);
    return `"${single.replace(/["\\]/g, '_')}${close === '' ? '' : '"'}`;
  });
}
