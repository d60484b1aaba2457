import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type RegistrationParams,
  type RelatedFullDocumentDiagnosticReport,
  WatchKind,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { nextTurn, openClient, shows, type TestClient } from './client.js';

const TEMPLATE = 'file:///work/web.imgtpl';
const CONFIGURATION = 'file:///work/imgtpl.config.yaml';
const PATH = '/work/imgtpl.config.yaml';
const FAULTY = 'rules:\n  command-cas: off\n';
const RIGHT = 'rules:\n  command-case: off\n';
const ABSENT = '/work/web.pipeline.yaml';

describe('what is shown of other files', () => {
  it('goes away when a configuration is mended', async () => {
    const files: Record<string, string> = { [PATH]: FAULTY };
    const client = await openClient({ files });
    client.open(TEMPLATE, 'run a\n');
    await shows(client, CONFIGURATION, ['imgtpl/invalid-configuration']);
    files[PATH] = RIGHT;
    const changes = [{ uri: CONFIGURATION, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await shows(client, CONFIGURATION, []);
    await shows(client, TEMPLATE, []);
    await client.close();
  });

  it('goes away with the last document that it was shown for', async () => {
    const client = await openClient({ files: { [PATH]: FAULTY } });
    const other = 'file:///work/other.imgtpl';
    client.open(TEMPLATE, 'RUN a\n');
    client.open(other, 'RUN a\n');
    await shows(client, CONFIGURATION, ['imgtpl/invalid-configuration']);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
    await shows(client, other, []);
    // The answer comes after everything that closing has removed.
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: TEMPLATE } });
    await shows(client, CONFIGURATION, ['imgtpl/invalid-configuration']);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: TEMPLATE } });
    await shows(client, CONFIGURATION, []);
    await client.close();
  });
});

describe('what a client is asked to report', () => {
  it('is what can change the diagnostics of a document, and our settings', async () => {
    const dynamic = { dynamicRegistration: true };
    const capabilities = { workspace: { didChangeWatchedFiles: dynamic, didChangeConfiguration: dynamic } };
    const asked: unknown[] = [];
    const client = await openClient({
      initialize: { capabilities },
      connected: (connection) =>
        connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
          asked.push(...registrations.map(({ method, registerOptions }) => [method, registerOptions]));
        }),
    });
    for (let round = 0; round < 500 && asked.length < 2; round++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const watchers = [
      { globPattern: '**/*.{yaml,yml,json,YAML,YML,JSON}' },
      { globPattern: '**/*.{imgtpl,IMGTPL}' },
      { globPattern: '**/.gitignore' },
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
    assert.deepEqual(asked, [
      ['workspace/didChangeConfiguration', { section: 'imgtpl' }],
      ['workspace/didChangeWatchedFiles', { watchers }],
    ]);
    await client.close();
  });
});

describe('a configuration that is open', () => {
  it('is judged as it is written, and its templates by it', async () => {
    const client = await openClient({ files: { [PATH]: RIGHT } });
    client.open(TEMPLATE, 'run a\n');
    await shows(client, TEMPLATE, []);
    client.open(CONFIGURATION, FAULTY);
    await shows(client, CONFIGURATION, ['imgtpl/invalid-configuration']);
    await shows(client, TEMPLATE, ['imgtpl/command-case']);
    const textDocument = { uri: CONFIGURATION, version: 2 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text: RIGHT }],
    });
    await shows(client, CONFIGURATION, []);
    await shows(client, TEMPLATE, []);
    await client.close();
  });

  it('is what it was while a line of it is half written', async () => {
    const client = await openClient({ files: { [PATH]: 'rules: {}\n' } });
    const write = (version: number, text: string) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: CONFIGURATION, version },
        contentChanges: [{ text }],
      });
    client.open(TEMPLATE, 'run a\n');
    await shows(client, TEMPLATE, ['imgtpl/command-case']);
    client.open(CONFIGURATION, RIGHT);
    await shows(client, TEMPLATE, []);
    for (const [index, line] of ['r', 'rules:', '{'].entries()) {
      client.published.length = 0;
      await write(index + 2, `${RIGHT}${line}`);
      await shows(client, CONFIGURATION, ['imgtpl/invalid-configuration']);
      await client.settled(TEMPLATE, 1);
      assert.deepEqual(client.published.find(({ uri }) => uri === TEMPLATE)?.diagnostics, []);
    }
    await write(5, 'rules: {}\n');
    await shows(client, TEMPLATE, ['imgtpl/command-case']);
    await shows(client, CONFIGURATION, []);
    await write(6, RIGHT);
    await shows(client, TEMPLATE, []);
    await write(7, '{');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: CONFIGURATION } });
    await shows(client, TEMPLATE, ['imgtpl/command-case']);
    await client.close();
  });

  it('is as its file says once it is closed', async () => {
    const client = await openClient({ files: { [PATH]: RIGHT } });
    client.open(TEMPLATE, 'run a\n');
    client.open(CONFIGURATION, 'rules: {}\n');
    await shows(client, TEMPLATE, ['imgtpl/command-case']);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: CONFIGURATION } });
    await shows(client, TEMPLATE, []);
    await client.close();
  });
});

