import { strict as assert } from 'node:assert';
import { validateGrammar } from '@imgtpl/grammar/validate';

describe('the grammar', () => {
  it('is one that Chevrotain finds no fault with', () => {
    assert.deepEqual(withGroupBy(validateGrammar), ['command', 'template']);
  });
});

/** The validation needs `Object.groupBy` of Node 22, and nothing else that Node 20 lacks. */
function withGroupBy<T>(run: () => T): T {
  if ('groupBy' in Object) return run();
  Reflect.set(Object, 'groupBy', groupBy);
  try {
    return run();
  } finally {
    Reflect.deleteProperty(Object, 'groupBy');
  }
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return Object.fromEntries(groups);
}
