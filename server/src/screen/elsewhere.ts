/** Remembers which other files have diagnostics because of a document, so that these can be removed later. */
export interface Elsewhere {
  /** Notes the other files that a document reports on now; returns those that no document reports on any longer. */
  update(uri: string, others: Iterable<string>): readonly string[];
}

export function createElsewhere(): Elsewhere {
  const spokenOf = new Map<string, ReadonlySet<string>>();
  return {
    update(uri, others) {
      const before = spokenOf.get(uri) ?? new Set();
      const now = new Set(others);
      if (now.size > 0) spokenOf.set(uri, now);
      else spokenOf.delete(uri);
      const still = (other: string) => [...spokenOf.values()].some((it) => it.has(other));
      return [...before].filter((other) => !still(other));
    },
  };
}
