import { deepEqual, equal, match } from 'node:assert/strict';
import { type LogMessageParams, MessageType } from 'vscode-languageserver-protocol';
import { openClient, shows, type TestClient, type TestClientOptions, waiting } from './client.js';

const URI = 'file:///work/web.imgtpl';
const WATCHED = { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] };

/** A client, and what the server logs as an error. */
async function openLogged(options: TestClientOptions): Promise<{ client: TestClient; logged: () => Promise<string> }> {
  const errors: string[] = [];
  const client = await openClient({
    ...options,
    connected: (connection) => {
      options.connected?.(connection);
      connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
        if (type === MessageType.Error) errors.push(message);
      });
    },
  });
  const logged = async () => {
    for (let round = 0; round < 500 && errors.length === 0; round++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return errors.splice(0).join('\n');
  };
  return { client, logged };
}

/** Files whose requests fail while `isBroken` says so, as they do when the client has a bug of its own. */
function breaking(isBroken: (asked: string) => boolean): TestClientOptions['asked'] {
  return waiting(async (asked) => {
    if (isBroken(asked)) throw new Error(`no answer to ${asked}`);
  });
}

function filesHaveChanged({ connection }: TestClient): Promise<void> {
  const changes = [{ uri: 'file:///work/web.pipeline.yaml', type: 1 }];
  return connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

describe('a fault while the server works', () => {
  it('is logged and answered with nothing, until files have changed', async () => {
    const state = { isBroken: true };
    const asked = breaking((it) => state.isBroken && it === 'list /work');
    const { client, logged } = await openLogged({
      files: { '/work/web.imgtpl': 'USER bob\n' },
      asked,
      initialize: WATCHED,
    });
    const symbols = () => client.connection.sendRequest<readonly unknown[]>('workspace/symbol', { query: 'bob' });
    equal(await symbols(), null);
    match(await logged(), /^workspaceSymbol: Error: no answer to list \/work\n/);
    state.isBroken = false;
    await filesHaveChanged(client);
    equal((await symbols())?.length, 1);
    await client.close();
  });

  it('is logged where nobody waits for an answer, and over when files have changed', async () => {
    const state = { isBroken: true };
    const { client, logged } = await openLogged({ asked: breaking(() => state.isBroken), initialize: WATCHED });
    client.open(URI, 'RUN\n');
    match(await logged(), /no answer to /);
    deepEqual(client.published, []);
    state.isBroken = false;
    await filesHaveChanged(client);
    await shows(client, URI, ['EmptyCommandContent.RUN']);
    await client.close();
  });

  it('is logged where pipeline files are looked for, and the template is judged without them', async () => {
    const asked = breaking((it) => it === 'list /work/pipelines');
    const files = { '/work/pipelines/a.pipeline.yaml': '' };
    const { client, logged } = await openLogged({ files, asked, initialize: WATCHED });
    client.open(URI, 'RUN\n');
    await shows(client, URI, ['EmptyCommandContent.RUN']);
    match(await logged(), /^pipeline files: Error: no answer to list \/work\/pipelines\n/);
    await client.close();
  });

  it('is logged where the client refuses to ask again, and it is told of the next change all the same', async () => {
    const refreshSupport = true;
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport }, codeLens: { refreshSupport } },
    };
    for (const what of ['diagnostic', 'codeLens']) {
      const { client, logged } = await openLogged({
        initialize: { capabilities },
        connected: (connection) =>
          connection.onRequest(`workspace/${what}/refresh`, () => {
            throw new Error(`no ${what}`);
          }),
      });
      for (const round of [1, 2, 3]) {
        if (round > 1) await filesHaveChanged(client);
        while (!(await logged()).includes(`refresh: Error: Request workspace/${what}/refresh failed`));
      }
      await client.close();
    }
  });

  it('is logged where the client does not tell its settings, and everything is judged without them', async () => {
    const { client, logged } = await openLogged({
      initialize: { capabilities: { workspace: { configuration: true } } },
      connected: (connection) =>
        connection.onRequest('workspace/configuration', () => {
          throw new Error('no settings');
        }),
    });
    match(await logged(), /^registration: Error: .*no settings/);
    client.open(URI, 'RUN\n');
    await shows(client, URI, ['EmptyCommandContent.RUN']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    match(await logged(), /^settings: Error: .*no settings/);
    await client.close();
  });
});

describe('a folder that is not in a file system', () => {
  it('is none whose files are judged', async () => {
    const placeless = { uri: 'untitled:folder', name: 'none' };
    const workspaceFolders = [placeless, ...WATCHED.workspaceFolders];
    const client = await openClient({
      files: { '/work/web.imgtpl': 'RUN\n' },
      initialize: { workspaceFolders, capabilities: { textDocument: { diagnostic: {} } } },
    });
    const event = { added: [placeless], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const { items } = await client.connection.sendRequest<{ readonly items: readonly { readonly uri: string }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    deepEqual(
      items.map(({ uri }) => uri),
      [URI],
    );
    await client.close();
  });
});
