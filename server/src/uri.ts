import { URI } from 'vscode-uri';

/**
 * The path of a `file:` URI as `@imgtpl/workspace` writes paths: `/` between folders, `C:/x` for a drive, `//server/share`
 * for a UNC name, nothing percent-encoded. Undefined for any other scheme: such a document has no place among files.
 */
export function pathOfUri(uri: string): string | undefined {
  const parsed = parseUri(uri);
  if (parsed?.scheme !== 'file') return undefined;
  if (parsed.authority !== '') return `//${parsed.authority}${parsed.path}`;
  const drive = /^\/([A-Za-z]):/.exec(parsed.path);
  return drive?.[1] === undefined ? parsed.path : `${drive[1].toUpperCase()}${parsed.path.slice(2)}`;
}

/** The URI of a path in that form. */
export function uriOfPath(path: string): string {
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
    return URI.parse(uri);
  } catch {
    // A client may send anything as a URI; what cannot be read is a document without a place.
    return undefined;
  }
}
