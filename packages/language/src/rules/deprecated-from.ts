import { removalFix } from '../commands/command-edits.js';
import { conflictingBase } from '../conflicting-base.js';
import { defineRule } from '../rule.js';

/**
 * A command that the service has read and ignored since 2024 [api-page-2025]. If it names a different image than the
 * request, `from-contradicts-request` reports it instead.
 */
export const deprecatedFrom = defineRule({
  name: 'deprecated-from',
  codes: ['imgtpl/deprecated-from'],
  severity: 'warning',
  basis: 'documented',
  *check({ template, allowedCommands, requests, settings }) {
    const isOtherRuleOff = settings.rules.get('imgtpl/from-contradicts-request')?.severity === 'off';
    for (const command of allowedCommands) {
      if (command.spec?.deprecated === undefined) continue;
      if (!isOtherRuleOff && conflictingBase(command, requests) !== undefined) continue;
      const { keyword } = command.spec;
      yield {
        code: 'imgtpl/deprecated-from',
        range: command.keywordRange,
        message: (say) => say.deprecatedFrom(keyword),
        tags: ['deprecated'],
        fixes: [removalFix(template.text, command)],
      };
    }
  },
});
