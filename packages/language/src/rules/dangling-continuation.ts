import type { Command } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../command-code.js';
import { lineStart, nextLine, withBlanksBefore } from '../command-edits.js';
import type { TextEdit } from '../diagnostic.js';
import { defineRule } from '../rule.js';

/** A continuation after which no line of content comes. Where nothing else follows the keyword, the content is empty. */
export const danglingContinuation = defineRule({
  name: 'dangling-continuation',
  codes: invalidCodes('shell', 'exec', 'words', 'pairs', 'component', 'baseImage'),
  severity: 'error',
  *check({ template, commands, kind }) {
    for (const command of commands) {
      const { spec, segments, danglingContinuation: range } = command;
      if (spec === undefined || spec.shape === 'nothing' || range === undefined || segments.length === 0) continue;
      yield {
        code: commandCode(spec.codes.invalid, kind),
        range,
        message: (say) => say.danglingContinuation(spec.keyword),
        fixes: [{ title: (say) => say.removeContinuation(), edits: removals(template.text, command) }],
      };
    }
  },
});

/** Between the last content and the dangling continuation comments and further continuations may stand. */
function removals(text: string, { argumentsRange, continuations }: Command): TextEdit[] {
  return continuations
    .filter(({ start }) => start >= argumentsRange.end)
    .map((continuation) => {
      const mark = withBlanksBefore(text, continuation);
      const alone = mark.start === lineStart(text, mark.start);
      return { range: alone ? { start: mark.start, end: nextLine(text, mark.end) } : mark, newText: '' };
    });
}
