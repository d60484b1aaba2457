import type { State, Word } from '@imgtpl/grammar';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { stateBefore } from '../commands/state-before.js';
import { defineRule } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

/** A relative directory before any absolute one: what it is relative to is not documented. */
export const relativeWorkdir = defineRule({
  name: 'relative-workdir',
  codes: ['imgtpl/relative-workdir'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, byShape }) {
    const { text } = template;
    for (const command of byShape.words) {
      const path = directoryOf(command);
      if (path === undefined) continue;
      if (mayBeAbsolute(path, () => stateBefore(template, command))) return;
      const { range } = path;
      const written = excerpt(text.slice(range.start, range.end));
      yield { code: 'imgtpl/relative-workdir', range, message: (say) => say.relativeDirectory(written) };
    }
  },
});

function directoryOf({ spec, content }: ShapedCommand<'words'>): Word | undefined {
  return spec.sets === 'workingDirectory' && content.words.length === 1 ? content.words[0] : undefined;
}

/** A path that begins with a variable may be absolute, and counts as such unless its value is known. */
function mayBeAbsolute({ value, variables, range }: Word, stateAt: () => State): boolean {
  if (value.startsWith('/')) return true;
  const [first] = variables;
  if (first === undefined || first.range.start > range.start + 1) return false;
  const known = first.operator === undefined ? stateAt().variable(first.name.text)?.value : undefined;
  // After an empty value comes the rest of the path, and a value may begin with a variable that is not known.
  return known === undefined || /^(?:$|[/$])/.test(known);
}
