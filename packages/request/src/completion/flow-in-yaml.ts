import type { Flow } from './place-in-json.js';

/** Brackets of YAML that are open at the end of a line. */
export interface OpenFlow extends Flow {
  /** The column of the key or dash that owns the brackets, or -1. Their content is indented further. */
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
 * Whether a line is inside brackets opened above it. A line that is indented less starts something new, although the
 * brackets were never closed.
 */
export function isInFlow({ column }: OpenFlow, line: string): boolean {
  const indent = line.search(/[^ \t]|$/);
  return indent > column || /^[\]},]/.test(line.slice(indent));
}

/** Whether a bracketed text, as far as it is written, ends inside a comment. */
export function endsInComment(flow: string): boolean {
  const last = [...flow.matchAll(TOKEN)].at(-1);
  return last?.[0].startsWith('#') === true && last.index + last[0].length === flow.length;
}

/** YAML brackets as JSON, every character at its offset: comments become blanks, single quotes double ones. */
export function asJson(flow: string): string {
  const parts = /("(?:[^"\\\n]|\\.)*"?)|'([^'\n]*)('?)|(?<=^|\s)#[^\n]*/gs;
  return flow.replace(parts, (part, double?: string, single?: string, close?: string) => {
    if (double !== undefined) return double;
    if (single === undefined) return ' '.repeat(part.length);
    return `"${single.replace(/["\\]/g, '_')}${close === '' ? '' : '"'}`;
  });
}
