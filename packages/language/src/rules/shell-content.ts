import { commandCode, invalidCodes } from '../command-code.js';
import { dockerFlagFault } from '../docker-flag.js';
import { excerpt } from '../excerpt.js';
import { defineRule } from '../rule.js';

/** Flags of Docker's and heredocs in shell text, neither of which Image Builder has. */
export const shellContent = defineRule({
  name: 'shell-content',
  codes: invalidCodes('shell'),
  severity: 'error',
  *check({ template: { text }, commands, kind }) {
    for (const { spec, content, argumentsRange } of commands) {
      if (spec?.shape !== 'shell' || content.shape !== 'shell') continue;
      const code = commandCode(spec.codes.invalid, kind);
      const hasMore = content.flags.at(-1)?.range.end !== argumentsRange.end;
      for (const { range } of content.flags) {
        yield { code, ...dockerFlagFault(range, { keyword: spec.keyword, text, argumentsRange, hasMore }) };
      }
      for (const { range } of content.heredocs) {
        const operator = excerpt(text.slice(range.start, range.end));
        yield { code, range, message: (say) => say.heredoc(operator) };
      }
    }
  },
});
