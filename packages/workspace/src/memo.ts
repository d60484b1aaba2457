/** What was last made for each key, and from what. */
export interface Memo<Value> {
  /** What is kept for a key if it was made from the same inputs: the same objects and equal texts. Else makes it. */
  get(key: string, inputs: readonly unknown[], make: () => Value): Value;
  /** Forgets what nobody has asked for since the last call, unless nobody has asked for anything. */
  forgetUnused(): void;
}

interface Kept<Value> {
  readonly inputs: readonly unknown[];
  readonly value: Value;
}

/** A memo in which nothing is kept yet. */
export function createMemo<Value>(): Memo<Value> {
  let before: ReadonlyMap<string, Kept<Value>> = new Map();
  let used = new Map<string, Kept<Value>>();
  return {
    get(key, inputs, make) {
      const known = used.get(key) ?? before.get(key);
      const kept = known !== undefined && areSame(known.inputs, inputs) ? known : { inputs, value: make() };
      used.set(key, kept);
      return kept.value;
    },
    forgetUnused() {
      if (used.size === 0) return;
      before = used;
      used = new Map();
    },
  };
}

/** The same as `memo.get`; without a memo, everything is made. */
export function recall<Value>(
  memo: Memo<Value> | undefined,
  key: string,
  inputs: readonly unknown[],
  make: () => Value,
): Value {
  return memo === undefined ? make() : memo.get(key, inputs, make);
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((input, index) => input === now[index]);
}
