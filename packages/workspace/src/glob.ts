/** Patterns that a file of somebody else's may hold are kept to what can be matched in little time. */
const MOST_STARS_IN_A_NAME = 3;
const MOST_GLOBSTARS = 4;
const LONGEST = 1_000;
/** Of braces: each pair multiplies the ways in which the others can be tried. */
const MOST_ALTERNATIVES = 64;

export type PathMatcher = (path: string) => boolean;

/** Why a pattern is none: it could take long to match, its brackets or braces are wrong, or no path is like it. */
export type GlobFault =
  | { readonly fault: 'costly' | 'malformed' }
  | { readonly fault: 'unlike-paths' /** What may have been meant. */; readonly meant: string };

/**
 * Matches relative paths with `/`: `*`, `?`, `**`, `[…]`, `{a,b}`; dot names are names like others, and a line break in
 * a name is a character.
 */
export async function compileGlob(pattern: string): Promise<PathMatcher | GlobFault> {
  if (isCostly(pattern)) return { fault: 'costly' };
  const relative = pattern.replace(/^(?:\.\/)+/, '');
  const likePaths = asPath(relative);
  if (likePaths !== relative) return { fault: 'unlike-paths', meant: likePaths };
  const { default: picomatch } = await import('picomatch');
  const options = { dot: true, nonegate: true, noextglob: true, windows: false, flags: 's' };
  // What it can make no expression of, it makes one of that matches nothing.
  const glob = withoutGroups(relative);
  if (isOpen(pattern) || picomatch.makeRe(glob, options).source === '$^') return { fault: 'malformed' };
  return picomatch(glob, options);
}

function isCostly(pattern: string): boolean {
  const globstars = pattern.match(/\*\*+/g) ?? [];
  if (pattern.length > LONGEST || globstars.length > MOST_GLOBSTARS) return true;
  if (alternativesOf(pattern) > MOST_ALTERNATIVES) return true;
  return pattern.split('/').some((name) => (name.match(/\*+/g) ?? []).length > MOST_STARS_IN_A_NAME);
}

/** Parentheses, `+` and `|` are characters: to the matcher they are those of an expression, and `(a+)+` takes for ever. */
function withoutGroups(pattern: string): string {
  return pattern.replace(/\\.|[()+|]/gs, (mark) => (mark.length > 1 ? mark : `\\${mark}`));
}

/** In how many ways the braces of a pattern can be read, each pair by itself. */
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

/** Without what stands behind a backslash, and without brackets and what is in them. */
function withoutLiterals(pattern: string): string {
  return pattern.replace(/\\./g, '').replace(/\[[^\]]+\]/g, '');
}

/**
 * A pattern in the form that relative paths have: no `/` at its start or end, one between names, no `.` or `..` but at
 * the start, where a file of another folder may be meant. With brackets or braces in it, it cannot be told what is a name.
 */
function asPath(pattern: string): string {
  // No letter needs a backslash: Windows parts names with it.
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

/** Whether a bracket or a brace is not closed; what stands behind a backslash is none. */
function isOpen(pattern: string): boolean {
  let depth = 0;
  for (const [mark] of withoutLiterals(pattern).matchAll(/[[{}]/g)) {
    if (mark === '[') return true;
    depth += mark === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth > 0;
}
