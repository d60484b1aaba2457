import { URI } from 'vscode-uri';

/** Schemes whose documents have a name and no place: `untitled:Untitled-1`, the two sides of a comparison. */
const PLACELESS = new Set(['untitled', 'git', 'vscode-notebook-cell', 'inmemory', 'output']);

/** Schemes of what a document once was, shown beside what it is now: nothing is wrong with it any more. */
const SNAPSHOTS = new Set([
  'git',
  'gitlens',
  'gitlens-git',
  'svn',
  'hg',
  'pr',
  'review',
  'vscode-local-history',
  'output',
]);

export function isSnapshot(uri: string): boolean {
  return SNAPSHOTS.has(uri.slice(0, uri.indexOf(':')));
}

/** Below this folder lie the files of other schemes: `/@vscode-vfs/github/owner/repository/web.imgtpl`. */
const OTHER_SCHEMES = '/@';

/**
 * The path of a URI as `@imgtpl/workspace` writes paths: `/` between folders, `C:/x` for a drive, `//server/share` for a
 * UNC name, nothing percent-encoded. A file of another scheme, such as that of an editor in a browser, has a path that
 * `uriOfPath` leads back from, so that its configuration and pipeline file are found beside it. Undefined for a document
 * that has no place among files.
 */
export function pathOfUri(uri: string): string | undefined {
  const parsed = parseUri(uri);
  if (!parsed?.path.startsWith('/') || PLACELESS.has(parsed.scheme)) return undefined;
  const { scheme, authority, path } = parsed;
  if (scheme !== 'file') return `${OTHER_SCHEMES}${scheme}/${encodeURIComponent(authority)}${path}`;
  if (authority !== '') return `//${authority}${path}`;
  const drive = /^\/([A-Za-z]):/.exec(path);
  return drive?.[1] === undefined ? path : `${drive[1].toUpperCase()}${path.slice(2)}`;
}

/** The URI of a path in that form. */
export function uriOfPath(path: string): string {
  const other = /^\/@([a-z][a-z0-9+.-]*)\/([^/]*)(\/.*)$/.exec(path);
  // The authority stands in the path as it stands in a URI, so that nothing has to be decoded.
  if (other)
    return (
      parseUri(`${other[1]}://${other[2]}`)
        ?.with({ path: other[3] ?? '/' })
        .toString() ?? ''
    );
  const unc = /^\/\/([^/]+)(\/.*)?$/.exec(path);
  if (unc) return URI.from({ scheme: 'file', authority: unc[1] ?? '', path: unc[2] ?? '/' }).toString();
  return URI.from({ scheme: 'file', path: path.startsWith('/') ? path : `/${path}` }).toString();
}

/** A name for a document that is no file, from which its kind can be told: the last part of its URI's path. */
export function nameOfUri(uri: string): string {
  const path = parseUri(uri)?.path ?? uri;
  return path.slice(path.lastIndexOf('/') + 1);
}

function parseUri(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    // A client may send anything as a URI; what cannot be read is a document without a place.
    return undefined;
  }
}
