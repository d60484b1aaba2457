import type { Word } from '@imgtpl/grammar';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { defineRule } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

/** A relative directory before any absolute one: what it is relative to is not documented. */
export const relativeWorkdir = defineRule({
  name: 'relative-workdir',
  codes: ['imgtpl/relative-workdir'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template: { text }, byShape }) {
    for (const command of byShape.words) {
      const path = directoryOf(command);
      if (path === undefined) continue;
      if (mayBeAbsolute(path)) return;
      const { range } = path;
      const written = excerpt(text.slice(range.start, range.end));
      yield { code: 'imgtpl/relative-workdir', range, message: (say) => say.relativeDirectory(written) };
    }
  },
});

function directoryOf({ spec, content }: ShapedCommand<'words'>): Word | undefined {
  return spec.sets === 'workingDirectory' && content.words.length === 1 ? content.words[0] : undefined;
}

/** A path that begins with a variable may be absolute, and counts as such. */
function mayBeAbsolute({ value, variables, range }: Word): boolean {
  const [first] = variables;
  return value.startsWith('/') || (first !== undefined && first.range.start <= range.start + 1);
}
