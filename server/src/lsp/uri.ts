import { URI } from 'vscode-uri';

/** Schemes of documents with a name but no place: `untitled:Untitled-1`. */
const PLACELESS = new Set(['untitled', 'vscode-notebook-cell', 'inmemory']);

/** Schemes of other versions of a document, which are shown beside it, have no place either, and are not linted. */
const SNAPSHOTS = new Set([
  'git',
  'gitlens',
  'gitlens-git',
  'svn',
  'hg',
  'pr',
  'review',
  'vscode-local-history',
  'showModifications',
  'conflictResolution',
  'clipboardCompare',
  'output',
]);

/** VS Code numbers the schemes of its comparisons: `showModifications0`. */
export function isSnapshot(uri: string): boolean {
  return SNAPSHOTS.has(uri.slice(0, uri.indexOf(':')).replace(/\d+$/, ''));
}

/** The folder with the files of other schemes: `/@vscode-vfs/github/owner/repository/web.imgtpl`. */
const OTHER_SCHEMES = '/@';

/** Stands for an empty authority in such a path, which may not contain `//`. Percent-encoded, `@` is another text. */
const NO_AUTHORITY = '@';

const OTHER_SCHEME = /^\/@([a-z][a-z0-9+.-]*)\/([^/]+)(\/.*)$/;

/** Whether the file with a path has a scheme other than `file:`. */
export function isOfOtherScheme(path: string): boolean {
  return OTHER_SCHEME.test(path);
}

/**
 * The path of a URI as `@imgtpl/workspace` writes paths: `/` between folders, `C:/x` for a drive, `//server/share` for
 * a UNC name, nothing percent-encoded. A file of another scheme, such as one in a browser, gets a path that `uriOfPath`
 * translates back, so that its configuration and pipeline file are found beside it. Undefined for a document that is
 * not in a file system.
 */
export function pathOfUri(uri: string): string | undefined {
  const parsed = parseUri(uri);
  if (!parsed?.path.startsWith('/') || PLACELESS.has(parsed.scheme) || isSnapshot(uri)) return undefined;
  const { scheme, authority, path } = parsed;
  if (scheme !== 'file') return `${OTHER_SCHEMES}${scheme}/${encodeURIComponent(authority) || NO_AUTHORITY}${path}`;
  if (authority !== '') return `//${authority}${path}`;
  const drive = /^\/([A-Za-z]):/.exec(path);
  return drive?.[1] === undefined ? path : `${drive[1].toUpperCase()}${path.slice(2)}`;
}

/** The URI of a path in that form. */
export function uriOfPath(path: string): string {
  const other = OTHER_SCHEME.exec(path);
  // The authority is written as in the URI, so that nothing has to be decoded.
  if (other)
    return (
      parseUri(`${other[1]}://${other[2] === NO_AUTHORITY ? '' : other[2]}`)
        ?.with({ path: other[3] ?? '/' })
        .toString() ?? ''
    );
  const unc = /^\/\/([^/]+)(\/.*)?$/.exec(path);
  if (unc) return URI.from({ scheme: 'file', authority: unc[1] ?? '', path: unc[2] ?? '/' }).toString();
  return URI.from({ scheme: 'file', path: path.startsWith('/') ? path : `/${path}` }).toString();
}

/** A name for a document that is not a file, for finding out its family: the last part of its URI's path. */
export function nameOfUri(uri: string): string {
  const path = parseUri(uri)?.path ?? uri;
  return path.slice(path.lastIndexOf('/') + 1);
}

function parseUri(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    // A client may send anything as a URI; one that cannot be read is a document without a place.
    return undefined;
  }
}
