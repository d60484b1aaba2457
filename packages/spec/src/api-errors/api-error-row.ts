import type { Basis } from '../source.js';

/** What we need to know to report a code before a request is sent; `service` if only the service can report it. */
export const SHOWN_BY = ['template', 'catalogue', 'request', 'service'] as const;

export type ShownBy = (typeof SHOWN_BY)[number];

interface ApiErrorFacts {
  readonly http: number;
  /** As published; `%s` stands for a detail that only the response has. */
  readonly message: string;
  /** Whether it is documented when the API returns the code, or inferred from its name. */
  readonly basis: Basis;
  /** The one parameter that the code is about, in the API's flattened form with `N` for an index. */
  readonly parameter?: string;
  /** One English sentence each. */
  readonly cause: string;
  readonly remedy: string;
}

/** A documented error code. If only the service can decide it, the row says why. */
export type ApiErrorRow = ApiErrorFacts &
  (
    | { readonly shownBy: readonly ['service']; readonly serviceOnlyBecause: string }
    | { readonly shownBy: readonly [LocallyShownBy, ...LocallyShownBy[]] }
  );

type LocallyShownBy = Exclude<ShownBy, 'service'>;
