import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CodeLens,
  createProtocolConnection,
  type Hover,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { framedMessage } from '../../test/harness/framed-message.js';
import { ROOT } from '../../test/harness/root.js';

const URI = 'file:///nowhere/a.imgtpl';
const PROGRAM = [join(ROOT, 'packages/cli/bin/imgtpl.js'), 'lsp', '--stdio'];

interface Running {
  readonly server: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly answer: InitializeResult;
}

/** The server as editors start it; ended with the test, whatever happens in it. */
async function withServer(use: (running: Running) => Promise<void>, processId: number | null = null): Promise<void> {
  const server = spawn(process.execPath, PROGRAM, { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // A server that is gone ends its streams in the middle of whatever was being written.
  connection.onError(() => {});
  server.stdin.on('error', () => {});
  connection.listen();
  try {
    const initialize = { processId, rootUri: null, capabilities: {} };
    const answer: InitializeResult = await connection.sendRequest('initialize', initialize);
    await connection.sendNotification('initialized', {});
    await use({ server, connection, answer });
  } finally {
    connection.dispose();
    if (server.exitCode === null) server.kill('SIGKILL');
  }
}

function open({ connection }: Running, text: string): Promise<void> {
  return connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'imgtpl', version: 1, text },
  });
}

/** Waits for the diagnostics of a version. */
function published({ connection }: Running, version: number): Promise<PublishDiagnosticsParams> {
  return new Promise((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.version === version) resolve(params);
    });
  });
}

describe('the process of the server', () => {
  it('says which version it is, for whoever reports what it did', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    await withServer(async ({ answer }) => assert.deepEqual(answer.serverInfo, { name: 'imgtpl', version }));
  });

  it('ends when its client shuts it down', async () => {
    await withServer(async ({ server, connection }) => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.deepEqual(await once(server, 'exit'), [0, null]);
    });
  });

  it('reads to the end what its client has sent before it closes the pipe', async () => {
    const server = spawn(process.execPath, PROGRAM, { stdio: 'pipe' });
    const seen = { text: '' };
    server.stdout.on('data', (data) => (seen.text += data));
    const initialize = { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };
    const all = [initialize, { method: 'initialized', params: {} }, { id: 2, method: 'shutdown' }, { method: 'exit' }];
    server.stdin.end(all.map((sent) => framedMessage({ jsonrpc: '2.0', ...sent })).join(''));
    assert.deepEqual(await once(server, 'close'), [0, null]);
    assert.match(seen.text, /"id":1,"result":\{"capabilities".*"id":2,"result":null/s);
  });

  it('ends with 1 when its client goes away without a word', async () => {
    await withServer(async ({ server }) => {
      server.stdin.end();
      assert.deepEqual(await once(server, 'exit'), [1, null]);
    });
  });

  it('ends when the process is gone that it was started for', async () => {
    const parent = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await withServer(async ({ server }) => {
      parent.stdin?.end();
      assert.deepEqual(await once(server, 'exit'), [1, null]);
    }, parent.pid ?? null);
  });

  it('takes a document of 10 MB, and is still there for the next one', async () => {
    await withServer(async (running) => {
      const first = published(running, 1);
      await open(running, `RUN\n${'# a comment line, as there are many\nRUN echo $HOME && ls\n'.repeat(180_000)}`);
      assert.equal((await first).diagnostics[0]?.code, 'EmptyCommandContent.RUN');
      await running.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
      const next = published(running, 1);
      await open(running, 'USER\n');
      assert.equal((await next).diagnostics[0]?.code, 'EmptyCommandContent.USER');
      const params = { textDocument: { uri: URI }, position: { line: 0, character: 1 } };
      const hover: Hover | null = await running.connection.sendRequest('textDocument/hover', params);
      assert.ok(hover);
    });
  });

  it('keeps its memory when a client does not read, and tells it the newest when it does', async () => {
    await withServer(async (running) => {
      const { server, connection } = running;
      const text = 'RUN\n'.repeat(100);
      await open(running, text);
      server.stdout.pause();
      const changes = 3000;
      for (let version = 2; version <= changes; version++) {
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri: URI, version },
          contentChanges: [{ text: version === changes ? 'USER\n' : `${text}# ${version}\n` }],
        });
      }
      const last = published(running, changes);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.ok(residentMegabytes(server) < 400, `${residentMegabytes(server)} MB`);
      server.stdout.resume();
      assert.equal((await last).diagnostics[0]?.code, 'EmptyCommandContent.USER');
    });
  });
});

/** Linux tells it; elsewhere there is nothing to compare. */
function residentMegabytes({ pid }: ChildProcessWithoutNullStreams): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

describe('the process of the server that our extension starts', () => {
  it('reads files of other schemes through the extension', async () => {
    const files = new Map([['memfs:/site/web.pipeline.yaml', 'Name: web\n']]);
    const server = fork(join(ROOT, 'server/dist/main.js'), { stdio: 'ignore' });
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    connection.onRequest('imgtpl/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
    connection.onRequest('imgtpl/stat', ({ uri }: { uri: string }) =>
      files.has(uri) ? { type: 'file', size: 10 } : null,
    );
    connection.onRequest('imgtpl/list', ({ uri }: { uri: string }) =>
      uri === 'memfs:/site' ? [{ name: 'web.pipeline.yaml', type: 'file' }] : null,
    );
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { window: { showDocument: { support: true } } },
    });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri: 'memfs:/site/web.imgtpl', languageId: 'imgtpl', version: 1, text: 'RUN true\n' };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const lenses: CodeLens[] = await connection.sendRequest('textDocument/codeLens', { textDocument });
    const open = lenses.find(({ command }) => command?.command === 'imgtpl.show')?.command;
    assert.deepEqual(open?.arguments, [{ uri: 'memfs:/site/web.pipeline.yaml' }]);
    connection.dispose();
    server.kill();
  });
});
