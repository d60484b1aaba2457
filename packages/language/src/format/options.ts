export const CHAIN_STYLES = ['consistent', 'leading', 'trailing', 'keep'] as const;

/** The few things about which people differ. */
export interface FormatOptions {
  /**
   * Where `&&` and `||` stand in a chain that goes over several lines: before the next part, behind the last one, where
   * they are, or all of a command where the first one is.
   */
  readonly chains: (typeof CHAIN_STYLES)[number];
  /** Columns before a continued line; `argument`: under the first argument. */
  readonly indent: 'argument' | number;
}

export const DEFAULT_FORMAT: FormatOptions = { chains: 'consistent', indent: 'argument' };
