import { commandCode, invalidCodes } from '../commands/command-code.js';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { swallowedCommand } from '../commands/swallowed-command.js';
import { trailingComment, trailingCommentFault } from '../commands/trailing-comment.js';
import { defineRule, type Explanation } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

/** Content that is not an ECS base image. A Docker image reference gets its own message. */
export const baseImage = defineRule({
  name: 'base-image',
  codes: invalidCodes('baseImage'),
  severity: 'error',
  *check({ template: { text }, byShape, kind }) {
    for (const command of byShape.baseImage) {
      const { spec, content, segments, argumentsRange: range } = command;
      if (segments.length === 0 || content.image !== undefined) continue;
      yield { code: commandCode(spec.codes.invalid, kind), ...explain(text, command), range };
    }
  },
});

function explain(text: string, command: ShapedCommand<'baseImage'>): Explanation {
  const swallowed = swallowedCommand(text, command);
  if (swallowed !== undefined) return swallowed;
  const { content, argumentsRange: range } = command;
  const { meant } = content;
  const source = text.slice(range.start, range.end);
  const written = excerpt(source);
  switch (meant?.kind) {
    case undefined:
      return { message: (say) => say.baseImage(written) };
    case 'docker-image':
      return { message: (say) => say.dockerImage(written) };
    case 'docker-stage':
      return { message: (say) => say.dockerStage(written, excerpt(meant.image)) };
    case 'image-id':
      return { message: (say) => say.imageWithoutType(written) };
    case 'image-with-comment': {
      const start = range.start + source.search(/[ \t]#/) + 1;
      return trailingCommentFault(text, trailingComment(text, { start, end: range.end }) ?? range);
    }
    default:
      return meant satisfies never;
  }
}
