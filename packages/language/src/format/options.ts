/** The few things about which people differ. */
export interface FormatOptions {
  /** Where `&&` and `||` stand in a chain that goes over several lines: before the next part, or where they are. */
  readonly chains: 'leading' | 'keep';
  /** Columns before a continued line; `argument`: under the first argument. */
  readonly indent: 'argument' | number;
}

export const DEFAULT_FORMAT: FormatOptions = { chains: 'leading', indent: 'argument' };
