import { commandSpec } from '@imgtpl/spec';
import { layoutAt } from '../edits/layout.js';
import { scalarTemplate } from '../embedded/scalar-template.js';
import type { PipelineDocument } from '../pipeline-file.js';
import type { Entry, ScalarNode } from '../pipeline-node.js';
import type { RequestFinding, RequestFix } from '../request-finding.js';

/**
 * A command that begins a line which YAML joins with the line before it: in a folded block (`>`), or in a text of
 * several lines without `|`. It becomes a part of the command before it, which may well be legal. One finding is enough:
 * what is wrong is the form of the content, not its lines.
 */
export function* checkJoinedLines(document: PipelineDocument, entry: Entry): Generator<RequestFinding> {
  const { key, value } = entry;
  if (value.kind !== 'scalar' || value.style === 'literal') return;
  const { start, end } = value.range;
  const words = [...document.text.slice(start, end).matchAll(FIRST_WORD)];
  const keywords = words.filter(([, word = '']) => commandSpec(word) !== undefined);
  const template = keywords.length > 0 ? scalarTemplate(document.text, entry) : undefined;
  for (const { 0: lineStart, 1: keyword = '', index } of keywords) {
    const keywordEnd = start + index + lineStart.length;
    const range = { start: keywordEnd - keyword.length, end: keywordEnd };
    if (template?.text[template.toTemplate(range.start) - 1] !== ' ') continue;
    yield {
      code: 'imgtpl/joined-lines',
      parameter: key.text,
      range,
      message: (messages) => messages.joinedLine(keyword),
      inferred: true,
      fixes: keepLinesFix(document, key, value),
    };
    return;
  }
}

/** The first word of a line, if it is in capitals, as the keywords of a template usually are. */
const FIRST_WORD = /\n[ \t]*([A-Z]+)(?![^ \t\r\n"'])/g;

/** Writes the content as a literal block, with the lines as they are. None for a text between quotes or in braces. */
function keepLinesFix({ text, root }: PipelineDocument, key: Entry['key'], value: ScalarNode): readonly RequestFix[] {
  const { start, end } = value.range;
  const title: RequestFix['title'] = (messages) => messages.keepLines();
  if (value.style === 'folded') return [{ title, edits: [{ range: { start, end: start + 1 }, newText: '|' }] }];
  const isNextToKey = /^[ \t]*:\s*$/.test(text.slice(key.range.end, start));
  if (value.style !== 'plain' || root?.flow !== false || !isNextToKey) return [];
  const { before, lineEnd } = layoutAt(text, key.range.start);
  const lines = text.slice(start, end).split(/\r?\n[ \t]*/);
  const block = lines.map((line) => (line === '' ? '' : `${before}  ${line}`));
  return [{ title, edits: [{ range: { start: key.range.end, end }, newText: [': |', ...block].join(lineEnd) }] }];
}
