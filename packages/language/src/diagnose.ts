import type { Template } from '@imgtpl/grammar';
import { byPosition, type Diagnostic, type DiagnosticCode } from './diagnostic.js';
import { KNOWN_CODES } from './known-codes.js';
import type { Messages } from './messages/index.js';
import { mayBuildFor } from './request-facts.js';
import type { Rule, RuleInput, TemplateContext } from './rule.js';
import { ruleInput } from './rule-input.js';
import { suppression } from './rules/suppression.js';
import { runRule, severityOf } from './run-rule.js';
import { forgetReadings } from './shell/reading.js';
import { suppress } from './suppression/suppress.js';

/** Which rules run, and the language of their messages. */
export interface DiagnoseOptions extends TemplateContext {
  readonly messages: Messages;
  readonly rules: readonly Rule[];
}

/**
 * Runs the rules over a template; diagnostics are sorted by position, then code. It yields after each rule, so that a
 * server can answer requests in between.
 */
export function* diagnose(template: Template, options: DiagnoseOptions): Generator<undefined, readonly Diagnostic[]> {
  const { settings, messages, rules } = options;
  const input = ruleInput(template, options);
  const applicable = rules.filter((rule) => isApplicable(rule, input));
  const found: Diagnostic[] = [];
  for (const rule of applicable) {
    for (const diagnostic of runRule(rule, input, messages)) found.push(diagnostic);
    yield;
  }
  // Only the rules read every command, and what they have read would nearly double the memory of an open template.
  forgetReadings(template);
  found.sort(byPosition);
  // Codes of requests and of the service belong to no rule: they are never found in a template.
  const isJudged = (code: DiagnosticCode) => {
    const owners = [...rules, suppression].filter(({ codes }) => codes.includes(code));
    const enabled = owners.filter((rule) => severityOf(rule, code, settings) !== 'off');
    return owners.length === 0 || enabled.some((rule) => applicable.includes(rule));
  };
  const { kept, findings } = suppress(template, found, { known: KNOWN_CODES, isJudged });
  return [...kept, ...runRule({ ...suppression, check: () => findings }, input, messages)].sort(byPosition);
}

function isApplicable(rule: Rule, input: RuleInput): boolean {
  if (rule.system !== undefined && !mayBuildFor(rule.system, input.requests)) return false;
  return rule.applies?.(input) ?? true;
}
