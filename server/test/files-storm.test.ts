import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { namingTexts, STORM_TEXTS } from '../../test/harness/storm-texts.js';
import { nextTurn, openClient, type TestClient, type TestClientOptions, waiting } from './client.js';

const { templates, configurations, bases, catalogues, pipelines } = STORM_TEXTS;

/** What each file may contain. */
const TEXTS = {
  '/work/web.imgtpl': templates,
  '/work/other.imgtpl': templates,
  '/work/sub/web.imgtpl': templates,
  '/work/web.pipeline.yaml': pipelines,
  '/work/sub/all.pipeline.yaml': namingTexts('../other.imgtpl'),
  '/work/imgtpl.config.yaml': configurations,
  '/work/sub/imgtpl.config.yaml': configurations,
  '/work/base.yaml': bases,
  '/work/catalogue.json': catalogues,
  '/work/sub/.git/HEAD': ['ref: refs/heads/main\n'],
} satisfies Record<string, readonly string[]>;

const PATHS = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
const OPENED = PATHS.filter((path) => /\.imgtpl$|\.pipeline\.|config/.test(path));

const step = fc.oneof(
  fc.record({ does: fc.constantFrom('write', 'remove'), path: fc.constantFrom(...PATHS), text: fc.nat(3) }),
  fc.record({ does: fc.constantFrom('open', 'change', 'close'), path: fc.constantFrom(...OPENED), text: fc.nat(3) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface State {
  readonly client: TestClient;
  readonly files: Record<string, string>;
  /** By path. */
  readonly open: Map<string, string>;
}

async function start(files: Record<string, string>, options: Pick<TestClientOptions, 'asked'>): Promise<State> {
  const workspaceFolders = [{ uri: 'file:///work', name: 'work' }];
  return {
    client: await openClient({ ...options, files, initialize: { workspaceFolders } }),
    files,
    open: new Map(),
  };
}

function take({ client, files, open }: State, { does, path, text: drawn }: Step, version: number): void {
  const uri = `file://${path}`;
  const texts = TEXTS[path];
  const text = texts[drawn % texts.length] ?? '';
  const tell = (method: string, params: object) => void client.connection.sendNotification(method, params);
  if (does === 'write' || does === 'remove') {
    const existed = path in files;
    if (does === 'write') files[path] = text;
    else delete files[path];
    const type = does === 'remove' ? 3 : existed ? 2 : 1;
    // A folder is reported without what is in it.
    const reported = uri.replace(/\.git\/.*/, '.git');
    tell('workspace/didChangeWatchedFiles', { changes: [{ uri: reported, type }] });
  } else if (does === 'open' && !open.has(path)) {
    open.set(path, text);
    client.open(uri, text);
  } else if (does === 'change' && open.has(path)) {
    open.set(path, text);
    tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  } else if (does === 'close' && open.delete(path)) tell('textDocument/didClose', { textDocument: { uri } });
}

/** The last that was published of each file, unless that is nothing. */
function shown({ published }: TestClient): object {
  const last = new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  return Object.fromEntries([...last].filter(([, diagnostics]) => diagnostics.length > 0));
}

describe('a storm of files and documents that come, change and go', () => {
  it('ends in what a fresh server shows for the same', async () => {
    const steps = fc.array(step, { minLength: 2, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (drawn, turns) => {
        const state = await start({}, { asked: waiting(nextTurn) });
        for (const [index, one] of drawn.entries()) {
          take(state, one, index + 2);
          for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
        }
        // Files that the client is asked for, and files on a disk, must lead to the same.
        const fresh = await start(state.files, {});
        for (const [path, text] of state.open) fresh.client.open(`file://${path}`, text);
        for (let round = 0; round < 100; round++) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          if (round > 0 && isDeepStrictEqual(shown(state.client), shown(fresh.client))) break;
        }
        assert.deepEqual(shown(state.client), shown(fresh.client));
        for (const { client } of [state, fresh]) await client.close();
      }),
      { numRuns: 40 },
    );
  });
});
