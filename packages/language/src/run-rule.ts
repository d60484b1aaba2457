import { sentLength } from '@imgtpl/grammar';
import { API_ERRORS, type Basis, isApiErrorCode, KIND_FACTS, LIMITS } from '@imgtpl/spec';
import type { Diagnostic, DiagnosticCode, Fix, Severity, TextEdit } from './diagnostic.js';
import type { Messages } from './messages/index.js';
import type { Finding, FixDraft, Rule, RuleInput } from './rule.js';
import type { Settings } from './settings.js';

/** The diagnostics of one rule for a template, with the severities of the settings, in the language of the messages. */
export function runRule(rule: Rule, input: RuleInput, messages: Messages): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!isEnabled(rule, input.settings)) return found;
  for (const finding of rule.check(input)) {
    const severity = severityOf(rule, finding.code, input.settings);
    const basis = basisOf(rule, finding.code);
    if (severity !== 'off') found.push(toDiagnostic(finding, { severity, basis, input, messages }));
  }
  return found;
}

function isEnabled(rule: Rule, settings: Settings): boolean {
  for (const code of rule.codes) if (severityOf(rule, code, settings) !== 'off') return true;
  return false;
}

/** The severity of a code. A setting for the code comes first; `inferredErrors` lowers only codes without one. */
export function severityOf(rule: Rule, code: DiagnosticCode, settings: Settings): Severity | 'off' {
  const configured = settings.rules.get(code)?.severity;
  if (configured !== undefined) return configured;
  if (rule.optIn) return 'off';
  const isInferredError = rule.severity === 'error' && basisOf(rule, code) === 'inferred';
  return isInferredError ? settings.inferredErrors : rule.severity;
}

function basisOf(rule: Rule, code: DiagnosticCode): Basis {
  return isApiErrorCode(code) ? API_ERRORS[code].basis : (rule.basis ?? 'documented');
}

interface DiagnosticContext {
  readonly severity: Severity;
  readonly basis: Basis;
  readonly input: RuleInput;
  readonly messages: Messages;
}

function toDiagnostic(finding: Finding, { severity, basis, input, messages }: DiagnosticContext): Diagnostic {
  const { code, range } = finding;
  const related = finding.related ?? [];
  return {
    code,
    severity,
    basis,
    message: withServiceCode(finding.message(messages), code, input, messages),
    range,
    ...(isApiErrorCode(code) ? { httpStatus: API_ERRORS[code].http } : {}),
    tags: finding.tags ?? [],
    related: related.map((place) => ({ range: place.range, message: place.message(messages) })),
    fixes: (finding.fixes ?? []).map((draft) => toFix(draft, { input, messages })),
  };
}

/** For TestContent the service has one code for all faults: ours stays precise, and the message names the service's. */
function withServiceCode(message: string, code: DiagnosticCode, { kind }: RuleInput, messages: Messages): string {
  const serviceCode = KIND_FACTS[kind].invalid;
  return kind === 'test' && isApiErrorCode(code) && code !== serviceCode
    ? messages.testAnswer(message, serviceCode)
    : message;
}

function toFix(draft: FixDraft, { input, messages }: Pick<DiagnosticContext, 'input' | 'messages'>): Fix {
  const { edits } = draft;
  return { title: draft.title(messages), safe: draft.safe === true && fits(input, edits), edits };
}

/** Whether content within the size limit stays there: no safe fix may bring an error. */
function fits({ template: { text }, bytes }: RuleInput, edits: readonly TextEdit[]): boolean {
  const { value: limit } = LIMITS.contentBytes;
  const growths = edits.map(({ range, newText }) => sentLength(newText) - sentLength(text, range));
  return bytes > limit || growths.reduce((sum, growth) => sum + growth, bytes) <= limit;
}
