import type { Basis } from '../source.js';

/** What it takes to show a code before a request is sent; `service` where nothing of ours can. */
export const SHOWN_BY = ['template', 'catalogue', 'request', 'service'] as const;

export type ShownBy = (typeof SHOWN_BY)[number];

interface ApiErrorFacts {
  readonly http: number;
  /** As published; `%s` stands for a detail that only the answer has. */
  readonly message: string;
  /** Whether it is documented when the code comes, or concluded from its name. */
  readonly basis: Basis;
  /** The one parameter that the code speaks of, in the API's flattened form with `N` for an index. */
  readonly parameter?: string;
  /** One English sentence each. */
  readonly cause: string;
  readonly remedy: string;
}

/** A documented error code. What only the service decides says why. */
export type ApiErrorRow = ApiErrorFacts &
  (
    | { readonly shownBy: readonly ['service']; readonly serviceOnlyBecause: string }
    | { readonly shownBy: readonly [LocallyShownBy, ...LocallyShownBy[]] }
  );

type LocallyShownBy = Exclude<ShownBy, 'service'>;
