import { defineRule } from '../rule.js';

/** A byte-order mark is not sent and counts for nothing: it only makes other programs stumble. */
export const byteOrderMark = defineRule({
  name: 'byte-order-mark',
  codes: ['imgtpl/byte-order-mark'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template }) {
    if (!template.byteOrderMark) return;
    const range = { start: 0, end: 1 };
    // A second one would become the first, and what was a word of the first command would be gone.
    const isSafe = !template.text.startsWith('\uFEFF', 1);
    yield {
      code: 'imgtpl/byte-order-mark',
      range,
      message: (say) => say.byteOrderMark(),
      fixes: [{ title: (say) => say.removeByteOrderMark(), safe: isSafe, edits: [{ range, newText: '' }] }],
    };
  },
});
