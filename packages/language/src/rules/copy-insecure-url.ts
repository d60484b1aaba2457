import type { TextRange, Word } from '@imgtpl/grammar';
import { copySource } from '../commands/copy-source.js';
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
    for (const command of byShape.words) {
      const source = copySource(command);
      const range = source && insecureScheme(source, template.text);
      if (source === undefined || range === undefined || isPlainHttpHost(source.value)) continue;
      const scheme = template.text.slice(range.start, range.end);
      yield {
        code: 'imgtpl/copy-insecure-url',
        range,
        message: (say) => say.insecureUrl(scheme),
        fixes: PORT.test(source.value)
          ? []
          : [{ title: (say) => say.useHttps(), edits: [{ range, newText: 'https' }] }],
      };
    }
  },
});

/** The range of the scheme, without `://`. */
function insecureScheme({ range, quoted }: Word, text: string): TextRange | undefined {
  const start = quoted === 'double' || quoted === 'single' ? range.start + 1 : range.start;
  const scheme = INSECURE.exec(text.slice(start, Math.min(range.end, start + LONGEST)))?.[1];
  return scheme === undefined ? undefined : { start, end: start + scheme.length };
}

const INSECURE = /^(http|ftp):\/\//i;
/** A port in the address: another protocol is spoken at another one. */
const PORT = /^[a-z]+:\/\/(?:[^/@]*@)?(?:\[[^\]]*\]|[^/:?#]*):\d/i;
const LONGEST = 'http://'.length;
