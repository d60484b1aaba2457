import { CONFIGURATION_NAMES } from '../file-name.js';
import { getOrMake } from '../get-or-make.js';
import { joinPath, parentPath } from '../path.js';
import { rootOf } from '../root.js';
import type { Workspace } from '../workspace.js';
import type { Configuration } from './configuration.js';

/** The configuration for the files in a folder: the chosen one, or the nearest upwards, as far as the root. */
export async function findConfiguration(workspace: Workspace, folder: string): Promise<Configuration | undefined> {
  const choice = workspace.configuration ?? { use: 'nearest' };
  switch (choice.use) {
    case 'none':
      return undefined;
    case 'file':
      return load(workspace, choice.path);
    case 'nearest': {
      const path = await nearestPath(workspace, folder);
      return path === undefined ? undefined : load(workspace, path);
    }
    default:
      return choice satisfies never;
  }
}

/** The code that reads configurations is loaded only if there is one. */
async function load(workspace: Workspace, path: string): Promise<Configuration> {
  const known = workspace.cache.configurations.get(path);
  if (known !== undefined) return known;
  const { loadConfiguration } = await import('./load-configuration.js');
  return loadConfiguration(workspace, path);
}

function nearestPath(workspace: Workspace, folder: string): Promise<string | undefined> {
  return getOrMake(workspace.cache.nearestConfigurations, folder, async () => {
    const root = await rootOf(workspace, folder);
    const found = await pathIn(workspace, folder);
    return found !== undefined || folder === root ? found : nearestPath(workspace, parentPath(folder));
  });
}

async function pathIn(workspace: Workspace, folder: string): Promise<string | undefined> {
  for (const name of CONFIGURATION_NAMES) {
    const path = joinPath(folder, name);
    if ((await workspace.files.stat(path))?.type === 'file') return path;
  }
  return undefined;
}
