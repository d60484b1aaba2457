import { fromPlatform, isInside, relativePath, resolvePath } from '@imgtpl/workspace';
import type { Io } from '../io.js';
import type { ReportedFile } from '../report.js';

/** The environment variables for the checkout folder in the CI of GitHub and GitLab. */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/**
 * Makes the paths of files relative to the checkout if the working directory is in one: platforms that show findings do
 * not know the working directory.
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
