/**
 * The language server beside that of Dockerfiles, on the same edits in one run: both are processes of their own and speak
 * over standard input and output. Times are in milliseconds, medians and 99th percentiles. It takes minutes, so `npm run
 * bench` leaves it out: `node test/dist/test/bench/server.js`.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ROOT } from '../harness/root.js';

interface Server {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly languageId: string;
  readonly uri: string;
}

const SERVERS: readonly Server[] = [
  {
    name: 'imgtpl',
    arguments: [join(ROOT, 'packages/cli/bin/imgtpl.js'), 'lsp', '--stdio'],
    languageId: 'imgtpl',
    uri: 'file:///bench/a.imgtpl',
  },
  {
    name: 'dockerfile',
    arguments: [join(ROOT, 'node_modules/dockerfile-language-server-nodejs/bin/docker-langserver'), '--stdio'],
    languageId: 'dockerfile',
    uri: 'file:///bench/Dockerfile',
  },
];

/**
 * A text of commands that both languages have, how often each thing is measured, and how often it is done before: what
 * short texts take is decided by how much of a server the engine has compiled by then.
 */
const SIZES: readonly {
  readonly name: string;
  readonly text: string;
  readonly warmUp: number;
  readonly runs: number;
  readonly peer: boolean;
}[] = [
  { name: '20 lines', text: commands(20), warmUp: 1000, runs: 200, peer: true },
  { name: '16 KB', text: real(16_384), warmUp: 300, runs: 100, peer: true },
  { name: '7,000 lines', text: commands(7000), warmUp: 0, runs: 8, peer: true },
  { name: '1 MB', text: commands(22_000), warmUp: 0, runs: 8, peer: false },
];

const CAPABILITIES = {
  textDocument: {
    hover: { contentFormat: ['markdown' as const] },
    completion: { completionItem: { snippetSupport: true } },
    publishDiagnostics: {},
    semanticTokens: {
      requests: { full: true },
      tokenTypes: [
        'keyword',
        'comment',
        'parameter',
        'property',
        'namespace',
        'class',
        'macro',
        'string',
        'variable',
        'operator',
      ],
      tokenModifiers: ['declaration', 'definition', 'deprecated'],
      formats: ['relative' as const],
    },
  },
};

for (const server of SERVERS) await measure(server);

async function measure(server: Server): Promise<void> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, server.arguments, { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const waiting = new Map<number, () => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: PublishDiagnosticsParams) => {
    // The peer gives no version: its answers come in order, one a change.
    const [first] = waiting.keys();
    waiting.get(version ?? first ?? 0)?.();
  });
  const answer: { capabilities: object } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: CAPABILITIES,
  });
  await connection.sendNotification('initialized', {});
  console.log(`\n${server.name}: ${Object.keys(answer.capabilities).sort().join(', ')}`);
  let version = 0;
  const settled = (): Promise<void> => {
    version += 1;
    const own = version;
    return new Promise((resolve) => {
      waiting.set(own, () => {
        waiting.delete(own);
        resolve();
      });
    });
  };
  let isFirst = true;
  for (const { name, text, warmUp, runs, peer } of SIZES) {
    if (!peer && server.name !== 'imgtpl') continue;
    const opened = settled();
    const { uri, languageId } = server;
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    await opened;
    if (isFirst) console.log(`start to first diagnostics: ${(performance.now() - startedAt).toFixed(0)}`);
    isFirst = false;
    const edits = { settled, version: () => version };
    await edit(connection, server, { ...edits, runs: warmUp });
    const times = await edit(connection, server, { ...edits, runs });
    console.log(`${name.padEnd(12)} ${times}  memory ${residentMegabytes(child)} MB`);
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    waiting.clear();
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}

interface Edits {
  readonly runs: number;
  readonly settled: () => Promise<void>;
  readonly version: () => number;
}

/** One character typed in the third line and taken away again, and what an editor asks for then. */
async function edit(
  connection: ProtocolConnection,
  { uri }: Server,
  { runs, settled, version }: Edits,
): Promise<string> {
  const times: { readonly [name: string]: number[] } = { change: [], completion: [], hover: [], tokens: [] };
  const place = { textDocument: { uri }, position: { line: 2, character: 6 } };
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const begin = performance.now();
    await work();
    times[name]?.push(performance.now() - begin);
  };
  for (let run = 0; run < runs; run++) {
    const start = { line: 2, character: 6 };
    const change = run % 2 === 0 ? { start, end: start } : { start, end: { line: 2, character: 7 } };
    await timed('change', async () => {
      const done = settled();
      const contentChanges = [{ range: change, text: run % 2 === 0 ? 'x' : '' }];
      const textDocument = { uri, version: version() };
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      await done;
    });
    await timed('completion', () => connection.sendRequest('textDocument/completion', place));
    await timed('hover', () =>
      connection.sendRequest('textDocument/hover', { ...place, position: { line: 2, character: 1 } }),
    );
    if (run < 3 || runs > 10)
      await timed('tokens', () => connection.sendRequest('textDocument/semanticTokens/full', place));
  }
  return Object.entries(times)
    .map(([name, all]) => `${name} ${shown(all)}`)
    .join('  ');
}

function shown(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.99)}`.padEnd(16);
}

/** Linux tells it; elsewhere there is no figure. */
function residentMegabytes({ pid }: ChildProcessWithoutNullStreams): string {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes) / 1024).toFixed(0);
  } catch {
    return '?';
  }
}

/** Our own examples, without the commands that Docker does not have, as often as it takes. */
function real(length: number): string {
  const folder = join(ROOT, 'examples');
  const names = readdirSync(folder).filter((name) => /^[a-z-]+\.imgtpl$/.test(name));
  const texts = names.map((name) =>
    readFileSync(join(folder, name), 'utf8').replace(/^(?:COMPONENT|RESTART).*\n/gm, ''),
  );
  const whole = texts.join('\n');
  return `RUN true\nRUN true\nRUN echo\n${whole.repeat(Math.ceil(length / whole.length))}`.slice(0, length);
}

function commands(count: number): string {
  const lines: string[] = [];
  for (let index = 0; lines.length < count; index++) {
    lines.push(`ENV NAME_${index}="value ${index}"`, `WORKDIR /srv/app-${index}`, `RUN echo $NAME_${index} && ls -l`);
  }
  return `${lines.slice(0, count).join('\n')}\n`;
}
