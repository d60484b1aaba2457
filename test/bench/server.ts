/**
 * Compares the language server with the one for Dockerfiles on the same edits: each is a process of its own that speaks
 * over standard input and output. They take turns, so that other load on the machine affects both alike. Times are in
 * milliseconds, medians and 99th percentiles. It takes minutes: `npm run bench -- server`.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
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

const PROGRAM = join(ROOT, 'packages/cli/bin/imgtpl.js');

const SERVERS: readonly Server[] = [
  {
    name: 'imgtpl',
    arguments: [PROGRAM, 'lsp', '--stdio'],
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
 * A text of commands that both languages have, the number of measured runs, and of runs before them: for short texts,
 * the time depends on how much of a server is compiled by then.
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

/** How often to start each server; the first start only fills caches, those of this program included. */
const STARTS = 16;

// A server stores the code that it shares with all commands only after a while; by then, other commands have done so.
spawnSync(process.execPath, [PROGRAM, '--version']);
await measureStarts();
const running = [];
for (const server of SERVERS) running.push(await start(server));
for (const size of SIZES) await measure(running, size);
for (const server of running) await stop(server);

interface Running extends Server {
  readonly child: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly capabilities: object;
  /** Makes a change with a new version of the document, and waits for its diagnostics. */
  readonly judged: (change: (version: number) => Promise<void>) => Promise<void>;
}

async function start(server: Server): Promise<Running> {
  const child = spawn(process.execPath, server.arguments, { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  let version = 0;
  let answered = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (published: PublishDiagnosticsParams) => {
    // The other server gives no version, but it responds in order, once for each change.
    if ((published.version ?? version) === version) answered();
  });
  const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: CAPABILITIES,
  });
  await connection.sendNotification('initialized', {});
  const judged: Running['judged'] = async (change) => {
    version += 1;
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    await change(version);
    await answer;
  };
  return { ...server, child, connection, capabilities, judged };
}

async function stop({ connection, child }: Running): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

async function measureStarts(): Promise<void> {
  const [{ text } = { text: '' }] = SIZES;
  const times = SERVERS.map((): number[] => []);
  for (let round = 0; round < STARTS; round++) {
    for (const [index, server] of SERVERS.entries()) {
      const begin = performance.now();
      const started = await start(server);
      await open(started, text);
      if (round > 0) times[index]?.push(performance.now() - begin);
      else console.log(`${server.name}: ${Object.keys(started.capabilities).sort().join(', ')}`);
      await stop(started);
    }
  }
  console.log('\nstart to first diagnostics');
  for (const [index, { name }] of SERVERS.entries()) console.log(`${name.padEnd(12)} ${shown(times[index] ?? [])}`);
}

function open({ connection, uri, languageId, judged }: Running, text: string): Promise<void> {
  return judged((version) =>
    connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
  );
}

async function measure(all: readonly Running[], { name, text, warmUp, runs, peer }: (typeof SIZES)[number]) {
  console.log(`\n${name}`);
  const measured = all
    .filter((server) => peer || server.name === 'imgtpl')
    .map((server) => ({ server, times: noTimes() }));
  for (const { server } of measured) {
    await open(server, text);
    for (let run = 0; run < warmUp; run++) await edit(server, { run, times: noTimes() });
  }
  for (let run = 0; run < runs; run++) for (const { server, times } of measured) await edit(server, { run, times });
  for (const { server, times } of measured) {
    const figures = Object.entries(times).map(([what, figure]) => `${what} ${shown(figure)}`);
    console.log(`${server.name.padEnd(12)} ${figures.join('  ')}  memory ${residentMegabytes(server.child)} MB`);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: server.uri } });
  }
}

type Times = Record<'change' | 'completion' | 'hover' | 'tokens', number[]>;

function noTimes(): Times {
  return { change: [], completion: [], hover: [], tokens: [] };
}

/** Types or deletes a character in the third line, and sends the requests that an editor would. */
async function edit(
  { connection, uri, judged }: Running,
  { run, times }: { readonly run: number; readonly times: Times },
): Promise<void> {
  const textDocument = { uri };
  const start = { line: 2, character: 6 };
  const timed = async (name: keyof Times, work: () => Promise<unknown>) => {
    const begin = performance.now();
    await work();
    times[name].push(performance.now() - begin);
  };
  const typed = run % 2 === 0;
  const change = { range: { start, end: typed ? start : { line: 2, character: 7 } }, text: typed ? 'x' : '' };
  await timed('change', () =>
    judged((version) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      }),
    ),
  );
  const ask = (method: string, position = start) =>
    connection.sendRequest(`textDocument/${method}`, { textDocument, position });
  await timed('completion', () => ask('completion'));
  await timed('hover', () => ask('hover', { line: 2, character: 1 }));
  // The other server takes many seconds for these in a long text.
  if (run < 3 || run > 10) await timed('tokens', () => ask('semanticTokens/full'));
}

function shown(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.99)}`.padEnd(16);
}

/** Only Linux provides this. */
function residentMegabytes({ pid }: ChildProcessWithoutNullStreams): string {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes) / 1024).toFixed(0);
  } catch {
    return '?';
  }
}

/** Our own examples without commands that Docker lacks, repeated to the given length. */
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
