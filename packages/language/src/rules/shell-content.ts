import { commandCode, invalidCodes } from '../commands/command-code.js';
import { dockerFlagFault } from '../commands/docker-flag.js';
import { defineRule } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

/** Docker flags and heredocs in shell text, neither of which Image Builder supports. */
export const shellContent = defineRule({
  name: 'shell-content',
  codes: invalidCodes('shell'),
  severity: 'error',
  *check({ template: { text }, byShape, kind }) {
    for (const command of byShape.shell) {
      const { spec, content, argumentsRange } = command;
      const code = commandCode(spec.codes.invalid, kind);
      const hasMore = content.flags.at(-1)?.range.end !== argumentsRange.end;
      for (const { range, value } of content.flags) {
        // It is not known which words belong to a flag without `=`.
        const isRemovable = hasMore && value.includes('=');
        yield { code, ...dockerFlagFault(range, { text, command, keyword: spec.keyword, isRemovable }) };
      }
      for (const { range } of content.heredocs) {
        const operator = excerpt(text.slice(range.start, range.end));
        yield { code, range, message: (say) => say.heredoc(operator) };
      }
    }
  },
});
