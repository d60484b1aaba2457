import { copiedSources } from '../commands/copy-source.js';
import { defineRule } from '../rule.js';
import { isNearHost } from '../text/near-host.js';

/**
 * A file from the Internet, although the intermediate instance that fetches it [command-page-2024-12] has no Internet
 * access.
 */
export const copyNeedsNetwork = defineRule({
  name: 'copy-needs-network',
  codes: ['imgtpl/copy-needs-network'],
  severity: 'warning',
  system: 'linux',
  applies: ({ requests }) => requests.length > 0,
  *check({ template, byShape, requests }) {
    if (!requests.some(({ network }) => network === 'none')) return;
    for (const { word, address } of copiedSources(template, byShape.words)) {
      if (!isInternetUrl(address)) continue;
      yield { code: 'imgtpl/copy-needs-network', range: word.range, message: (say) => say.copyNeedsNetwork() };
    }
  },
});

function isInternetUrl(address: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(address) && !isNearHost(address);
}
