import type { DiagnosticCode, Severity } from './diagnostic.js';

/** The configuration of one code. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** The options of the rule that gives the code, checked when the configuration was read: `{ percent: 80 }`. */
  readonly options?: { readonly [name: string]: number };
  /** Why an API code is lowered or switched off. */
  readonly reason?: string;
}

/** How diagnostics are judged; a code without a setting has the severity of its rule. */
export interface Settings {
  /** The severity of errors whose basis is `inferred`. */
  readonly inferredErrors: 'error' | 'warning';
  /** Whether component-version-wildcard reports. */
  readonly pinnedComponentVersions: boolean;
  readonly rules: ReadonlyMap<DiagnosticCode, RuleSetting>;
}

/** The settings without a configuration. */
export const DEFAULT_SETTINGS: Settings = {
  inferredErrors: 'error',
  pinnedComponentVersions: false,
  rules: new Map(),
};
