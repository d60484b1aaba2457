import { fromPlatform, isInside, relativePath, resolvePath } from '@imgtpl/workspace';
import type { Io } from '../io.js';
import type { ReportedFile } from '../report.js';

/** What the CI of GitHub and of GitLab call the folder that the repository lies in. */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/**
 * Files with their paths as a platform that shows findings takes them, which knows of no working directory: seen from
 * the checkout, where the working directory is a folder in one.
 */
export function seenFromCheckout(
  files: readonly ReportedFile[],
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
): readonly ReportedFile[] {
  const folder = fromPlatform(cwd);
  const checkout = CHECKOUTS.map((name) => fromPlatform(env[name] ?? '')).find(
    (path) => path !== '' && isInside(path, folder),
  );
  if (checkout === undefined || checkout === folder) return files;
  return files.map((file) => ({ ...file, path: relativePath(checkout, resolvePath(folder, file.path)) }));
}
