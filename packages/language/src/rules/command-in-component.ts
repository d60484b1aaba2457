import { notInComponentCodes } from '../commands/command-code.js';
import { removalFix } from '../commands/command-edits.js';
import { defineRule } from '../rule.js';

/** A command that is not allowed in an image component. No other rule checks such a command. */
export const commandInComponent = defineRule({
  name: 'command-in-component',
  codes: notInComponentCodes(),
  severity: 'error',
  *check({ template, kind }) {
    if (kind !== 'component') return;
    for (const command of template.commands) {
      const { spec, keywordRange: range } = command;
      if (spec?.notInComponent === undefined) continue;
      const { keyword, notInComponent: code } = spec;
      yield {
        code,
        range,
        message: spec.deprecated ? (say) => say.deprecatedInComponent(keyword) : (say) => say.notInComponent(keyword),
        fixes: spec.deprecated ? [removalFix(template.text, command)] : [],
      };
    }
  },
});
