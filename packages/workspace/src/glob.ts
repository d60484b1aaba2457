/** Patterns that a file of somebody else's may hold are kept to what can be matched in little time. */
const MOST_STARS_IN_A_NAME = 3;
const MOST_GLOBSTARS = 4;
const LONGEST = 1_000;

export type PathMatcher = (path: string) => boolean;

/**
 * Matches relative paths with `/`: `*`, `?`, `**`, `[…]`, `{a,b}`; dot names are names like others, and a line break in
 * a name is a character. Undefined for a pattern with so many wildcards that matching could take long.
 */
export async function compileGlob(pattern: string): Promise<PathMatcher | undefined> {
  if (isCostly(pattern)) return undefined;
  const { default: picomatch } = await import('picomatch');
  const options = { dot: true, nonegate: true, noextglob: true, windows: false, flags: 's' };
  return picomatch(pattern.replace(/^(?:\.\/)+/, ''), options);
}

function isCostly(pattern: string): boolean {
  const globstars = pattern.match(/\*\*+/g) ?? [];
  if (pattern.length > LONGEST || globstars.length > MOST_GLOBSTARS) return true;
  return pattern.split('/').some((name) => (name.match(/\*+/g) ?? []).length > MOST_STARS_IN_A_NAME);
}
