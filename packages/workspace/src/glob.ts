/** Patterns may come from files of strangers, so they are limited to what can be matched quickly. */
const MOST_STARS_IN_A_NAME = 3;
const MOST_GLOBSTARS = 4;
const LONGEST = 1_000;
/** For braces: each pair multiplies the number of combinations to try. */
const MOST_ALTERNATIVES = 64;

/** Whether a path, relative and with `/`, matches. */
export type PathMatcher = (path: string) => boolean;

/** Why a pattern is refused: it could be slow to match, has wrong brackets or braces, or cannot match any path. */
export type GlobFault =
  | { readonly fault: 'costly' | 'malformed' }
  | { readonly fault: 'unlike-paths' /** What may have been meant. */; readonly suggestion: string };

/**
 * Names that start with a dot are like others, a line break is a character like others, and `[!a]` is any character
 * but `a`, as in a shell: without `posix`, picomatch takes the `!` for one of the characters that match.
 */
export const GLOB_OPTIONS = { dot: true, nonegate: true, posix: true, windows: false, flags: 's' } as const;

/**
 * Compiles a matcher of relative paths with `/`: `*`, `?`, `**`, `[…]`, `{a,b}`.
 */
export async function compileGlob(pattern: string): Promise<PathMatcher | GlobFault> {
  if (isCostly(pattern)) return { fault: 'costly' };
  const relative = pattern.replace(/^(?:\.\/)+/, '');
  const likePaths = asPath(relative);
  if (likePaths !== relative) return { fault: 'unlike-paths', suggestion: likePaths };
  const { default: picomatch } = await import('picomatch');
  const options = { ...GLOB_OPTIONS, noextglob: true };
  // From a pattern that it cannot compile, picomatch makes an expression that never matches.
  const glob = withoutGroups(relative);
  if (hasOpenBracket(pattern) || picomatch.makeRe(glob, options).source === '$^') return { fault: 'malformed' };
  return picomatch(glob, options);
}

function isCostly(pattern: string): boolean {
  const globstars = pattern.match(/\*\*+/g) ?? [];
  if (pattern.length > LONGEST || globstars.length > MOST_GLOBSTARS) return true;
  if (alternativesOf(pattern) > MOST_ALTERNATIVES) return true;
  return pattern.split('/').some((name) => (name.match(/\*+/g) ?? []).length > MOST_STARS_IN_A_NAME);
}

/** Escapes parentheses, `+` and `|`: picomatch reads them as a regular expression, and `(a+)+` takes forever. */
function withoutGroups(pattern: string): string {
  return pattern.replace(/\\.|[()+|]/gs, (mark) => (mark.length > 1 ? mark : `\\${mark}`));
}

/** How many combinations of alternatives the braces of a pattern have. */
function alternativesOf(pattern: string): number {
  const open: number[] = [];
  let all = 1;
  for (const [mark] of withoutLiterals(pattern).matchAll(/[{},]/g)) {
    if (mark === '{') open.push(1);
    else if (mark === '}') all *= open.pop() ?? 1;
    else if (open.length > 0) open.push((open.pop() ?? 0) + 1);
  }
  return all;
}

/** Without escaped characters, brackets, and what is in the brackets. */
function withoutLiterals(pattern: string): string {
  return pattern.replace(/\\./g, '').replace(/\[[^\]]+\]/g, '');
}

/**
 * Rewrites a pattern in the form of relative paths: no `/` at its start or end, single `/` between names, no `.`, and
 * `..` only at the start, where it may mean another folder. With brackets or braces, names cannot be told apart.
 */
function asPath(pattern: string): string {
  // Letters need no backslash, so this one is a path separator of Windows.
  if (pattern.replace(/\\[^\p{L}\p{N}]/gsu, '').includes('\\')) return asPath(pattern.replaceAll('\\', '/'));
  if (/[[\]{}\\]/.test(pattern)) return pattern;
  const names: string[] = [];
  for (const name of pattern.split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  const isFolder = /(?:^|\/)\.{0,2}$/.test(pattern);
  return [...names, ...(isFolder && names.at(-1) !== '**' ? ['**'] : [])].join('/');
}

/** Whether a bracket or brace is not closed, not counting escaped ones. */
function hasOpenBracket(pattern: string): boolean {
  let depth = 0;
  for (const [mark] of withoutLiterals(pattern).matchAll(/[[{}]/g)) {
    if (mark === '[') return true;
    depth += mark === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth > 0;
}
