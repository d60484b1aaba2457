import type { Template } from '@imgtpl/grammar';
import { isAllowedIn } from './commands/command-code.js';
import { commandsByShape } from './commands/commands-by-shape.js';
import type { RuleInput, TemplateContext } from './rule.js';

/** The input of rules, for the template that is judged, a part of one, or the text that a fix would make. */
export function ruleInput(template: Template, context: TemplateContext): RuleInput {
  const { kind, bytes, settings, requests, catalogue } = context;
  const allowedCommands = template.commands.filter(({ spec }) => isAllowedIn(kind, spec));
  const byShape = commandsByShape(allowedCommands);
  return { template, allowedCommands, byShape, kind, bytes, settings, requests, catalogue };
}
