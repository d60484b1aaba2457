/** In milliseconds: what a person does not notice. */
const LONGEST_STRETCH = 8;

/** What long work calls between its parts: it lets other requests in, when they have waited for a while. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_STRETCH) return;
    await new Promise<void>((resume) => soon(resume));
    since = performance.now();
  };
}

/** After what has come in already; a timer of 0, which is all that a browser has, takes Node a whole millisecond. */
export const soon: (resume: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (resume) => setTimeout(resume, 0);
