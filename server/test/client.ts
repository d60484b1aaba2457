import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { startServer } from '@imgtpl/server';
import type { FileSystem } from '@imgtpl/workspace';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { memoryFileSystem } from '../../test/harness/memory-file-system.js';

/** A client for tests: a server in this process on the other end of two pipes. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly answer: InitializeResult;
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[];
  open(uri: string, text: string): void;
  /** The diagnostics of the newest version that was sent, once they are there. */
  settled(uri: string, version: number): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}

export interface TestClientOptions {
  readonly files?: { readonly [path: string]: string };
  /** If given, the server asks the client for the files, and gets its answers through this. */
  readonly asked?: ((files: FileSystem) => FileSystem) | undefined;
  readonly initialize?: Partial<InitializeParams>;
  /** Called before anything is sent, to handle requests of the server. */
  readonly connected?: (connection: ProtocolConnection) => void;
}

const NO_CAPABILITIES: InitializeParams = { processId: null, rootUri: null, capabilities: {} };

export async function openClient({
  files = {},
  asked,
  initialize = {},
  connected,
}: TestClientOptions = {}): Promise<TestClient> {
  const connection = connect(files, asked);
  connected?.(connection);
  const published: PublishDiagnosticsParams[] = [];
  let heard = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    heard();
  });
  const answer: InitializeResult = await connection.sendRequest('initialize', { ...NO_CAPABILITIES, ...initialize });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    answer,
    published,
    open: (uri, text) => {
      const textDocument = { uri, languageId: 'imgtpl', version: 1, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    async settled(uri, version) {
      for (;;) {
        const found = [...published].reverse().find((it) => it.uri === uri && it.version === version);
        if (found) return found.diagnostics;
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
    },
    async close() {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

/** Waits until these codes are what is shown of a document. */
export async function shows(client: TestClient, uri: string, codes: readonly string[]): Promise<void> {
  const now = () =>
    client.published
      .filter((it) => it.uri === uri)
      .at(-1)
      ?.diagnostics.map(({ code }) => code) ?? [];
  for (let round = 0; round < 500 && !isDeepStrictEqual(now(), codes); round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.deepEqual(now(), codes);
}

/** The files as they are when they are asked for: a test may change them. */
function changingFiles(files: Readonly<Record<string, string>>): FileSystem {
  const now = () => memoryFileSystem(files);
  return {
    read: (path) => now().read(path),
    stat: (path) => now().stat(path),
    list: (folder) => now().list(folder),
    realPath: (path) => path,
  };
}

/** Has each answer wait: meanwhile, other messages may be handled. */
export function waiting(beforeAnswer: (asked: string) => Promise<unknown>): (files: FileSystem) => FileSystem {
  const late = async <Answer>(asked: string, answer: () => Answer): Promise<Awaited<Answer>> => {
    await beforeAnswer(asked);
    return await answer();
  };
  return (files) => ({
    read: (path) => late(`read ${path}`, () => files.read(path)),
    stat: (path) => late(`stat ${path}`, () => files.stat(path)),
    list: (folder) => late(`list ${folder}`, () => files.list(folder)),
    realPath: (path) => path,
  });
}

/** Resolves when messages that have come in are handled. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A connection to a server that has not been told anything yet. */
export function connect(
  files: { readonly [path: string]: string } = {},
  asked?: TestClientOptions['asked'],
): ProtocolConnection {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, {
    files: asked ? asked(changingFiles(files)) : changingFiles(files),
    isClients: () => asked !== undefined,
    workingDirectory: '/work',
    locale: 'en',
    pages: {
      text: (code) => `<!-- Made by a program. -->\n\n# ${code}`,
      address: (code) => `file:///pages/${encodeURIComponent(code)}.md`,
    },
  });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  return client;
}
