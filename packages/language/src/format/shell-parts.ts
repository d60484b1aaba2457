import type { ShellToken, ShellTokenKind } from '../shell/token.js';
import { CLOSING_KINDS, OPENING_KINDS } from '../shell/token-role.js';
import type { Edge, Part } from './part.js';

/**
 * The parts of shell text: whole words with everything that quotes and brackets enclose, and the operators between
 * them. Undefined if a quote or bracket is open at the end, or if the shell reads by lines (a heredoc, or something
 * after a comment), because then nothing is certain.
 */
export function shellParts(text: string, tokens: readonly ShellToken[]): Part[] | undefined {
  const parts: { start: number; end: number; edge: Edge }[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (LINE_BASED.has(token.kind) || (token.kind === 'comment' && token !== tokens.at(-1))) return undefined;
    const last = parts.at(-1);
    const source = text.slice(token.start, Math.min(token.end, token.start + 3));
    const closes = CLOSING_KINDS.has(token.kind) || (token.kind !== 'string' && source === ']]');
    if (closes) depth--;
    if (depth < 0) return undefined;
    if (!SKIPPED.has(token.kind)) {
      const belongsToLast = depth > 0 || closes || continuesWord(token, last);
      if (belongsToLast && last !== undefined) last.end = token.end;
      else parts.push({ start: token.start, end: token.end, edge: edgeOf(token, source) });
    }
    if (OPENING_KINDS.has(token.kind) || (token.kind === 'keyword' && source === '[[')) depth++;
  }
  return depth === 0 ? parts : undefined;
}

const SKIPPED: ReadonlySet<ShellTokenKind> = new Set(['continuation', 'templateComment']);
const LINE_BASED: ReadonlySet<ShellTokenKind> = new Set(['heredoc', 'heredocEnd', 'newline']);
/** Never part of a word, although `startsWord` is not set for them. */
const NEVER_IN_WORD: ReadonlySet<ShellTokenKind> = new Set([
  'comment',
  'operator',
  'redirection',
  'groupOpen',
  'groupClose',
  'patternOpen',
  'patternClose',
  'definition',
]);

function continuesWord(token: ShellToken, last: Part | undefined): boolean {
  if (token.startsWord || NEVER_IN_WORD.has(token.kind)) return false;
  return last !== undefined && last.edge === 'word';
}

function edgeOf(token: ShellToken, source: string): Edge {
  if (token.kind !== 'operator') return 'word';
  if (source === '&&' || source === '||') return 'chain';
  return source === ';' || source === '|' || source === '&' ? 'separator' : 'word';
}
