import type { Command, TextRange } from '@imgtpl/grammar';
import { unwantedCodes } from '../commands/command-code.js';
import { keywordAt } from '../commands/keyword-at.js';
import { trailingComment, trailingCommentFault } from '../commands/trailing-comment.js';
import { defineRule, type Fault, type FixDraft } from '../rule.js';
import { lineEndOf } from '../text/lines.js';

/** Content after a command that takes none. A dangling continuation counts as content. */
export const unwantedContent = defineRule({
  name: 'unwanted-content',
  codes: unwantedCodes(),
  severity: 'error',
  *check({ template, byShape }) {
    for (const command of byShape.nothing) {
      const { spec } = command;
      const range = contentRange(command);
      if (range === undefined) continue;
      const { keyword } = spec;
      const comment = commentFault(template.text, range);
      yield {
        code: spec.codes.unwanted,
        range,
        message: comment?.message ?? ((say) => say.unwantedContent(keyword)),
        fixes: [
          ...(comment?.fixes ?? []),
          ...splitFix(template.text, command, keyword),
          {
            title: (say) => say.removeContent(keyword),
            edits: [{ range: { start: command.keywordRange.end, end: command.range.end }, newText: '' }],
          },
        ],
      };
    }
  },
});

/** From the content to the dangling continuation, if there are both; undefined if there is neither. */
function contentRange({ segments, argumentsRange, danglingContinuation }: Command): TextRange | undefined {
  if (segments.length === 0) return danglingContinuation;
  return { start: argumentsRange.start, end: danglingContinuation?.end ?? argumentsRange.end };
}

/** Undefined if the content is more than a comment. */
function commentFault(text: string, content: TextRange): Fault | undefined {
  const comment = trailingComment(text, content);
  return comment?.end === content.end ? trailingCommentFault(text, comment) : undefined;
}

/** If the content is a command, moves it to a line of its own. */
function* splitFix(text: string, command: Command, keyword: string): Generator<FixDraft> {
  const { argumentsRange, danglingContinuation } = command;
  if (danglingContinuation !== undefined || keywordAt(text, argumentsRange) === undefined) return;
  yield {
    title: (say) => say.splitCommand(keyword),
    edits: [{ range: { start: command.keywordRange.end, end: argumentsRange.start }, newText: lineEndOf(text) }],
  };
}
