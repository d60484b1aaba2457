import type { Template } from '@imgtpl/grammar';
import { byPosition, type Diagnostic, type DiagnosticCode } from './diagnostic.js';
import { KNOWN_CODES } from './known-codes.js';
import type { Messages } from './messages/index.js';
import { mayBuildFor } from './request-facts.js';
import type { Rule, RuleInput, TemplateContext } from './rule.js';
import { ruleInput } from './rule-input.js';
import { suppression } from './rules/suppression.js';
import { runRule, severityOf } from './run-rule.js';
import type { Settings } from './settings.js';
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
  found.sort(byPosition);
  const judged = () => new Set([...enabledCodes(applicable, settings), ...codesWithoutRule(rules)]);
  const { kept, findings } = suppress(template, found, { known: KNOWN_CODES, judged });
  return [...kept, ...runRule({ ...suppression, check: () => findings }, input, messages)].sort(byPosition);
}

function isApplicable(rule: Rule, input: RuleInput): boolean {
  if (rule.system !== undefined && !mayBuildFor(rule.system, input.requests)) return false;
  return rule.applies?.(input) ?? true;
}

function enabledCodes(rules: readonly Rule[], settings: Settings): ReadonlySet<DiagnosticCode> {
  const codesOf = (rule: Rule) => rule.codes.filter((code) => severityOf(rule, code, settings) !== 'off');
  return new Set(rules.flatMap(codesOf));
}

/** Codes that no rule gives: those of requests and of the service, which are never found in a template. */
function codesWithoutRule(rules: readonly Rule[]): readonly DiagnosticCode[] {
  const ours: ReadonlySet<DiagnosticCode> = new Set([...rules, suppression].flatMap(({ codes }) => codes));
  return [...KNOWN_CODES].filter((code) => !ours.has(code));
}