describe('a pipeline file that is closed', () => {
  it('is again what its file says', async () => {
    const client = await openClient({ files: { [ABSENT]: 'Name: web\nInternetMaxBandwidthOut: 10\n' } });
    client.open(TEMPLATE, 'RUN yum install -y a\n');
    await shows(client, TEMPLATE, []);
    client.open('file:///work/web.pipeline.yaml', 'Name: web\n');
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    const textDocument = { uri: 'file:///work/web.pipeline.yaml' };
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    await shows(client, TEMPLATE, []);
    await client.close();
  });
});

describe('a pipeline file that is not saved yet', () => {
  for (const [where, files] of [
    ['', { '/work/web.imgtpl': '' }],
    [', in a folder that is not there yet either', {}],
  ] as const) {
    it(`is that of its template, until it is closed${where}`, async () => isOfItsTemplate(files));
  }

  async function isOfItsTemplate(files: { readonly [path: string]: string }) {
    const client = await openClient({ files });
    client.open(TEMPLATE, 'FROM IMAGE:m-1\n');
    await shows(client, TEMPLATE, ['imgtpl/deprecated-from']);
    client.open('file:///work/web.pipeline.yaml', 'BaseImageType: IMAGE\nBaseImage: m-2\n');
    await shows(client, TEMPLATE, ['imgtpl/from-contradicts-request']);
    const textDocument = { uri: 'file:///work/web.pipeline.yaml' };
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    await shows(client, TEMPLATE, ['imgtpl/deprecated-from']);
    await client.close();
  }
});

describe('a file that is open under two spellings of its URI', () => {
  it('is judged under both, and is what the editor shows until both are closed', async () => {
    const files = { '/work/a b.pipeline.yaml': 'Name: web\nInternetMaxBandwidthOut: 10\n' };
    const client = await openClient({ files });
    const close = (uri: string) =>
      client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const [first, second] = ['file:///work/a%20b', 'file:///work/a b'];
    for (const spelling of [first, second]) client.open(`${spelling}.imgtpl`, 'RUN yum install -y a\n');
    for (const spelling of [first, second]) client.open(`${spelling}.pipeline.yaml`, 'Name: web\n');
    const isShown = async (codes: readonly string[]) => {
      for (const spelling of [first, second]) await shows(client, `${spelling}.imgtpl`, codes);
    };
    await isShown(['imgtpl/run-needs-network']);
    await close(`${second}.pipeline.yaml`);
    client.published.length = 0;
    client.open('file:///work/imgtpl.config.yaml', 'rules: {}\n');
    await isShown(['imgtpl/run-needs-network']);
    await close(`${first}.pipeline.yaml`);
    await isShown([]);
    await client.close();
  });
});

