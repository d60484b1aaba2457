import { deepEqual, equal, ok } from 'node:assert/strict';
import type {
  Definition,
  DocumentLink,
  InitializeParams,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { nextTurn, openClient, shows, waiting } from './client.js';

const TEMPLATE = 'file:///work/templates/web.imgtpl';
const PIPELINE = 'file:///work/pipelines/prod.pipeline.yaml';
const PIPELINE_PATH = '/work/pipelines/prod.pipeline.yaml';
const DOWNLOAD = 'RUN yum install -y nginx\n';
const NAMING = 'Name: web\nBuildContentFile: ../templates/web.imgtpl\n';
const FOLDERS: Partial<InitializeParams> = { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] };

describe('a template that a pipeline file of another folder names', () => {
  it('is judged in the light of it', async () => {
    const client = await openClient({
      files: { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD },
      initialize: FOLDERS,
    });
    client.open(TEMPLATE, DOWNLOAD);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await client.close();
  });

  it('is of the kind that it tells', async () => {
    const text = 'Name: web\nTestContentFile: ../templates/web.imgtpl\n';
    const client = await openClient({
      files: { [PIPELINE_PATH]: text, '/work/templates/web.imgtpl': 'COMPONENT\n' },
      initialize: FOLDERS,
    });
    client.open(TEMPLATE, 'COMPONENT\n');
    await shows(client, TEMPLATE, ['InvalidParameter.TestContent']);
    await client.close();
  });

  it('follows what the pipeline file says while it is written, and once it is closed', async () => {
    const files = { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, DOWNLOAD);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    client.open(PIPELINE, `${NAMING}InternetMaxBandwidthOut: 10\n`);
    await shows(client, TEMPLATE, []);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: PIPELINE } });
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await client.close();
  });

  for (const workspaceFolders of [true, false]) {
    it(`follows folders that are added and removed, ${workspaceFolders ? 'announced' : 'unannounced'}`, async () => {
      const client = await openClient({
        files: { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD },
        initialize: { workspaceFolders: [], capabilities: { workspace: { workspaceFolders } } },
      });
      client.open(TEMPLATE, DOWNLOAD);
      await shows(client, TEMPLATE, []);
      const tell = (event: WorkspaceFoldersChangeEvent) =>
        client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      const work = { uri: 'file:///work', name: 'work' };
      await tell({ added: [work], removed: [] });
      await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
      await tell({ added: [], removed: [work] });
      await shows(client, TEMPLATE, []);
      await client.close();
    });
  }

  it('is judged by what the pipeline file last said while a line of that is half written', async () => {
    const files = { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, DOWNLOAD);
    client.open(PIPELINE, NAMING);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    const write = (version: number, text: string) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: PIPELINE, version },
        contentChanges: [{ text }],
      });
    for (const [index, line] of ['Ta', 'Tag: [', 'Name: "'].entries()) {
      client.published.length = 0;
      await write(index + 2, `${NAMING}${line}`);
      await shows(client, PIPELINE, ['imgtpl/invalid-syntax']);
      await client.settled(TEMPLATE, 1);
      await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
      const links: DocumentLink[] = await client.connection.sendRequest('textDocument/documentLink', {
        textDocument: { uri: TEMPLATE },
      });
      deepEqual(links, []);
    }
    await write(5, 'Name: web\nBuildContentFile: ../templates/other.imgtpl\n');
    await shows(client, TEMPLATE, []);
    await write(6, 'Name: "');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: PIPELINE } });
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await client.close();
  });

  it('follows pipeline files that are made and deleted', async () => {
    const files: Record<string, string> = { '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, DOWNLOAD);
    await shows(client, TEMPLATE, []);
    const tell = (type: 1 | 2 | 3) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: PIPELINE, type }] });
    files[PIPELINE_PATH] = NAMING;
    await tell(1);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    delete files[PIPELINE_PATH];
    await tell(3);
    await shows(client, TEMPLATE, []);
    await client.close();
  });

  it('follows pipeline files that come and go with their folder', async () => {
    const files: Record<string, string> = { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, DOWNLOAD);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    const tell = (uri: string, type: 1 | 3) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    delete files[PIPELINE_PATH];
    await tell('file:///work/pipelines', 3);
    await shows(client, TEMPLATE, []);
    files['/work/other/late.pipeline.yaml'] = NAMING;
    await tell('file:///work/other', 1);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await client.close();
  });

  it('is judged again for folders that come, but no pipeline file that is known is searched for its name again', async () => {
    const known = '/work/pipelines/known.pipeline.yaml';
    const files: Record<string, string> = { [known]: 'Name: web\n', '/work/pipelines/b.pipeline.yaml': NAMING };
    const client = await openClient({ files, initialize: FOLDERS });
    const [other, third] = ['file:///work/templates/other.imgtpl', 'file:///work/templates/third.imgtpl'];
    const tell = (uri: string) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    for (const uri of [TEMPLATE, other, third]) client.open(uri, DOWNLOAD);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    // Nobody has said that this file is another one now.
    files[known] = NAMING.replace('web.imgtpl', 'third.imgtpl');
    files['/work/late/other.pipeline.yaml'] = NAMING.replace('web.imgtpl', 'other.imgtpl');
    await tell('file:///work/late');
    await shows(client, other, ['imgtpl/run-needs-network']);
    await shows(client, third, []);
    const times = client.published.length;
    files['/work/node_modules/a/other.pipeline.yaml'] = NAMING;
    await tell('file:///work/node_modules/a');
    client.open('file:///work/last.imgtpl', DOWNLOAD);
    await client.settled('file:///work/last.imgtpl', 1);
    equal(client.published.length, times + 1);
    await client.close();
  });

  it('is judged by it together with another that it names, when it comes', async () => {
    const files: Record<string, string> = {
      '/work/templates/web.imgtpl': DOWNLOAD,
      '/work/templates/b.imgtpl': DOWNLOAD,
    };
    const client = await openClient({ files, asked: waiting(nextTurn), initialize: FOLDERS });
    const other = 'file:///work/templates/b.imgtpl';
    for (const uri of [TEMPLATE, other]) client.open(uri, DOWNLOAD);
    for (const uri of [TEMPLATE, other]) await client.settled(uri, 1);
    files[PIPELINE_PATH] = `${NAMING}---\n${NAMING.replace('web.imgtpl', 'b.imgtpl')}`;
    const changes = [{ uri: PIPELINE, type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    for (const uri of [TEMPLATE, other]) await shows(client, uri, ['imgtpl/run-needs-network']);
    await client.close();
  });

  it('is no longer judged by it when git ignores it, and is when git no longer does', async () => {
    const files: Record<string, string> = { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, DOWNLOAD);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    for (const [line, codes] of [
      ['pipelines', []],
      ['', ['imgtpl/run-needs-network']],
    ] as const) {
      files['/work/.gitignore'] = line;
      const changed = ['file:///work/other.imgtpl', 'file:///work/.gitignore'];
      const changes = changed.map((uri) => ({ uri, type: 1 }));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      await shows(client, TEMPLATE, codes);
    }
    await client.close();
  });

  it('is judged by it as it is written, in a folder that does not exist yet, after another file was saved', async () => {
    const client = await openClient({ files: { '/work/templates/web.imgtpl': DOWNLOAD }, initialize: FOLDERS });
    client.open(TEMPLATE, DOWNLOAD);
    client.open(PIPELINE, NAMING);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    client.published.length = 0;
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: TEMPLATE } });
    await client.settled(TEMPLATE, 1);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await client.close();
  });

  it('has links to it, and is linked from it', async () => {
    const files = { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, 'FROM IMAGE:a\n');
    client.open(PIPELINE, NAMING);
    const linksOf = async (uri: string) =>
      (await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } })).map(
        ({ target }) => target,
      );
    while ((await linksOf(TEMPLATE)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    deepEqual(await linksOf(TEMPLATE), [PIPELINE]);
    deepEqual(await linksOf(PIPELINE), [TEMPLATE]);
    const found = await client.connection.sendRequest<Definition>('textDocument/definition', {
      textDocument: { uri: PIPELINE },
      position: { line: 1, character: 25 },
    });
    equal(Array.isArray(found) ? undefined : found.uri, TEMPLATE);
    await client.close();
  });

  it('has a link to the one with its name, else to the first by path, whichever was there before', async () => {
    const files: Record<string, string> = { [PIPELINE_PATH]: NAMING, '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, 'FROM IMAGE:a\n');
    const targets = async () => {
      const textDocument = { uri: TEMPLATE };
      const links: DocumentLink[] = await client.connection.sendRequest('textDocument/documentLink', { textDocument });
      return links.map(({ target }) => target);
    };
    while ((await targets()).length === 0) await nextTurn();
    const make = async (path: string, text: string) => {
      files[path] = text;
      const changes = [{ uri: `file://${path}`, type: 1 }];
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
    await make('/work/first/a.pipeline.yaml', NAMING);
    deepEqual(await targets(), ['file:///work/first/a.pipeline.yaml']);
    await make('/work/templates/web.pipeline.yaml', 'Name: web\n');
    deepEqual(await targets(), ['file:///work/templates/web.pipeline.yaml']);
    await client.close();
  });

  it('is emitted as its request', async () => {
    const text = `${NAMING}RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: a\nInternetMaxBandwidthOut: 5\n`;
    const files = { [PIPELINE_PATH]: text, '/work/templates/web.imgtpl': DOWNLOAD };
    const client = await openClient({ files, initialize: FOLDERS });
    client.open(TEMPLATE, DOWNLOAD);
    await shows(client, TEMPLATE, []);
    const emit = () =>
      client.connection.sendRequest<{ text?: string }>('workspace/executeCommand', {
        command: 'imgtpl.emit',
        arguments: [{ uri: TEMPLATE, format: 'json', base: '' }],
      });
    let answer = await emit();
    while (answer.text === undefined) answer = await emit();
    ok(answer.text.includes('cn-hangzhou'));
    await client.close();
  });
});
