import type { TextRange } from '@imgtpl/grammar';
import { addTo } from '../add-to.js';
import type { DiagnosticCode } from '../diagnostic.js';
import type { Scope } from './scope.js';

/** Anything with a code and a place: a diagnostic, a finding. */
export interface Located {
  readonly code: DiagnosticCode;
  readonly range: TextRange;
}

/**
 * The items that no scope suppresses; scopes that suppress something are added to `used`. Items have to be in the order
 * of the text, scopes in that of `from`. Of several scopes around an item, the one that began last is used.
 */
export function unsuppressed<Item extends Located>(
  items: readonly Item[],
  scopes: readonly Scope[],
  used: Set<Scope>,
): Item[] {
  const open = new Map<DiagnosticCode, Scope[]>();
  const kept: Item[] = [];
  let next = 0;
  for (const item of items) {
    const { start } = item.range;
    for (let scope = scopes[next]; scope !== undefined && scope.from <= start; scope = scopes[++next]) {
      addTo(open, scope.code, scope);
    }
    const scope = lastOpenAt(open.get(item.code), start);
    if (scope === undefined) kept.push(item);
    else used.add(scope);
  }
  return kept;
}

function lastOpenAt(open: Scope[] | undefined, offset: number): Scope | undefined {
  while (open !== undefined) {
    const last = open.at(-1);
    if (last === undefined || offset < last.to) return last;
    open.pop();
  }
  return undefined;
}
