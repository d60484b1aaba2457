/** In milliseconds: too short for a person to notice. */
const LONGEST_STRETCH = 8;

/**
 * Returns a function for long work to call between its parts. It lets other requests run if they may have been waiting
 * for a while, and otherwise returns undefined, because even awaiting nothing takes time.
 */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  const breathe = async (): Promise<void> => {
    await new Promise<void>((resume) => soon(resume));
    since = performance.now();
  };
  return () => (performance.now() - since < LONGEST_STRETCH ? undefined : breathe());
}

/**
 * Resumes after the events that have already come in. A timeout of 0, all that a browser has, takes a whole millisecond
 * in Node.
 */
export const soon: (resume: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (resume) => setTimeout(resume, 0);
