import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../harness/root.js';
import { clientsFolder } from './playwright.js';
import { until } from './until.js';
import { output, type Workplace } from './workplace.js';

/** A VS Code workbench with the packed extension, for a browser on this machine. */
export interface CodeServer {
  /** The address of the workbench with the folder of the workplace open. */
  readonly url: string;
  quit(): Promise<void>;
}

const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.useModal': 'off',
  'editor.minimap.enabled': false,
  'git.enabled': false,
  // The default in a browser is to save late, which would overwrite what a test has just written.
  'files.autoSave': 'off',
};

/** `extension` is a packed extension, by default that of `npm run package`. */
export async function startCodeServer(
  { folder, env }: Workplace,
  extension: string = join(ROOT, 'imgtpl.vsix'),
): Promise<CodeServer> {
  const [data, extensions] = [join(folder, '../data'), join(folder, '../extensions')];
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(SETTINGS));
  const modules = join(clientsFolder(), 'node_modules');
  const node = join(modules, 'node/bin/node');
  const program = join(modules, 'code-server/out/node/entry.js');
  const folders = ['--user-data-dir', data, '--extensions-dir', extensions];
  const ownNode = { ...env, PATH: [join(modules, 'node/bin'), env['PATH']].join(delimiter) };
  await output(node, [program, '--install-extension', extension, ...folders], ownNode);
  const port = await freePort();
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const where = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  const server = spawn(node, [program, ...where, ...quiet, ...folders, folder], {
    cwd: folder,
    env: ownNode,
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`;
  await until('a response of code-server', () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    url,
    async quit() {
      server.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
