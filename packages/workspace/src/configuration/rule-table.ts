import { type DiagnosticCode, KNOWN_CODES, RULES, type RuleOption, shortCode } from '@imgtpl/language';
import { isApiErrorCode } from '@imgtpl/spec';

/** What a configuration may set for one code. */
export interface RuleEntry {
  readonly code: DiagnosticCode;
  /** Whether the code is the API's: lowering it requires a reason. */
  readonly isApi: boolean;
  readonly options: { readonly [name: string]: RuleOption };
}

/** Every code that a configuration may name; our own codes with and without `imgtpl/`. */
export function ruleTable(): ReadonlyMap<string, RuleEntry> {
  const options = new Map(RULES.flatMap((rule) => rule.codes.map((code) => [code, rule.options ?? {}] as const)));
  const table = new Map<string, RuleEntry>();
  for (const code of KNOWN_CODES) {
    const isApi = isApiErrorCode(code);
    const entry: RuleEntry = { code, isApi, options: isApi ? {} : (options.get(code) ?? {}) };
    table.set(code, entry);
    table.set(shortCode(code), entry);
  }
  return table;
}
