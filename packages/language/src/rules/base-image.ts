import { commandCode, invalidCodes } from '../command-code.js';
import { excerpt } from '../excerpt.js';
import { defineRule } from '../rule.js';

/** Content that names no base image of ECS; a reference of Docker's gets a message of its own. */
export const baseImage = defineRule({
  name: 'base-image',
  codes: invalidCodes('baseImage'),
  severity: 'error',
  *check({ template, byShape, kind }) {
    for (const { spec, content, segments, argumentsRange: range } of byShape.baseImage) {
      if (segments.length === 0 || content.image !== undefined) continue;
      const text = excerpt(template.text.slice(range.start, range.end));
      yield {
        code: commandCode(spec.codes.invalid, kind),
        range,
        message: (say) => (content.dockerReference ? say.dockerImage(text) : say.baseImage(text)),
      };
    }
  },
});
