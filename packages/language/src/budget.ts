import type { DiagnosticCode } from './diagnostic.js';
import type { Settings } from './settings.js';

/** How much of a limit may be used before its rule speaks. */
export interface Budget {
  readonly limit: number;
  readonly percent: number;
  /** The greatest number within the budget. */
  readonly allowed: number;
}

/** The budget of a rule: the option `percent` of the settings, otherwise 90. */
export function budgetOf(code: DiagnosticCode, limit: number, settings: Settings): Budget {
  const chosen = settings.rules.get(code)?.options?.['percent'];
  const percent = typeof chosen === 'number' ? chosen : DEFAULT_PERCENT;
  return { limit, percent, allowed: Math.floor((limit * percent) / 100) };
}

const DEFAULT_PERCENT = 90;