describe('a pipeline file that is open', () => {
  it('is what it was to its template while a line of it is half written, and is not edited then', async () => {
    const client = await openClient({ files: { [ABSENT]: 'Name: web\nInternetMaxBandwidthOut: 10\n' } });
    const uri = 'file:///work/web.pipeline.yaml';
    const write = (version: number, text: string) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    const titles = async () => {
      const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
      const asked = { textDocument: { uri: TEMPLATE }, range, context: { diagnostics: [] } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', asked);
      return actions.map(({ title }) => title.replace(/\d.*/, ''));
    };
    const open = 'Name: web\nInternetMaxBandwidthOut: 0\n';
    client.open(TEMPLATE, 'RUN yum install -y a\n');
    client.open(uri, open);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    assert.match((await titles())[0] ?? '', /InternetMaxBandwidthOut/);
    for (const [index, line] of ['Ta', 'Tag: [', 'Name: "'].entries()) {
      client.published.length = 0;
      await write(index + 2, `${open}${line}`);
      await shows(client, uri, ['imgtpl/invalid-syntax']);
      await client.settled(TEMPLATE, 1);
      await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
      assert.deepEqual(await titles(), ['Suppress imgtpl/run-needs-network here, with a reason']);
    }
    await write(5, 'Name: web\nInternetMaxBandwidthOut: 1\n');
    await shows(client, TEMPLATE, []);
    await write(6, open);
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await write(7, 'Name: "');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await shows(client, TEMPLATE, []);
    await client.close();
  });

  it('has no configuration read again when it changes', async () => {
    const files: Record<string, string> = { [PATH]: RIGHT };
    const client = await openClient({ files });
    const uri = 'file:///work/web.pipeline.yaml';
    client.open(TEMPLATE, 'run yum install -y a\n');
    client.open(uri, 'Name: web\nInternetMaxBandwidthOut: 1\n');
    await client.settled(TEMPLATE, 1);
    await shows(client, TEMPLATE, []);
    // Nobody has said that this file is another one now.
    files[PATH] = 'rules: {}\n';
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: 'Name: web\nInternetMaxBandwidthOut: 0\n' }],
    });
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    const changes = [{ uri: CONFIGURATION, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await shows(client, TEMPLATE, ['imgtpl/command-case', 'imgtpl/run-needs-network']);
    await client.close();
  });
});

