/** The codes about suppressions themselves. */
export const SUPPRESSION_CODES = [
  'imgtpl/unused-suppression',
  'imgtpl/unknown-suppression',
  'imgtpl/suppression-without-reason',
] as const;

/** One of these codes. */
export type SuppressionCode = (typeof SUPPRESSION_CODES)[number];
