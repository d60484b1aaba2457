import { lintConfiguration, type Workspace } from '@imgtpl/workspace';
import type { CommandContext } from './command-context.js';
import { findingsOf } from './print-findings.js';

/**
 * What is wrong with the file that `--config` names, as standard error shows it: for a run without files, which would
 * ask nothing of it. A name that was mistyped, or a fault, would come to light with the first template only.
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
