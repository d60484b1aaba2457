import { defineRule } from '../rule.js';

/** A byte-order mark is not sent and has no effect here, but other programs trip over it. */
export const byteOrderMark = defineRule({
  name: 'byte-order-mark',
  codes: ['imgtpl/byte-order-mark'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template }) {
    if (!template.byteOrderMark) return;
    const range = { start: 0, end: 1 };
    // Without the first mark, a second one would be the byte-order mark, and no longer part of the first keyword.
    const isSafe = !template.text.startsWith('\uFEFF', 1);
    yield {
      code: 'imgtpl/byte-order-mark',
      range,
      message: (say) => say.byteOrderMark(),
      fixes: [{ title: (say) => say.removeByteOrderMark(), safe: isSafe, edits: [{ range, newText: '' }] }],
    };
  },
});