describe('what a client that pulls is told of other files', () => {
  const pull = async (client: TestClient) =>
    (await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: TEMPLATE },
    })) as RelatedFullDocumentDiagnosticReport;
  const codesOf = (report: DocumentDiagnosticReport | undefined) =>
    (report as FullDocumentDiagnosticReport | undefined)?.items.map(({ code }) => code);

  it('comes with the template, and goes with it', async () => {
    const files: Record<string, string> = { [PATH]: FAULTY };
    const capabilities = { textDocument: { diagnostic: { relatedDocumentSupport: true } } };
    const client = await openClient({ files, initialize: { capabilities } });
    client.open(TEMPLATE, 'RUN a\n');
    const related = async () =>
      codesOf((await pull(client)).relatedDocuments?.[CONFIGURATION] as DocumentDiagnosticReport);
    assert.deepEqual(await related(), ['imgtpl/invalid-configuration']);
    files[PATH] = RIGHT;
    const changes = [{ uri: CONFIGURATION, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await related(), []);
    assert.deepEqual(await related(), undefined);
    await client.close();
  });

  it('leaves out what is open, which is asked for by itself', async () => {
    const capabilities = { textDocument: { diagnostic: { relatedDocumentSupport: true } } };
    const client = await openClient({ files: { [PATH]: FAULTY }, initialize: { capabilities } });
    client.open(TEMPLATE, 'RUN a\n');
    client.open(CONFIGURATION, FAULTY);
    assert.equal((await pull(client)).relatedDocuments, undefined);
    await client.close();
  });

  it('is left out where the client does not take it', async () => {
    const capabilities = { textDocument: { diagnostic: {} } };
    const client = await openClient({ files: { [PATH]: FAULTY }, initialize: { capabilities } });
    client.open(TEMPLATE, 'RUN a\n');
    assert.equal((await pull(client)).relatedDocuments, undefined);
    await client.close();
  });

  it('is not read again as long as nothing has changed', async () => {
    const files: Record<string, string> = { '/work/web.imgtpl': 'RUN\n', '/work/other.imgtpl': 'RUN a\n' };
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    const client = await openClient({ files, initialize: { capabilities, workspaceFolders } });
    let known: WorkspaceDiagnosticReport['items'] = [];
    const kinds = async () => {
      const previousResultIds = known.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
      const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
        previousResultIds,
      });
      known = report.items;
      return known.map(({ kind }) => kind);
    };
    assert.deepEqual(await kinds(), ['full', 'full']);
    // Nobody has said that this file is another one now.
    files['/work/web.imgtpl'] = 'USER\n';
    assert.deepEqual(await kinds(), ['unchanged', 'unchanged']);
    const changes = [{ uri: TEMPLATE, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await kinds(), ['unchanged', 'full']);
    client.open(TEMPLATE, 'RUN a\n');
    assert.deepEqual(await kinds(), ['unchanged', 'full']);
    assert.deepEqual(await kinds(), ['unchanged', 'unchanged']);
    // A document that changes leaves all others as they were.
    files['/work/other.imgtpl'] = 'USER\n';
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: TEMPLATE, version: 2 },
      contentChanges: [{ text: 'RUN\n' }],
    });
    assert.deepEqual(await kinds(), ['unchanged', 'full']);
    await client.close();
  });

  const watching = {
    textDocument: { diagnostic: {} },
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  };
  const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
  const pullAll = async (client: TestClient, previousResultIds: readonly { uri: string; value: string }[] = []) => {
    const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds,
    });
    return report.items;
  };
  const idsOf = (items: WorkspaceDiagnosticReport['items']) =>
    items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));

  it('comes once there is a file, though there was none', async () => {
    const files: Record<string, string> = {};
    const client = await openClient({ files, initialize: { capabilities: watching, workspaceFolders } });
    assert.deepEqual(await pullAll(client), []);
    files['/work/web.imgtpl'] = 'RUN\n';
    const changes = [{ uri: TEMPLATE, type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(
      (await pullAll(client)).map(({ kind }) => kind),
      ['full'],
    );
    await client.close();
  });

  it('comes again with the configuration, if the client has lost that', async () => {
    const files = { [PATH]: FAULTY, '/work/web.imgtpl': 'RUN\n' };
    const client = await openClient({ files, initialize: { capabilities: watching, workspaceFolders } });
    const ids = idsOf(await pullAll(client)).filter(({ uri }) => uri === TEMPLATE);
    const kinds = (await pullAll(client, ids)).map(({ uri, kind }) => [uri, kind]);
    assert.deepEqual(kinds, [
      [CONFIGURATION, 'full'],
      [TEMPLATE, 'unchanged'],
    ]);
    await client.close();
  });

  it('stays that of a template that is only named, when it is closed', async () => {
    const files = {
      '/work/all.pipeline.yaml': 'Name: web\nBuildContentFile: ignored/web.imgtpl\n',
      '/work/.gitignore': 'ignored\n',
      '/work/ignored/web.imgtpl': 'RUN\n',
    };
    const client = await openClient({ files, initialize: { capabilities: watching, workspaceFolders } });
    const uri = 'file:///work/ignored/web.imgtpl';
    client.open(uri, 'RUN\n');
    const ids = idsOf(await pullAll(client));
    assert.ok(ids.some((id) => id.uri === uri));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.equal((await pullAll(client, ids)).find((item) => item.uri === uri)?.kind, 'unchanged');
    await client.close();
  });

  interface Told {
    readonly token: string;
    readonly value: { readonly kind?: string; readonly percentage?: number; readonly items?: readonly object[] };
  }

  it('comes with progress and in parts, if the client has asked for them', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`/work/${index}.imgtpl`, 'RUN\n']));
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    const told: Told[] = [];
    const client = await openClient({
      files,
      initialize: { capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders },
      connected: (connection) => {
        connection.onNotification('$/progress', (params: Told) => {
          told.push(params);
        });
      },
    });
    assert.equal(client.answer.capabilities.diagnosticProvider?.workDoneProgress, true);
    const params = { previousResultIds: [], workDoneToken: 'progress', partialResultToken: 'part' };
    const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', params);
    assert.deepEqual(report.items, []);
    const progress = told
      .filter(({ token }) => token === 'progress')
      .map(({ value }) => [value.kind, value.percentage]);
    assert.deepEqual(progress, [
      ['begin', 0],
      ['report', 40],
      ['report', 80],
      ['end', undefined],
    ]);
    const parts = told.filter(({ token }) => token === 'part').map(({ value }) => value.items?.length);
    assert.deepEqual(parts, [20, 20, 10]);
    await client.close();
  });

  it('is read again when a folder comes or goes, of which clients tell nothing more', async () => {
    const files: Record<string, string> = { '/work/a/old.imgtpl': 'RUN\n' };
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    const client = await openClient({ files, initialize: { capabilities, workspaceFolders } });
    let known: { uri: string; value: string }[] = [];
    const told = async (...changes: { uri: string; type: number }[]) => {
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
        previousResultIds: known,
      });
      known = report.items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
      return report.items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : item.kind]);
    };
    assert.deepEqual(await told(), [['file:///work/a/old.imgtpl', 1]]);
    delete files['/work/a/old.imgtpl'];
    files['/work/b/new.imgtpl'] = 'RUN\n';
    const moved = [
      { uri: 'file:///work/a', type: 3 },
      { uri: 'file:///work/b', type: 1 },
    ];
    assert.deepEqual(await told(...moved), [
      ['file:///work/b/new.imgtpl', 1],
      ['file:///work/a/old.imgtpl', 0],
    ]);
    // Nobody has said that this file is another one now, and no folder came or went.
    files['/work/b/new.imgtpl'] = 'RUN a\n';
    files['/work/b/log'] = '';
    const others = [
      { uri: 'file:///work/b/log', type: 1 },
      { uri: 'file:///work/b/lock', type: 3 },
    ];
    assert.deepEqual(await told(...others), [['file:///work/b/new.imgtpl', 'unchanged']]);
    delete files['/work/b/new.imgtpl'];
    delete files['/work/b/log'];
    assert.deepEqual(await told({ uri: 'file:///work/b', type: 3 }), [['file:///work/b/new.imgtpl', 0]]);
    await client.close();
  });

  it('is withdrawn from the workspace when a file is gone', async () => {
    const files: Record<string, string> = { [PATH]: FAULTY, '/work/web.imgtpl': 'RUN\n' };
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    const client = await openClient({
      files,
      initialize: { capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders },
    });
    const ask = (known: WorkspaceDiagnosticReport['items']): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest('workspace/diagnostic', {
        previousResultIds: known.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : [])),
      });
    const { items: first } = await ask([]);
    assert.deepEqual(
      first.map(({ uri }) => uri),
      [CONFIGURATION, TEMPLATE],
    );
    files[PATH] = RIGHT;
    delete files['/work/web.imgtpl'];
    const changes = [
      { uri: CONFIGURATION, type: 2 },
      { uri: TEMPLATE, type: 3 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const { items: second } = await ask(first);
    assert.deepEqual(
      second.map((report) => [report.uri, codesOf(report)]),
      [
        [CONFIGURATION, []],
        [TEMPLATE, []],
      ],
    );
    await client.close();
  });
});

