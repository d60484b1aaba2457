/** In milliseconds: too short for a person to notice. */
const LONGEST_STRETCH = 8;

/**
 * About as many messages as an editor sends for each key: so many turns let them go before work that nobody waits for.
 * A browser's turns take long.
 */
export const MESSAGES_PER_KEY: number = typeof setImmediate === 'function' ? 8 : 1;

/**
 * Returns a function for long work to call between its parts. It lets other requests run if they may have been waiting
 * for a while, and otherwise returns undefined, because even awaiting nothing takes time. In each turn, one message is
 * handled.
 */
export function breather({ turns = 1 }: { readonly turns?: number } = {}): () => Promise<void> | undefined {
  let since = performance.now();
  const breathe = async (): Promise<void> => {
    for (let turn = 0; turn < turns; turn++) await nextTurn();
    since = performance.now();
  };
  return () => (performance.now() - since < LONGEST_STRETCH ? undefined : breathe());
}

/** Resolves after the events that have already come in. */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => soon(resume));
}

/**
 * Returns a function that has work done once for all its calls in a row: when no message has made another one.
 * Messages come in one per turn, and a turn may begin before the next one is taken.
 */
export function onceForAll(work: () => void): () => Promise<void> {
  let calls = 0;
  return async () => {
    calls += 1;
    const call = calls;
    await nextTurn();
    await nextTurn();
    if (call === calls) work();
  };
}

/** A timeout of 0, all that a browser has, takes a whole millisecond in Node. */
const soon: (resume: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (resume) => setTimeout(resume, 0);
