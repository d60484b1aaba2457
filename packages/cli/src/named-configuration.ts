import { lintConfiguration, type Workspace } from '@imgtpl/workspace';
import type { CommandContext } from './command-context.js';
import { findingsOf } from './print-findings.js';

/**
 * The errors in the file of `--config`, as printed to standard error. A run without files would not read it, and a
 * wrong path or an error would only be noticed with the first template.
 */
export async function namedConfigurationFaults(
  workspace: Workspace,
  context: CommandContext,
): Promise<readonly string[]> {
  const { configuration } = workspace;
  if (configuration?.use !== 'file') return [];
  const faulty = await lintConfiguration(workspace, configuration.path);
  return faulty.map((report) => findingsOf(report, context));
}
