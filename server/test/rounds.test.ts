import assert from 'node:assert/strict';
import type { FileFault, FileSystem } from '@imgtpl/workspace';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { nextTurn, openClient, type TestClient, type TestClientOptions, waiting } from './client.js';

const PATH = '/work/a/b/c/d/web.imgtpl';
const URI = `file://${PATH}`;
const TEXT = 'run yum install -y nginx\n';
const OFF = 'rules:\n  command-case: off\n';
const NETWORK = 'InternetMaxBandwidthOut: 1\n';

const catalogueOf = (owner: string) =>
  JSON.stringify({ ImageComponent: { ImageComponentSet: [{ ImageComponentId: 'ic-1', Owner: owner }] } });

interface Opened {
  readonly files: Readonly<Record<string, string>>;
  /** Of the client. */
  readonly folder?: string | null;
}

interface Case extends Opened {
  readonly name: string;
  readonly rounds: number;
  /** What is found in the template. */
  readonly codes: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'nothing beside it', files: {}, rounds: 1, codes: ['imgtpl/command-case'] },
  { name: 'a configuration', files: { '/work/imgtpl.config.yml': OFF }, rounds: 2, codes: [] },
  {
    name: 'a configuration and a pipeline file',
    files: { '/work/imgtpl.config.yaml': OFF, '/work/a/b/c/d/web.pipeline.yaml': 'Name: web\n' },
    rounds: 2,
    codes: ['imgtpl/run-needs-network'],
  },
  {
    name: 'the nearest of two configurations, of a repository',
    files: {
      '/work/imgtpl.config.yaml': 'rules: {}\n',
      '/work/a/imgtpl.config.json': '{ "rules": { "command-case": "off" } }',
      '/work/.git/HEAD': '',
    },
    rounds: 2,
    codes: [],
  },
  {
    name: 'a configuration beyond a repository',
    files: { '/work/imgtpl.config.yaml': OFF, '/work/a/b/.git/HEAD': '' },
    rounds: 1,
    codes: ['imgtpl/command-case'],
  },
  {
    name: 'pipeline files that name templates in several folders',
    files: {
      '/work/a/b/c/d/all.pipeline.yaml': `BuildContentFile: ./web.imgtpl\nTestContentFile: ../test.imgtpl\n${NETWORK}`,
      '/work/a/b/c/d/web.pipeline.yaml': `TestContentFile: ../../../test.imgtpl\n${NETWORK}`,
      '/work/a/b/c/test.imgtpl': '',
      '/work/a/test.imgtpl': '',
    },
    rounds: 3,
    codes: ['imgtpl/command-case'],
  },
  {
    name: 'a configuration that extends another, with catalogues',
    files: {
      '/work/imgtpl.config.yaml': 'extends: shared/base.yaml\ncatalogues: [catalogues/*.json, more.json]\n',
      '/work/shared/base.yaml': `${OFF}catalogues: [one.json]\n`,
      '/work/shared/one.json': catalogueOf('SELF'),
      '/work/catalogues/two.json': catalogueOf('ALIYUN'),
      '/work/more.json': catalogueOf('SELF'),
    },
    rounds: 4,
    codes: [],
  },
  {
    name: 'a repository above the folder of the client',
    files: { '/work/imgtpl.config.yaml': OFF, '/work/.git/HEAD': '' },
    folder: 'file:///work/a',
    rounds: 3,
    codes: [],
  },
  {
    name: 'no folder of the client',
    files: { '/work/a/b/c/d/imgtpl.config.yaml': OFF },
    folder: null,
    rounds: 2,
    codes: [],
  },
];

/** Turns in which nothing is asked for: the server may do some work in one, and let other messages go in more. */
const QUIET_TURNS = 500;

/** Answers all that was asked for once nothing more is, again and again. Each time is a round. */
function answeringInRounds() {
  const log: string[] = [];
  let answers: (() => void)[] = [];
  const beforeAnswer = (asked: string) => {
    log.push(asked);
    return new Promise<void>((resolve) => answers.push(resolve));
  };
  const untilQuiet = async () => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      const { length } = log;
      await nextTurn();
      if (log.length > length) quiet = 0;
    }
  };
  /** How many rounds there are until a result is there. */
  const roundsUntil = async (result: Promise<unknown>): Promise<number> => {
    let isThere = false;
    void result.then(() => {
      isThere = true;
    });
    for (let rounds = 0; ; ) {
      await untilQuiet();
      if (isThere) return rounds;
      if (answers.length === 0) continue;
      const answered = answers;
      answers = [];
      rounds += 1;
      log.push(`--- ${rounds}`);
      for (const answer of answered) answer();
    }
  };
  return { log, asked: waiting(beforeAnswer), roundsUntil };
}

const pulling = { textDocument: { diagnostic: {} } };

