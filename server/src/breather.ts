/** In milliseconds: what a person does not notice. */
const LONGEST_STRETCH = 8;

/**
 * What long work calls between its parts: it lets other requests in, when they have waited for a while. Undefined when
 * they have not: waiting for nothing takes its time, too.
 */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  const breathe = async (): Promise<void> => {
    await new Promise<void>((resume) => soon(resume));
    since = performance.now();
  };
  return () => (performance.now() - since < LONGEST_STRETCH ? undefined : breathe());
}

/** After what has come in already; a timer of 0, which is all that a browser has, takes Node a whole millisecond. */
export const soon: (resume: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (resume) => setTimeout(resume, 0);
