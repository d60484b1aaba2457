import type { Basis, SourceId } from './source.js';

interface Limit {
  readonly value: number;
  readonly source: SourceId;
  readonly basis: Basis;
}

/** The limits of a template. */
export const LIMITS = {
  /** UTF-8 bytes of the content as it is sent. "16 KB" is documented; that it means 16 × 1024 bytes is our reading. */
  contentBytes: { value: 16_384, source: 'api-page-2025', basis: 'documented' },
  /** Commands of all kinds in one template. */
  commands: { value: 127, source: 'component-guide-2025', basis: 'documented' },
} as const satisfies Record<string, Limit>;