describe('what was said of a document that is closed', () => {
  const ELSEWHERE = 'file:///elsewhere/a%20b.imgtpl';
  const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
  /** A client that keeps no ids, as it does of documents that it closed. */
  const withdrawn = async ({ connection }: TestClient) => {
    const report: WorkspaceDiagnosticReport = await connection.sendRequest('workspace/diagnostic', {
      previousResultIds: [],
    });
    return report.items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : item.kind]);
  };
  const closeOf = async ({ connection }: TestClient, uri: string) =>
    connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

  it('is withdrawn once where it is no file of the workspace, or was deleted', async () => {
    const files: Record<string, string> = { '/work/web.imgtpl': 'RUN\n', '/work/old.imgtpl': 'RUN\n' };
    const capabilities = { textDocument: { diagnostic: {} } };
    const client = await openClient({ files, initialize: { capabilities, workspaceFolders } });
    for (const uri of [TEMPLATE, 'file:///work/old.imgtpl', ELSEWHERE]) client.open(uri, 'RUN\n');
    delete files['/work/old.imgtpl'];
    assert.deepEqual(await withdrawn(client), [[TEMPLATE, 1]]);
    for (const uri of [TEMPLATE, 'file:///work/old.imgtpl', ELSEWHERE]) await closeOf(client, uri);
    assert.deepEqual(await withdrawn(client), [
      [TEMPLATE, 1],
      ['file:///work/old.imgtpl', 0],
      [ELSEWHERE, 0],
    ]);
    assert.deepEqual(await withdrawn(client), [[TEMPLATE, 1]]);
    await client.close();
  });

  it('is withdrawn where there is no folder, and not while the document is open again', async () => {
    const client = await openClient({ initialize: { capabilities: { textDocument: { diagnostic: {} } } } });
    client.open(ELSEWHERE, 'RUN\n');
    await closeOf(client, ELSEWHERE);
    client.open(ELSEWHERE, 'RUN\n');
    assert.deepEqual(await withdrawn(client), []);
    await closeOf(client, ELSEWHERE);
    assert.deepEqual(await withdrawn(client), [[ELSEWHERE, 0]]);
    await client.close();
  });
});

