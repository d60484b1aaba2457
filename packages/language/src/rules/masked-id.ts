import type { ComponentReference, TextRange } from '@imgtpl/grammar';
import { componentReferences } from '../components/component-references.js';
import { defineRule } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

/** The documentation masks ids (`ic-bp12****`) or names them (`<RegionId>`). Copied unchanged, they name nothing. */
export const maskedId = defineRule({
  name: 'masked-id',
  codes: ['imgtpl/masked-id'],
  severity: 'warning',
  basis: 'documented',
  *check({ template: { text }, byShape }) {
    for (const reference of componentReferences(byShape.component)) {
      if (reference.kind !== 'masked') continue;
      for (const range of maskedParts(reference, text)) {
        const part = excerpt(text.slice(range.start, range.end));
        yield { code: 'imgtpl/masked-id', range, message: (say) => say.maskedId(part) };
      }
    }
  },
});

/** The id, or the parts of the ARN that contain a placeholder; `<major>.<minor>.<patch>` is a single part. */
function* maskedParts(
  { range, placeholders }: ComponentReference & { readonly kind: 'masked' },
  text: string,
): Generator<TextRange> {
  let done = range.start;
  for (const placeholder of placeholders) {
    if (placeholder.start < done) continue;
    let { start, end } = placeholder;
    while (start > done && !isSeparator(text[start - 1])) start--;
    while (end < range.end && !isSeparator(text[end])) end++;
    yield { start, end };
    done = end;
  }
}

function isSeparator(character: string | undefined): boolean {
  return character === ':' || character === '/';
}
