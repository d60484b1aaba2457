import { notInComponentCodes } from '../command-code.js';
import { removeCommand } from '../command-edits.js';
import { defineRule, type FixDraft } from '../rule.js';

/** A command that an image component may not hold. Nothing else is said of it. */
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
      const removal: FixDraft = {
        title: (say) => say.removeCommand(keyword),
        edits: [removeCommand(template.text, command)],
      };
      yield {
        code,
        range,
        message: spec.deprecated ? (say) => say.deprecatedInComponent(keyword) : (say) => say.notInComponent(keyword),
        fixes: spec.deprecated ? [removal] : [],
      };
    }
  },
});
