import { type DiagnosticCode, OWN_PREFIX, RULES, type RuleOption } from '@imgtpl/language';
import { API_ERRORS, type ApiErrorCode } from '@imgtpl/spec';

/** What a configuration may say of one code. */
export interface RuleEntry {
  readonly code: DiagnosticCode;
  /** Whether the code is the API's: to lower it, a reason is asked for. */
  readonly isApi: boolean;
  readonly options: { readonly [name: string]: RuleOption };
}

/** Every code that a configuration may name; codes of ours with and without `imgtpl/`. */
export function ruleTable(): ReadonlyMap<string, RuleEntry> {
  const table = new Map<string, RuleEntry>();
  for (const code of Object.keys(API_ERRORS)) {
    // The keys of the table are the codes; Object.keys only forgets it.
    table.set(code, { code: code as ApiErrorCode, isApi: true, options: {} });
  }
  for (const rule of RULES) {
    for (const code of rule.codes) {
      if (!code.startsWith(OWN_PREFIX)) continue;
      const entry: RuleEntry = { code, isApi: false, options: rule.options ?? {} };
      table.set(code, entry);
      table.set(code.slice(OWN_PREFIX.length), entry);
    }
  }
  return table;
}
