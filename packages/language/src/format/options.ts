import { commandCase } from '../rules/command-case.js';
import type { Settings } from '../settings.js';

/** The values of `chains`. */
export const CHAIN_STYLES = ['consistent', 'leading', 'trailing', 'keep'] as const;

/** The few things on which people disagree. */
export interface FormatOptions {
  /**
   * Where `&&` and `||` go in a multi-line chain: before the next part, after the last one, where they are, or all of a
   * command's where its first one is.
   */
  readonly chains: (typeof CHAIN_STYLES)[number];
  /** Columns before a continued line; `argument`: under the first argument. */
  readonly indent: 'argument' | number;
  /** Whether keywords are written in upper case. */
  readonly keywords: 'upper' | 'keep';
}

/** The format without any configuration. */
export const DEFAULT_FORMAT: FormatOptions = { chains: 'consistent', indent: 'argument', keywords: 'upper' };

/** The format that follows from a configuration: where command-case is off, keywords stay as they are written. */
export function configuredFormat({ rules }: Settings): FormatOptions {
  const isAllowed = commandCase.codes.every((code) => rules.get(code)?.severity === 'off');
  return isAllowed ? { ...DEFAULT_FORMAT, keywords: 'keep' } : DEFAULT_FORMAT;
}
