import type { DiagnosticCode } from './diagnostic.js';
import type { RuleOptions } from './rule.js';
import type { Settings } from './settings.js';

/** How much of a limit may be used before its rule reports it. */
export interface Budget {
  readonly limit: number;
  readonly percent: number;
  /** The greatest number within the budget. */
  readonly allowed: number;
}

/** The budget of a rule: the option `percent` of the settings, otherwise 90. */
export function budgetOf(code: DiagnosticCode, limit: number, settings: Settings): Budget {
  const percent = settings.rules.get(code)?.options?.['percent'] ?? BUDGET_OPTIONS.percent.default;
  return { limit, percent, allowed: Math.floor((limit * percent) / 100) };
}

/** The options of a rule with a budget. */
export const BUDGET_OPTIONS = {
  percent: {
    minimum: 0,
    maximum: 100,
    default: 90,
    docs: {
      en: 'How much of the limit may be used, in percent.',
      'zh-CN': '允许使用上限的百分之多少。',
      ja: '上限の何パーセントまで使ってよいか。',
    },
  },
} as const satisfies RuleOptions;
