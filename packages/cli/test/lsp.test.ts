import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { framedMessage } from '../../../test/harness/framed-message.js';
import { inFolder } from './harness/folder.js';
import { programOutcome, runProgram, startProgram } from './harness/program.js';

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};

/** The header may arrive separately. */
const ANSWER = /^Content-Length: \d+\r\n\r\n(?:$|\{"jsonrpc":"2\.0","id":1,"result":\{"capabilities")/;

function notice(method: string, params: object): object {
  return { jsonrpc: '2.0', method, params };
}

async function listen(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return { server, port: address.port };
}

describe('imgtpl lsp', () => {
  it('--stdio: answers, and ends with its client', async () => {
    const child = startProgram('/', ['lsp', '--stdio']);
    assert.ok(child.stdin && child.stdout);
    child.stdin.write(framedMessage(INITIALIZE));
    const [answer] = await once(child.stdout, 'data');
    assert.match(String(answer), ANSWER);
    child.stdin.end();
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
  });

  it('--socket: connects to whoever listens, answers, and ends with its client', async () => {
    const { server, port } = await listen();
    const child = startProgram('/', ['lsp', `--socket=${port}`]);
    const [socket] = await once(server, 'connection');
    socket.write(framedMessage(INITIALIZE));
    const [answer] = await once(socket, 'data');
    assert.match(String(answer), ANSWER);
    socket.end();
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
    server.close();
  });

  it('--socket: ends, and does not try for ever to answer a client that is gone', async () => {
    const { server, port } = await listen();
    const child = startProgram('/', ['lsp', `--socket=${port}`]);
    const [socket] = await once(server, 'connection');
    socket.write(framedMessage(INITIALIZE));
    await once(socket, 'data');
    const farewell = [{ ...INITIALIZE, id: 2, method: 'shutdown' }, notice('exit', {})];
    socket.end(farewell.map(framedMessage).join(''), () => socket.destroy());
    await once(child, 'exit');
    server.close();
  });

  it('--stdio: ends without a word when nobody reads its answers', async () => {
    const child = startProgram('/', ['lsp', '--stdio']);
    assert.ok(child.stdin && child.stdout && child.stderr);
    const seen = { text: '' };
    child.stderr.on('data', (data) => (seen.text += data));
    child.stdin.write(framedMessage(INITIALIZE));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    for (let number = 1; number <= 20; number++) {
      const textDocument = { uri: `file:///a${number}.imgtpl`, languageId: 'imgtpl', version: 1, text: 'RUN\n' };
      child.stdin.write(framedMessage(notice('textDocument/didOpen', { textDocument })));
    }
    const [code] = await once(child, 'close');
    assert.deepEqual([code, seen.text], [1, '']);
  });

  it('--socket: is exit 2 where nobody listens', async () => {
    const { server, port } = await listen();
    server.close();
    await once(server, 'close');
    const { code, stdout, stderr } = await programOutcome('/', ['lsp', '--socket', String(port)]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(
      stderr,
      /^imgtpl: Nothing is listening on the port of --socket: connect ECONNREFUSED 127\.0\.0\.1:\d+\.\n$/,
    );
  });

  it('--clientProcessId: ends when that process is gone, as LSP wants it', async () => {
    const client = startProgram('/', ['--version']);
    await once(client, 'exit');
    const child = startProgram('/', ['lsp', '--stdio', `--clientProcessId=${client.pid}`]);
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
  });

  it('takes language, configuration and working directory from its options', async () => {
    const files = { 'other.yaml': 'rules: { command-case: error }\n', 'sub/imgtpl.config.yaml': 'rules: {}\n' };
    await inFolder(files, async (folder) => {
      const judge = async (...argv: string[]) => {
        const child = startProgram(folder, ['lsp', '--stdio', ...argv]);
        const seen = { text: '' };
        child.stdout?.on('data', (data) => (seen.text += data));
        const uri = pathToFileURL(join(folder, 'sub/a.imgtpl')).href;
        const textDocument = { uri, languageId: 'imgtpl', version: 1, text: 'run true\n' };
        const initialize = { ...INITIALIZE, params: { ...INITIALIZE.params, locale: 'en' } };
        for (const sent of [initialize, notice('initialized', {}), notice('textDocument/didOpen', { textDocument })]) {
          child.stdin?.write(framedMessage(sent));
        }
        const diagnostic = () =>
          /"severity":(\d).*?"message":"([^"]*)"/.exec(seen.text.slice(seen.text.indexOf('publish')));
        for (let wait = 0; wait < 800 && diagnostic() === null; wait++) {
          await new Promise((resume) => setTimeout(resume, 25));
        }
        child.stdin?.end();
        await once(child, 'exit');
        return diagnostic()?.slice(1);
      };
      assert.deepEqual(await judge(), ['2', 'run is not in upper case: write RUN.']);
      const asked = await judge('--lang=zh-CN', '--cwd=sub', '--config=../other.yaml');
      assert.equal(asked?.[0], '1');
      assert.match(asked?.[1] ?? '', /[\u4e00-\u9fff]/);
    });
  });

  const usage: readonly (readonly [string, RegExp])[] = [
    ['lsp', /Name --stdio \| --socket=PORT/],
    ['lsp --stdio --socket=1', /--stdio and --socket cannot go together/],
    ['lsp --socket=0', /--socket needs a port from 1 to 65535, not 0/],
    ['lsp --socket=65536', /--socket needs a port from 1 to 65535, not 65536/],
    ['lsp --socket=1e3', /--socket needs a port from 1 to 65535, not 1e3/],
    ['lsp --socket', /--socket PORT needs a value/],
    ['lsp --stdio file', /There are too many arguments: remove file/],
  ];
  for (const [line, words] of usage) {
    it(`is exit 2: ${line}`, () => {
      const { code, stdout, stderr } = runProgram('/', line.split(' '));
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, words);
    });
  }
});