describe('a document that is saved', () => {
  it('is not judged again: it is what it was', async () => {
    const client = await openClient();
    client.open(TEMPLATE, 'RUN\n');
    await client.settled(TEMPLATE, 1);
    const times = client.published.length;
    const changes = [{ uri: TEMPLATE, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    client.open('file:///work/other.imgtpl', 'RUN\n');
    await client.settled('file:///work/other.imgtpl', 1);
    assert.equal(client.published.length, times + 1);
    await client.close();
  });
});

describe('a repository that is made in a folder', () => {
  it('ends the configuration of the folders around it', async () => {
    const files: Record<string, string> = { [PATH]: RIGHT, '/work/sub/a.imgtpl': 'run a\n' };
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    const client = await openClient({ files, initialize: { workspaceFolders } });
    const uri = 'file:///work/sub/a.imgtpl';
    client.open(uri, 'run a\n');
    await client.settled(uri, 1);
    files['/work/sub/.git/HEAD'] = 'ref: refs/heads/main\n';
    const changes = [{ uri: 'file:///work/sub/.git', type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await shows(client, uri, ['imgtpl/command-case']);
    await client.close();
  });
});

describe('a template with a name of its own', () => {
  it('comes and goes for the pipeline file that names it', async () => {
    const files: Record<string, string> = {};
    const client = await openClient({ files });
    const uri = 'file:///work/all.pipeline.yaml';
    client.open(
      uri,
      'Name: web\nRegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\nBuildContentFile: setup.txt\n',
    );
    const tell = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'file:///work/setup.txt', type }],
      });
    await client.settled(uri, 1);
    const before = client.published.at(-1)?.diagnostics.map(({ code }) => String(code)) ?? [];
    files['/work/setup.txt'] = 'RUN a\n';
    await tell(1);
    const missing = before.filter((code) => /File|content/i.test(code));
    assert.ok(missing.length > 0, String(before));
    await shows(
      client,
      uri,
      before.filter((code) => !missing.includes(code)),
    );
    delete files['/work/setup.txt'];
    await tell(3);
    await shows(client, uri, before);
    await client.close();
  });
});