async function opened({ files, folder = 'file:///work' }: Opened, options: Partial<TestClientOptions>) {
  const initialize = {
    ...options.initialize,
    workspaceFolders: folder === null ? null : [{ uri: folder, name: 'work' }],
  };
  const client = await openClient({ ...options, files: { ...files, [PATH]: TEXT }, initialize });
  client.open(URI, TEXT);
  return client;
}

async function pulled({ connection }: TestClient): Promise<readonly Diagnostic[]> {
  const report: FullDocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: URI },
  });
  return report.items;
}

describe('files that the client is asked for', () => {
  // What is imported the first time would come too late for its round.
  before(async () => {
    for (const one of CASES) {
      const client = await opened(one, {});
      await client.settled(URI, 1);
      await client.close();
    }
  });

  for (const one of CASES) {
    for (const how of ['published', 'pulled'] as const) {
      it(`make diagnostics wait for few answers in a row, as they are ${how}: ${one.name}`, async () => {
        const { log, asked, roundsUntil } = answeringInRounds();
        const initialize = how === 'pulled' ? { capabilities: pulling } : {};
        const client = await opened(one, { asked, initialize });
        const diagnostics = how === 'pulled' ? pulled(client) : client.settled(URI, 1);
        const rounds = await roundsUntil(diagnostics);
        const codes = (await diagnostics).map(({ code }) => code);
        assert.deepEqual({ rounds, codes }, { rounds: one.rounds, codes: one.codes }, log.join('\n'));
        await roundsUntil(client.close());
      });
    }
  }

  it('are read together for symbols and for a renaming', async () => {
    const { log, asked, roundsUntil } = answeringInRounds();
    const many = Array.from({ length: 30 }, (_, index) => `/work/${index % 6}/${index}`);
    const files = Object.fromEntries(
      many.flatMap((path) => [
        [`${path}.imgtpl`, 'WORKDIR /srv\n'],
        [`${path}.pipeline.yaml`, 'TestContentFile: ../../test.imgtpl\n'],
      ]),
    );
    const client = await opened({ files }, { asked });
    await roundsUntil(client.settled(URI, 1));
    const ask = (method: string, params: object) => roundsUntil(client.connection.sendRequest(method, params));
    const moves = [{ oldUri: 'file:///work/0', newUri: 'file:///work/7' }];
    log.length = 0;
    const symbols = await ask('workspace/symbol', { query: '' });
    const renaming = await ask('workspace/willRenameFiles', { files: moves });
    // One after the other, the templates alone would be 60.
    assert.ok(symbols <= 8 && renaming <= 12, log.join('\n'));
    await roundsUntil(client.close());
  });

  it('are looked at together when many folders come', async () => {
    const { log, asked, roundsUntil } = answeringInRounds();
    const client = await opened({ files: {} }, { asked });
    await roundsUntil(client.settled(URI, 1));
    const folders = Array.from({ length: 30 }, (_, index) => `/work/new-${index}`);
    const changes = folders.map((folder) => ({ uri: `file://${folder}`, type: 1 }));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const allAsked = async () => {
      while (!folders.every((folder) => log.includes(`stat ${folder}`))) await nextTurn();
    };
    const rounds = await roundsUntil(allAsked());
    assert.ok(rounds <= 2, log.join('\n'));
    await roundsUntil(client.close());
  });

  it('are found under names that differ in case, if the client finds them', async () => {
    const real = (path: string) => path.replace('imgtpl.config.yaml', 'IMGTPL.Config.yaml');
    const asked = (files: FileSystem): FileSystem => ({
      ...files,
      read: (path) => files.read(real(path)),
      stat: (path) => files.stat(real(path)),
    });
    const client = await opened({ files: { '/work/a/IMGTPL.Config.yaml': OFF } }, { asked });
    assert.deepEqual(await client.settled(URI, 1), []);
    await client.close();
  });

  it('are found in folders that the client cannot list', async () => {
    const list = (): FileFault => ({ fault: 'missing', detail: '' });
    const files = { '/work/imgtpl.config.yml': OFF };
    const client = await opened({ files }, { asked: (all) => ({ ...all, list }) });
    assert.deepEqual(await client.settled(URI, 1), []);
    await client.close();
  });

  it('are not asked for again because the client sends its settings', async () => {
    const { log, asked, roundsUntil } = answeringInRounds();
    let isAsked = () => {};
    const settingsAsked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const client = await opened(
      { files: {} },
      {
        asked,
        initialize: { capabilities: { workspace: { configuration: true } } },
        connected: (connection) =>
          connection.onRequest('workspace/configuration', () => {
            isAsked();
            return [{ codeLens: { enabled: false } }];
          }),
      },
    );
    await settingsAsked;
    await roundsUntil(client.settled(URI, 1));
    assert.equal(log.filter((one) => one === 'list /work/a/b/c/d').length, 1, log.join('\n'));
    await roundsUntil(client.close());
  });
});
