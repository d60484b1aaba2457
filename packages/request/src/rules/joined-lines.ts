import { commandSpec } from '@imgtpl/spec';
import { columnOfCommentBelow } from '../edits/comment-below.js';
import { layoutAt } from '../edits/layout.js';
import { scalarTemplate } from '../embedded/scalar-template.js';
import type { PipelineDocument } from '../pipeline-file.js';
import type { Entry, ScalarNode } from '../pipeline-node.js';
import type { RequestFinding, RequestFix } from '../request-finding.js';

/**
 * A line that YAML joins with another one, in a folded block (`>`) or in a text of several lines without `|`: a command
 * at its start becomes a part of the command before it, and a backslash at its end no longer continues it. Both may well
 * be legal. One finding is enough: what is wrong is the form of the content, not its lines.
 */
export function* checkJoinedLines(document: PipelineDocument, entry: Entry): Generator<RequestFinding> {
  const { key, value } = entry;
  if (value.kind !== 'scalar' || value.style === 'literal') return;
  const { start, end } = value.range;
  const isKeyword = keywordTest(String(value.value));
  const marks = [...document.text.slice(start, end).matchAll(MARK)];
  const relevant = marks.filter(([, keyword]) => keyword === undefined || isKeyword(keyword));
  const template = relevant.length > 0 ? scalarTemplate(document.text, entry) : undefined;
  if (template === undefined) return;
  for (const { 0: mark, 1: keyword, index } of relevant) {
    const markEnd = start + index + mark.length;
    const range = { start: markEnd - (keyword ?? mark).length, end: markEnd };
    const offset = template.toTemplate(range.start);
    if (!(keyword === undefined ? isBackslashInLine : isInsideLine)(template.text, offset)) continue;
    yield {
      code: 'imgtpl/joined-lines',
      parameter: key.text,
      range,
      message: (messages) => (keyword === undefined ? messages.joinedContinuation() : messages.joinedLine(keyword)),
      inferred: true,
      fixes: keepLinesFix(document, key, value),
    };
    return;
  }
}

/** A backslash at the end of a line, or the first word of the next one. */
const MARK = /\\(?=[ \t]*\r?\n)|\n[ \t]*([A-Za-z]+)(?![^ \t\r\n"'])/g;

/** Whether a word is a keyword. In lower case it is only if the content begins with one: most such words are text. */
function keywordTest(content: string): (word: string) => boolean {
  const first = /^\s*([A-Za-z]+)(?!\S)/.exec(content)?.[1] ?? '';
  const isAnyCase = commandSpec(first) !== undefined && first !== first.toUpperCase();
  return (word) => commandSpec(word) !== undefined && (isAnyCase || word === word.toUpperCase());
}

/** An indented line of a folded block is not joined, nor is one after an escaped line end or a blank line. */
function isInsideLine(text: string, offset: number): boolean {
  return !layoutAt(text, offset).isLineStart;
}

/** Between double quotes, a backslash before a line end is an escape, and not a part of the text. */
function isBackslashInLine(text: string, offset: number): boolean {
  const blanks = /\\[ \t]+(?=[^ \t\r\n])/y;
  blanks.lastIndex = offset;
  return blanks.test(text);
}

/**
 * Writes the content as a literal block, with the lines as they are. None for a text between quotes or in braces, or
 * before a comment, which would become a part of the block.
 */
function keepLinesFix({ text, root }: PipelineDocument, key: Entry['key'], value: ScalarNode): readonly RequestFix[] {
  const { start, end } = value.range;
  const title: RequestFix['title'] = (messages) => messages.keepLines();
  if (value.style === 'folded') return [{ title, edits: [{ range: { start, end: start + 1 }, newText: '|' }] }];
  const { before, isLineStart, lineEnd } = layoutAt(text, key.range.start);
  const isNextToKey = isLineStart && /^[ \t]*:\s*$/.test(text.slice(key.range.end, start));
  if (value.style !== 'plain' || root?.flow !== false || !isNextToKey) return [];
  if ((columnOfCommentBelow(text, end) ?? 0) > before.length) return [];
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim());
  const block = lines.map((line) => (line === '' ? '' : `${before}  ${line}`));
  return [{ title, edits: [{ range: { start: key.range.end, end }, newText: [': |', ...block].join(lineEnd) }] }];
}
