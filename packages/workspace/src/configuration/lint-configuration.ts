import type { FaultyConfiguration } from '../file-report.js';
import type { Workspace } from '../workspace.js';
import { chainOf } from './chain-of.js';
import { faultyConfigurations } from './configuration-reports.js';

/** What is wrong with a configuration file and with those that it extends; nothing for those that are right. */
export async function lintConfiguration(workspace: Workspace, path: string): Promise<readonly FaultyConfiguration[]> {
  const { loadConfiguration } = await import('./load-configuration.js');
  return [...faultyConfigurations(chainOf(await loadConfiguration(workspace, path)))];
}
