import type { Template } from '@imgtpl/grammar';
import { byPosition, type Diagnostic, type DiagnosticCode } from './diagnostic.js';
import { judge, severityOf } from './judge.js';
import { KNOWN_CODES } from './known-codes.js';
import type { Messages } from './messages/index.js';
import { mayRunOn } from './request-facts.js';
import type { Rule, RuleInput, Surroundings } from './rule.js';
import { ruleInput } from './rule-input.js';
import { suppression } from './rules/suppression.js';
import type { Settings } from './settings.js';
import { suppress } from './suppression/suppress.js';

/** Which rules run, and the language of their messages. */
export interface DiagnoseOptions extends Surroundings {
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
  const applying = rules.filter((rule) => doesApply(rule, input));
  const found: Diagnostic[] = [];
  for (const rule of applying) {
    for (const diagnostic of judge(rule, input, messages)) found.push(diagnostic);
    yield;
  }
  found.sort(byPosition);
  const judged = () => new Set([...judgedCodes(applying, settings), ...foreignCodes(rules)]);
  const { kept, findings } = suppress(template, found, { known: KNOWN_CODES, judged });
  return [...kept, ...judge({ ...suppression, check: () => findings }, input, messages)].sort(byPosition);
}

function doesApply(rule: Rule, input: RuleInput): boolean {
  if (rule.system !== undefined && !mayRunOn(rule.system, input.requests)) return false;
  return rule.applies?.(input) ?? true;
}

function judgedCodes(rules: readonly Rule[], settings: Settings): ReadonlySet<DiagnosticCode> {
  const heard = (rule: Rule) => rule.codes.filter((code) => severityOf(rule, code, settings) !== 'off');
  return new Set(rules.flatMap(heard));
}

/** Codes that no rule gives: those of requests and of the service, which are never found in a template. */
function foreignCodes(rules: readonly Rule[]): readonly DiagnosticCode[] {
  const ours: ReadonlySet<DiagnosticCode> = new Set([...rules, suppression].flatMap(({ codes }) => codes));
  return [...KNOWN_CODES].filter((code) => !ours.has(code));
}
