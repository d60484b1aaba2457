import { offsetOfSentByte, sentLength } from '@imgtpl/grammar';
import { CONTENT_KINDS, KIND_FACTS, LIMITS } from '@imgtpl/spec';
import { applyEdits } from '../edits/apply-edits.js';
import { minifyEdits } from '../edits/minify.js';
import { defineRule, type FixDraft } from '../rule.js';

/** Content over the limit, counted in bytes as it is sent. */
export const contentSize = defineRule({
  name: 'content-size',
  codes: CONTENT_KINDS.map((kind) => KIND_FACTS[kind].tooLong),
  severity: 'error',
  *check({ template, kind, bytes }) {
    const { text } = template;
    const { value: limit } = LIMITS.contentBytes;
    if (bytes <= limit) return;
    const { tooLong: code, parameter } = KIND_FACTS[kind];
    const edits = minifyEdits(template);
    const minified = sentLength(applyEdits(text, edits));
    const minifyFix: FixDraft = { title: (say) => say.minify(), edits };
    yield {
      code,
      range: { start: offsetOfSentByte(text, limit) ?? text.length, end: text.length },
      message: (say) => say.tooLong({ bytes, limit, minified, parameter }),
      fixes: minified <= limit ? [minifyFix] : [],
    };
  },
});
