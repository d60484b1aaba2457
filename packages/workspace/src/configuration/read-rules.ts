import { type DiagnosticCode, excerpt, nearest, OWN_PREFIX, type RuleSetting, SEVERITIES } from '@imgtpl/language';
import { type Entry, isNull, type MappingNode, type PipelineNode, type SequenceNode } from '@imgtpl/request';
import {
  asMap,
  missingIn,
  type ReadContext,
  readChoice,
  readMap,
  readText,
  reportMisspelling,
  reportProblem,
} from './read-context.js';
import type { RuleEntry } from './rule-table.js';

/** The severities that `rules` of a configuration may set. */
export const CHOSEN_SEVERITIES = ['off', ...SEVERITIES] as const;

/** `code: severity`, `code: [severity, { option: value }]`, `code: { severity, reason }`. */
export function readRules(node: PipelineNode, context: ReadContext): ReadonlyMap<DiagnosticCode, RuleSetting> {
  const settings = new Map<DiagnosticCode, RuleSetting>();
  const map = asMap(node, context);
  const missing = missingIn(map, [...context.rules.keys()]);
  for (const entry of map?.entries ?? []) {
    const rule = context.rules.get(entry.key.text);
    if (rule === undefined) unknownCode(entry, missing, context);
    else if (settings.has(rule.code)) reportProblem(context, entry.key.range, context.messages.ruleTwice(rule.code));
    else if (!isNull(entry.value)) {
      const setting = readSetting(rule, entry, context);
      if (setting !== undefined) settings.set(rule.code, setting);
    }
  }
  return settings;
}

/** @param names those that may be meant */
function unknownCode({ key: { text: key, range } }: Entry, names: readonly string[], context: ReadContext): void {
  const suggestion = nearest(
    key,
    key.startsWith(OWN_PREFIX) ? names : names.filter((one) => !one.startsWith(OWN_PREFIX)),
  );
  reportMisspelling(context, {
    range,
    message: context.messages.unknownCode({ code: excerpt(key), suggestion }),
    suggestion,
  });
}

function readSetting(rule: RuleEntry, entry: Entry, context: ReadContext): RuleSetting | undefined {
  switch (entry.value.kind) {
    case 'scalar': {
      const severity = readChoice(entry.key.text, entry.value, CHOSEN_SEVERITIES, context);
      return severity === undefined ? undefined : withReason(rule, entry, { severity }, context);
    }
    case 'sequence':
      return readWithOptions(rule, entry, entry.value, context);
    case 'mapping':
      return readWithReason(rule, entry, entry.value, context);
    default:
      return entry.value satisfies never;
  }
}

function readWithOptions(
  rule: RuleEntry,
  entry: Entry,
  { items, range }: SequenceNode,
  context: ReadContext,
): RuleSetting | undefined {
  const [first, second, third] = items;
  if (first === undefined || third !== undefined) {
    reportProblem(context, third?.range ?? range, context.messages.notASetting(entry.key.text));
    return undefined;
  }
  const severity = readChoice(entry.key.text, first, CHOSEN_SEVERITIES, context);
  if (severity === undefined) return undefined;
  const options = second === undefined ? {} : readOptions(rule, second, context);
  return withReason(rule, entry, Object.keys(options).length === 0 ? { severity } : { severity, options }, context);
}

function readOptions(rule: RuleEntry, node: PipelineNode, context: ReadContext): { readonly [name: string]: number } {
  const options: { [name: string]: number } = {};
  const known = Object.keys(rule.options);
  if (known.length === 0) {
    reportProblem(context, node.range, context.messages.noOptions(rule.code));
    return options;
  }
  const written = readMap(node, known, context);
  for (const [key, { minimum, maximum }] of Object.entries(rule.options)) {
    const value = written[key]?.value;
    if (value === undefined) continue;
    const given = value.kind === 'scalar' ? value.value : undefined;
    const isRight = typeof given === 'number' && given >= minimum && given <= maximum;
    if (isRight) options[key] = given;
    else reportProblem(context, value.range, context.messages.notInRange({ key, minimum, maximum }));
  }
  return options;
}

function readWithReason(
  rule: RuleEntry,
  entry: Entry,
  node: MappingNode,
  context: ReadContext,
): RuleSetting | undefined {
  const { severity, reason } = readMap(node, ['severity', 'reason'], context);
  if (severity === undefined) {
    reportProblem(context, entry.key.range, context.messages.noSeverity(rule.code));
    return undefined;
  }
  const chosen = readChoice('severity', severity.value, CHOSEN_SEVERITIES, context);
  const why = reason === undefined ? undefined : readText({ key: 'reason' }, reason.value, context);
  if (chosen === undefined || (reason !== undefined && why === undefined)) return undefined;
  return withReason(rule, entry, why === undefined ? { severity: chosen } : { severity: chosen, reason: why }, context);
}

/** The setting, unless it is for an API code and gives no reason. */
function withReason(
  rule: RuleEntry,
  entry: Entry,
  setting: RuleSetting,
  context: ReadContext,
): RuleSetting | undefined {
  if (!rule.isApi || setting.reason !== undefined) return setting;
  reportProblem(context, entry.key.range, context.messages.reasonMissing(rule.code));
  return undefined;
}
