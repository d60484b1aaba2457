import type { DiagnosticCode, Severity } from './diagnostic.js';

/** What a configuration says of one code. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** The options of the rule that gives the code, checked by whoever read the configuration: `{ percent: 80 }`. */
  readonly options?: { readonly [name: string]: number | string | boolean };
  /** Why an API code is lowered or switched off. */
  readonly reason?: string;
}

/** How diagnostics are judged; a code without a setting has the severity of its rule. */
export interface Settings {
  /** What an error becomes whose basis is `inferred`. */
  readonly inferredErrors: 'error' | 'warning';
  /** Whether component-version-wildcard reports. */
  readonly pinnedComponentVersions: boolean;
  readonly rules: ReadonlyMap<DiagnosticCode, RuleSetting>;
}

/** What holds where no configuration says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  inferredErrors: 'error',
  pinnedComponentVersions: false,
  rules: new Map(),
};
