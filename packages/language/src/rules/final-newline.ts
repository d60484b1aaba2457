import { isBlank, isLineBreak } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { lineEndOf } from '../text/lines.js';

/** A last line without a line end. If it is only blanks, `trailing-whitespace` reports it instead. */
export const finalNewline = defineRule({
  name: 'final-newline',
  codes: ['imgtpl/final-newline'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template: { text, byteOrderMark } }) {
    if (!endsInContent(text, byteOrderMark ? 1 : 0)) return;
    const range = { start: text.length, end: text.length };
    yield {
      code: 'imgtpl/final-newline',
      range,
      message: (say) => say.finalNewline(),
      fixes: [{ title: (say) => say.addFinalNewline(), safe: true, edits: [{ range, newText: lineEndOf(text) }] }],
    };
  },
});

function endsInContent(text: string, start: number): boolean {
  for (let at = text.length - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (!isBlank(code)) return !isLineBreak(code);
  }
  return false;
}