describe('files of which a client tells one by one', () => {
  it('have what is shown judged again once, not once for each', async () => {
    const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
    let asked = 0;
    const client = await openClient({
      initialize: { capabilities },
      connected: (connection) => {
        connection.onRequest('workspace/codeLens/refresh', () => {
          asked += 1;
        });
      },
    });
    client.open(TEMPLATE, 'RUN\n');
    await client.settled(TEMPLATE, 1);
    const [times, asks] = [client.published.length, asked];
    const tell = (name: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `file:///work/${name}.pipeline.yaml`, type: 2 }],
      });
    await Promise.all(Array.from({ length: 200 }, (_, name) => tell(name)));
    client.open('file:///work/last.imgtpl', 'RUN\n');
    await client.settled('file:///work/last.imgtpl', 1);
    await client.connection.sendRequest('workspace/executeCommand', { command: 'imgtpl.codes' });
    assert.ok(asked - asks < 20, `asked ${asked - asks} times`);
    assert.ok(client.published.length - times < 20, `published ${client.published.length - times} times`);
    await client.close();
  });
});

describe('a template that is not saved yet', () => {
  it('is there for the pipeline file that names it, as what that says, while it is open', async () => {
    const pipeline = 'file:///work/all.pipeline.yaml';
    const text = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\nTestContentFile: new.imgtpl\n';
    const client = await openClient({ files: { '/work/all.pipeline.yaml': text } });
    const uri = 'file:///work/new.imgtpl';
    client.open(pipeline, text);
    client.open(TEMPLATE, 'RUN a\n');
    await shows(client, pipeline, ['imgtpl/content-file']);
    client.open(uri, 'COMPONENT\n');
    await shows(client, uri, ['InvalidParameter.TestContent']);
    await shows(client, pipeline, []);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await shows(client, pipeline, ['imgtpl/content-file']);
    await client.close();
  });
});

describe('a client that saves a file', () => {
  // Helix and coc.nvim take registrations, and watch nothing by themselves.
  const registers: ClientCapabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

  const readsAgain = async (capabilities: ClientCapabilities) => {
    const files: Record<string, string> = {};
    const client = await openClient({
      files,
      initialize: { capabilities, workspaceFolders: [{ uri: 'file:///work', name: 'work' }] },
      connected: (connection) => connection.onRequest('client/registerCapability', () => null),
    });
    assert.deepEqual(client.answer.capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    client.open(TEMPLATE, 'run yum install -y a\n');
    await shows(client, TEMPLATE, ['imgtpl/command-case']);
    files[PATH] = RIGHT;
    files['/work/other/a.pipeline.yaml'] = 'Name: web\nInternetMaxBandwidthOut: 0\nBuildContentFile: ../web.imgtpl\n';
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: TEMPLATE } });
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await client.close();
  };

  it('has others read again if it watches none', () => readsAgain({}));

  it('has others read again although it says that it watches them', () => readsAgain(registers));

  it('keeps what a pipeline file in another folder says while that is read again', async () => {
    const pipeline = '/work/other/a.pipeline.yaml';
    const text = 'Name: web\nInternetMaxBandwidthOut: 0\nBuildContentFile: ../web.imgtpl\n';
    const files: Record<string, string> = { [pipeline]: text };
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    const client = await openClient({ files, initialize: { workspaceFolders } });
    client.open(TEMPLATE, 'RUN yum install -y a\n');
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    const before = client.published.length;
    const save = () => client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: TEMPLATE } });
    await save();
    while (client.published.length === before) await nextTurn();
    delete files[pipeline];
    await save();
    await shows(client, TEMPLATE, []);
    const counts = client.published.slice(before).map(({ diagnostics }) => diagnostics.length);
    assert.deepEqual([...counts].sort().reverse(), counts, 'they go once, and do not come again');
    assert.equal(counts[0], 1);
    await client.close();
  });

  it('is not heard if it is VS Code, which watches them', async () => {
    const capabilities = { ...registers, experimental: { imgtplBudget: true } };
    const client = await openClient({ initialize: { capabilities } });
    assert.deepEqual(client.answer.capabilities.textDocumentSync, { openClose: true, change: 2, save: false });
    await client.close();
  });
});

