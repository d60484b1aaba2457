import type { Command, TextRange } from '@imgtpl/grammar';
import { contains } from '../contains.js';
import { defineRule } from '../rule.js';

/**
 * Blanks at the end of a line, even after a continuation mark, where they are legal: other tools do not read `\` and a
 * blank as a continuation. Blank lines inside a command are another rule's; heredoc bodies are not touched.
 */
export const trailingWhitespace = defineRule({
  name: 'trailing-whitespace',
  codes: ['imgtpl/trailing-whitespace'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template: { text, commands } }) {
    let exempt: readonly TextRange[] | undefined;
    let next = 0;
    for (const range of trailingBlanks(text)) {
      exempt ??= [...exemptRanges(commands)];
      while ((exempt[next]?.end ?? text.length) < range.end) next++;
      const exemption = exempt[next];
      if (exemption !== undefined && contains(exemption, range)) continue;
      yield {
        code: 'imgtpl/trailing-whitespace',
        range,
        message: (say) => say.trailingWhitespace(),
        fixes: [{ title: (say) => say.removeBlanks(), safe: true, edits: [{ range, newText: '' }] }],
      };
    }
  },
});

function* trailingBlanks(text: string): Generator<TextRange> {
  for (const { 0: blanks, index: start } of text.matchAll(TRAILING_BLANKS)) yield { start, end: start + blanks.length };
}

/** Matches only from the first blank of a run, which keeps the search linear. */
const TRAILING_BLANKS = /(?<![ \t])[ \t]+(?![^\r\n])/g;

/** In the order of the text: a command with heredocs ends before their bodies begin. */
function* exemptRanges(commands: readonly Command[]): Generator<TextRange> {
  for (const { spec, blankLines, content } of commands) {
    yield* blankLines;
    if (spec?.shape !== 'shell' || content.shape !== 'shell') continue;
    for (const { body } of content.heredocs) if (body !== undefined) yield body;
  }
}
