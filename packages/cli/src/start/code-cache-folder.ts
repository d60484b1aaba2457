import { isAbsolute, join } from 'node:path';

type Environment = { readonly [name: string]: string | undefined };

/**
 * The folder for compiled code, for this user, build and version of Node. Undefined if `IMGTPL_CODE_CACHE` is `off` or
 * `0`, or if the user's cache folder is unknown.
 */
export function codeCacheFolder(env: Environment, build: string): string | undefined {
  if (env['IMGTPL_CODE_CACHE'] === 'off' || env['IMGTPL_CODE_CACHE'] === '0') return undefined;
  const caches = userCaches(env);
  return caches === undefined ? undefined : join(caches, 'imgtpl', `${build}-${process.version}-${process.arch}`);
}

/** A path that is not absolute is ignored, as the XDG base directory specification says. */
function userCaches(env: Environment): string | undefined {
  const [named, home] =
    process.platform === 'win32' ? [env['LOCALAPPDATA'], undefined] : [env['XDG_CACHE_HOME'], env['HOME']];
  if (named !== undefined && isAbsolute(named)) return named;
  return home !== undefined && isAbsolute(home) ? join(home, '.cache') : undefined;
}
