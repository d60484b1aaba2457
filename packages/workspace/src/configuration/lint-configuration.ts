import type { FaultyConfiguration } from '../file-report.js';
import type { Workspace } from '../workspace.js';
import type { Configuration } from './configuration.js';
import { faultyConfigurations } from './configuration-reports.js';

/** What is wrong with a configuration file and with those that it extends; nothing for those that are right. */
export async function lintConfiguration(workspace: Workspace, path: string): Promise<readonly FaultyConfiguration[]> {
  const { loadConfiguration } = await import('./load-configuration.js');
  const chain: Configuration[] = [];
  for (let one: Configuration | undefined = await loadConfiguration(workspace, path); one; one = one.base)
    chain.push(one);
  return [...faultyConfigurations(chain)];
}
