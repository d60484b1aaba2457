import { afterLineBreak, type Command, isBlank, lineEnd, type TextRange } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';

/**
 * Blanks at the end of a line. Those after a continuation mark are legal, and go too: other tools read `\` and a blank
 * as no continuation. A blank line inside of a command is another rule's; heredoc bodies are nobody's to change.
 */
export const trailingWhitespace = defineRule({
  name: 'trailing-whitespace',
  codes: ['imgtpl/trailing-whitespace'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template: { text, commands } }) {
    const untouched = [...untouchedRanges(commands)];
    let next = 0;
    for (const range of trailingBlanks(text)) {
      while ((untouched[next]?.end ?? text.length) < range.end) next++;
      if (contains(untouched[next], range)) continue;
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
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    let start = end;
    while (start > at && isBlank(text.charCodeAt(start - 1))) start--;
    if (start < end) yield { start, end };
    at = afterLineBreak(text, end);
  }
}

/** In the order of the text: a command with heredocs ends before their bodies begin. */
function* untouchedRanges(commands: readonly Command[]): Generator<TextRange> {
  for (const { spec, blankLines, content } of commands) {
    yield* blankLines;
    if (spec?.shape !== 'shell' || content.shape !== 'shell') continue;
    for (const { body } of content.heredocs) if (body !== undefined) yield body;
  }
}

function contains(outer: TextRange | undefined, inner: TextRange): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
