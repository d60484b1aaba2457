import { afterLineBreak, lineEnd, type TextRange } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';

/** More than one kind of line end. Reported once, at the first line end that is not of the most frequent kind. */
export const mixedLineEndings = defineRule({
  name: 'mixed-line-endings',
  codes: ['imgtpl/mixed-line-endings'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template: { text } }) {
    if (!text.includes('\r')) return;
    const breaks = [...lineBreaks(text)];
    const usual = mostFrequent(breaks.map((range) => text.slice(range.start, range.end)));
    const others = breaks.filter((range) => text.slice(range.start, range.end) !== usual);
    const [range] = others;
    if (usual === undefined || range === undefined) return;
    const found = nameOf(text.slice(range.start, range.end));
    yield {
      code: 'imgtpl/mixed-line-endings',
      range,
      message: (say) => say.mixedLineEndings(found, nameOf(usual)),
      fixes: [
        {
          title: (say) => say.useLineEnding(nameOf(usual)),
          safe: true,
          edits: others.map((other) => ({ range: other, newText: usual })),
        },
      ],
    };
  },
});

function* lineBreaks(text: string): Generator<TextRange> {
  for (let at = lineEnd(text, 0); at < text.length; ) {
    const end = afterLineBreak(text, at);
    yield { start: at, end };
    at = lineEnd(text, end);
  }
}

/** The most frequent kind; in a tie, the first in KINDS. */
function mostFrequent(breaks: readonly string[]): string | undefined {
  const counts = new Map(KINDS.map((kind) => [kind, 0]));
  for (const it of breaks) counts.set(it, (counts.get(it) ?? 0) + 1);
  const [first] = [...counts].sort(([, left], [, right]) => right - left);
  return first?.[0];
}

const KINDS: readonly string[] = ['\n', '\r\n', '\r'];

function nameOf(lineBreak: string): string {
  return lineBreak.replace('\r', 'CR').replace('\n', 'LF');
}
