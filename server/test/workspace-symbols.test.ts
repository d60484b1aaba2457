import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, type SymbolInformation } from 'vscode-languageserver-protocol';
import { openClient, type TestClient } from './client.js';

const FILES = {
  '/work/web.imgtpl': 'ENV APP="1"\nRUN yum install -y nginx\n',
  '/work/sub/db.imgtpl': '# region Data\nRUN yum install -y mysql\n# endregion\n',
  '/work/web.pipeline.yaml': 'RegionId: cn-hangzhou\n',
  '/other/away.imgtpl': 'RUN nginx -v\n',
};

describe('symbols of a workspace', () => {
  const find = async (client: TestClient, query: string) => {
    const found: SymbolInformation[] = await client.connection.sendRequest('workspace/symbol', { query });
    return found.map(({ name, containerName, location: { uri, range } }) => [
      name,
      containerName,
      `${uri.replace('file:///', '')}:${range.start.line}`,
    ]);
  };
  const inFolder = () =>
    openClient({ files: FILES, initialize: { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] } });

  it('are those of templates, with what commands do and where variables are set', async () => {
    const client = await inFolder();
    assert.deepEqual(await find(client, ''), [
      ['Data', undefined, 'work/sub/db.imgtpl:0'],
      ['RUN yum install -y mysql', 'Data', 'work/sub/db.imgtpl:1'],
      ['ENV APP="1"', undefined, 'work/web.imgtpl:0'],
      ['APP', 'ENV APP="1"', 'work/web.imgtpl:0'],
      ['RUN yum install -y nginx', undefined, 'work/web.imgtpl:1'],
    ]);
    assert.deepEqual(
      (await find(client, 'nginx')).map(([name]) => name),
      ['RUN yum install -y nginx'],
    );
    await client.close();
  });

  it('have the letters of the query in their order, in any case', async () => {
    const client = await inFolder();
    const names = async (query: string) => (await find(client, query)).map(([name]) => name);
    assert.deepEqual(await names('rYuSql'), ['RUN yum install -y mysql']);
    assert.deepEqual(await names('appp'), []);
    assert.deepEqual(await names('lqs'), []);
    await client.close();
  });

  it('are no more than somebody reads', async () => {
    const text = 'RUN a\n'.repeat(300);
    const client = await openClient({
      files: { '/work/a.imgtpl': text, '/work/b.imgtpl': text },
      initialize: { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] },
    });
    assert.equal((await find(client, 'run')).length, 500);
    await client.close();
  });

  it('are not looked for any longer when nobody waits for them', async () => {
    const paths = Array.from({ length: 2000 }, (_, index) => `/work/${index}.imgtpl`);
    const files = Object.fromEntries(paths.map((path) => [path, 'RUN yum install -y nginx\n'.repeat(50)]));
    const initialize = { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] };
    const client = await openClient({ files, initialize });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('workspace/symbol', { query: 'nothing' }, source.token);
    // What is asked meanwhile does not wait for it.
    await assert.doesNotReject(client.connection.sendRequest('workspace/executeCommand', { command: 'imgtpl.codes' }));
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    await client.close();
  });

  it('are those of what is open, as it is shown, wherever it lies', async () => {
    const client = await inFolder();
    client.open('file:///work/web.imgtpl', 'USER app\n');
    client.open('file:///other/away.imgtpl', FILES['/other/away.imgtpl']);
    assert.deepEqual(
      (await find(client, 'app')).map(([name]) => name),
      ['USER app'],
    );
    assert.deepEqual(
      (await find(client, 'nginx')).map(([name]) => name),
      ['RUN nginx -v'],
    );
    await client.close();
  });

  it('are found without a folder, too', async () => {
    const client = await openClient();
    client.open('untitled:Untitled-1', 'LABEL team="web"\n');
    assert.deepEqual(
      (await find(client, 'team')).map(([name]) => name),
      ['LABEL team="web"', 'team'],
    );
    await client.close();
  });
});
