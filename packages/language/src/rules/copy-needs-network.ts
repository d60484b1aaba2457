import type { Word } from '@imgtpl/grammar';
import type { ShapedCommand } from '../commands-by-shape.js';
import { isNearHost } from '../near-host.js';
import { defineRule } from '../rule.js';

/** A file from the Internet, fetched by a build instance that has no way there. */
export const copyNeedsNetwork = defineRule({
  name: 'copy-needs-network',
  codes: ['imgtpl/copy-needs-network'],
  severity: 'warning',
  applies: ({ requests }) => requests.length > 0,
  *check({ byShape, requests }) {
    if (!requests.some(({ network }) => network === 'none')) return;
    for (const command of byShape.words) {
      const source = urlSource(command);
      if (source === undefined) continue;
      yield { code: 'imgtpl/copy-needs-network', range: source.range, message: (say) => say.copyNeedsNetwork() };
    }
  },
});

function urlSource({ spec, content }: ShapedCommand<'words'>): Word | undefined {
  const word = content.words[spec.arguments.findIndex(({ type }) => type === 'urlOrPath')];
  return word && /^(?:https?|ftp):\/\//i.test(word.value) && !isNearHost(word.value) ? word : undefined;
}
