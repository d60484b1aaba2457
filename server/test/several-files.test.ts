import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { openClient, type TestClient } from './client.js';

const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n';

/** Files that depend on one another, each with texts that it may have. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  '/work/web.imgtpl': ['run a\n', 'RUN apt-get update\n', 'FROM IMAGE:m-1\nRUN a\n', 'LABEL a="b"\n', ''],
  '/work/other.imgtpl': ['run t\n', 'LABEL a="b"\n', 'FROM x\n'],
  '/work/web.pipeline.yaml': [
    `${REQUEST}BuildContentFile: web.imgtpl\n`,
    `${REQUEST}BuildContentFile: web.imgtpl\nInternetMaxBandwidthOut: 5\n`,
    `${REQUEST}TestContentFile: other.imgtpl\nBuildContent: |\n  run x\n`,
    'Name: web\n',
  ],
  '/work/sub/x.pipeline.yaml': [
    `${REQUEST}BuildContentFile: ../other.imgtpl\n`,
    `${REQUEST}TestContentFile: ../web.imgtpl\n`,
  ],
  '/work/imgtpl.config.yaml': ['rules:\n  command-case: off\n', 'rules:\n  command-cas: off\n', 'extends: base.yaml\n'],
  '/work/base.yaml': ['rules:\n  command-case: error\n', '{}\n'],
};
const PATHS = Object.keys(FILES);

/** What happens to a file: `toggle` opens or closes it, `change` is in the editor, `write` and `remove` are elsewhere. */
const step = fc.record({
  what: fc.constantFrom('toggle', 'toggle', 'change', 'change', 'write', 'remove'),
  path: fc.constantFrom(...PATHS),
  text: fc.nat(),
  pause: fc.constantFrom(0, 0, 5),
});

const INITIALIZE = {
  workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
  capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
};

describe('a storm over several files', () => {
  it('ends in what a fresh server shows of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const files: Record<string, string> = {};
        const open = new Map<string, string>();
        const client = await start(files);
        for (const [index, { what, path, text, pause }] of steps.entries()) {
          await happen({ client, files, open }, { what, path, text: textOf(path, text), version: index + 2 });
          if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        }
        const fresh = await start(files);
        for (const [path, text] of open) fresh.open(uriOf(path), text);
        for (const path of open.keys()) await fresh.settled(uriOf(path), 1);
        await showTheSame(client, fresh);
        await client.close();
        await fresh.close();
      }),
      { numRuns: 25 },
    );
  });
});

interface Desk {
  readonly client: TestClient;
  readonly files: Record<string, string>;
  readonly open: Map<string, string>;
}

interface Step {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly version: number;
}

async function happen({ client, files, open }: Desk, { what, path, text, version }: Step): Promise<void> {
  const { connection } = client;
  const uri = uriOf(path);
  const exists = path in files;
  if (what === 'write' || (what === 'remove' && exists)) {
    if (what === 'write') files[path] = text;
    else delete files[path];
    const type = what === 'remove' ? 3 : exists ? 2 : 1;
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  } else if (what === 'change' && open.has(path)) {
    open.set(path, text);
    const contentChanges = [{ text }];
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  } else if (what === 'toggle' && open.delete(path)) {
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  } else if (what === 'toggle' && path !== '/work/base.yaml') {
    // Editors do not tell of a YAML file by another name.
    open.set(path, files[path] ?? text);
    client.open(uri, files[path] ?? text);
  }
}

async function start(files: Record<string, string>): Promise<TestClient> {
  const client = await openClient({ files, initialize: INITIALIZE });
  client.connection.onRequest('client/registerCapability', () => null);
  return client;
}

function uriOf(path: string): string {
  return `file://${path}`;
}

function textOf(path: string, index: number): string {
  const texts = FILES[path] ?? [''];
  return texts[index % texts.length] ?? '';
}

/** Waits until two clients show the same, and go on to do so. */
async function showTheSame(client: TestClient, other: TestClient): Promise<void> {
  for (let rounds = 0, same = 0; rounds < 300 && same < 5; rounds++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    same = isDeepStrictEqual(shownIn(client), shownIn(other)) ? same + 1 : 0;
  }
  assert.deepEqual(shownIn(client), shownIn(other));
}

/** What is shown of each file that has something. */
function shownIn({ published }: TestClient): readonly (readonly [string, readonly string[]])[] {
  const newest = new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  return [...newest]
    .filter(([, diagnostics]) => diagnostics.length > 0)
    .map(([uri, diagnostics]) => [uri, diagnostics.map(({ code, message }) => `${code} ${message}`).sort()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