describe('a template that stands in a pipeline file', () => {
  const URI = 'file:///work/inline.pipeline.yaml';
  const textOf = (line: string) => `BuildContent: |\n  ENV A="b"\n  ${line}\n`;
  const titlesIn = async ({ connection }: TestClient) => {
    const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } };
    const asked = { textDocument: { uri: URI }, range };
    const actions: CodeAction[] = await connection.sendRequest('textDocument/codeAction', {
      ...asked,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    return actions.map(({ title }) => title);
  };

  it('is read anew when it changes, and judged anew when its configuration does', async () => {
    const client = await openClient();
    client.open(URI, textOf('run a $A'));
    assert.deepEqual((await titlesIn(client)).slice(0, 1), ['Write RUN']);
    assert.deepEqual((await titlesIn(client)).slice(0, 1), ['Write RUN']);
    client.open(CONFIGURATION, RIGHT);
    assert.deepEqual(await titlesIn(client), []);
    const textDocument = { uri: URI, version: 2 };
    const contentChanges = [{ text: textOf('RUN yum install nginx') }];
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    assert.ok((await titlesIn(client)).includes('Add -y'));
    await client.close();
  });
});

describe('a client that can pull diagnostics', () => {
  it('is sent them if nothing can make it pull them again', async () => {
    const files = { '/work/other/a.pipeline.yaml': 'Name: web\nBuildContentFile: ../web.imgtpl\n' };
    const textDocument = { diagnostic: {}, publishDiagnostics: {} };
    // As lsp-mode sends it.
    const workspace = { diagnostics: { refreshSupport: false } };
    const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
    const capabilities = { textDocument, workspace };
    const client = await openClient({ files, initialize: { capabilities, workspaceFolders } });
    assert.equal(client.answer.capabilities.diagnosticProvider, undefined);
    client.open(TEMPLATE, 'RUN yum install -y a\n');
    // The pipeline file in the other folder is found later.
    await shows(client, TEMPLATE, ['imgtpl/run-needs-network']);
    await client.close();
  });

  it('pulls them if it can be told when, or if it can get them in no other way', async () => {
    const textDocument = { diagnostic: {}, publishDiagnostics: {} };
    const refreshing = { refreshSupport: true };
    for (const capabilities of [
      { textDocument, workspace: { diagnostics: refreshing } },
      // As Helix and Zed call it.
      { textDocument, workspace: { diagnostic: refreshing } },
      { textDocument: { diagnostic: {} } },
    ]) {
      const client = await openClient({ initialize: { capabilities } });
      assert.ok(client.answer.capabilities.diagnosticProvider);
      await client.close();
    }
  });
});

describe('a client that pulls diagnostics', () => {
  it('is not sent again what it has', async () => {
    const client = await openClient({ initialize: { capabilities: { textDocument: { diagnostic: {} } } } });
    client.open(TEMPLATE, 'RUN\n');
    const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: TEMPLATE }, previousResultId });
    const { kind, resultId } = await pull();
    assert.equal(kind, 'full');
    assert.deepEqual(await pull(resultId), { kind: 'unchanged', resultId });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: TEMPLATE, version: 2 },
      contentChanges: [{ text: 'ENV\n' }],
    });
    assert.equal((await pull(resultId)).kind, 'full');
    await client.close();
  });

  it('is asked to pull again when another file says something else, one question at a time', async () => {
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    };
    const client = await openClient({ files: { [PATH]: RIGHT }, initialize: { capabilities } });
    let asked = 0;
    let answer = () => {};
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      asked += 1;
      return new Promise<null>((resolve) => {
        answer = () => resolve(null);
      });
    });
    client.open(CONFIGURATION, FAULTY);
    for (let version = 2; version < 20; version++) {
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: CONFIGURATION, version },
        contentChanges: [{ text: `${FAULTY}# ${version}\n` }],
      });
    }
    // An answer says that everything before it was read.
    const hover = { textDocument: { uri: TEMPLATE }, position: { line: 0, character: 0 } };
    await client.connection.sendRequest('textDocument/hover', hover);
    assert.equal(asked, 1);
    answer();
    while (asked < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    answer();
    await client.connection.sendRequest('textDocument/hover', hover);
    assert.equal(asked, 2);
    await client.close();
  });
});
