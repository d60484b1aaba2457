import type { TextRange, Word } from '@imgtpl/grammar';
import { copiedSources } from '../commands/copy-source.js';
import { defineRule } from '../rule.js';
import { isPlainHttpHost } from '../text/near-host.js';

/** A file fetched over http or ftp can be changed on its way into the image. */
export const copyInsecureUrl = defineRule({
  name: 'copy-insecure-url',
  codes: ['imgtpl/copy-insecure-url'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape }) {
    for (const { word, address } of copiedSources(template, byShape.words)) {
      const scheme = INSECURE.exec(address)?.[1];
      if (scheme === undefined || isPlainHttpHost(address)) continue;
      const written = writtenScheme(word, template.text);
      yield {
        code: 'imgtpl/copy-insecure-url',
        range: written ?? word.range,
        message: (say) => say.insecureUrl(scheme),
        fixes:
          written === undefined || PORT.test(address)
            ? []
            : [{ title: (say) => say.useHttps(), edits: [{ range: written, newText: 'https' }] }],
      };
    }
  },
});

/** The range of the scheme, without `://`; undefined if it is the value of a variable. */
function writtenScheme({ range, quoted }: Word, text: string): TextRange | undefined {
  const start = quoted === 'double' || quoted === 'single' ? range.start + 1 : range.start;
  const scheme = INSECURE.exec(text.slice(start, Math.min(range.end, start + LONGEST)))?.[1];
  return scheme === undefined ? undefined : { start, end: start + scheme.length };
}

const INSECURE = /^(http|ftp):\/\//i;
/** A port in the address: another protocol is spoken at another one. */
const PORT = /^[a-z]+:\/\/(?:[^/@]*@)?(?:\[[^\]]*\]|[^/:?#]*):\d/i;
const LONGEST = 'http://'.length;
