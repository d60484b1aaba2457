import type { Template } from '@imgtpl/grammar';
import type { ContentKind } from '@imgtpl/spec';
import { mayStandIn } from './command-code.js';
import { commandsByShape } from './commands-by-shape.js';
import type { ComponentCatalogue } from './component-catalogue.js';
import { byPosition, type Diagnostic, type DiagnosticCode } from './diagnostic.js';
import { judge, severityOf } from './judge.js';
import { KNOWN_CODES } from './known-codes.js';
import type { Messages } from './messages/index.js';
import type { RequestFacts } from './request-facts.js';
import type { Rule, RuleInput } from './rule.js';
import { suppression } from './rules/suppression.js';
import type { Settings } from './settings.js';
import { suppress } from './suppression/suppress.js';

export interface DiagnoseOptions {
  readonly kind: ContentKind;
  readonly messages: Messages;
  readonly settings: Settings;
  /** UTF-8 bytes of the content as it is sent. */
  readonly bytes: number;
  readonly rules: readonly Rule[];
  readonly requests?: readonly RequestFacts[];
  readonly catalogue?: ComponentCatalogue;
}

/**
 * What the rules say of a template, by position, then code. It stops after each rule: whoever has others waiting lets
 * them in there.
 */
export function* diagnose(template: Template, options: DiagnoseOptions): Generator<undefined, readonly Diagnostic[]> {
  const { kind, settings, bytes, messages, rules, requests = [], catalogue } = options;
  const commands = template.commands.filter(({ spec }) => mayStandIn(kind, spec));
  const byShape = commandsByShape(commands);
  const input: RuleInput = {
    template,
    commands,
    byShape,
    kind,
    bytes,
    settings,
    requests,
    ...(catalogue && { catalogue }),
  };
  const applying = rules.filter((rule) => rule.applies?.(input) ?? true);
  const found: Diagnostic[] = [];
  for (const rule of applying) {
    for (const diagnostic of judge(rule, input, messages)) found.push(diagnostic);
    yield;
  }
  found.sort(byPosition);
  const judged = () => judgedCodes(applying, settings);
  const { kept, findings } = suppress(template, found, { known: KNOWN_CODES, judged });
  return [...kept, ...judge({ ...suppression, check: () => findings }, input, messages)].sort(byPosition);
}

function judgedCodes(rules: readonly Rule[], settings: Settings): ReadonlySet<DiagnosticCode> {
  const heard = (rule: Rule) => rule.codes.filter((code) => severityOf(rule, code, settings) !== 'off');
  return new Set(rules.flatMap(heard));
}
