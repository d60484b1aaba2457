import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEmitter } from '@imgtpl/request';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { ROOT } from '../../../../test/harness/root.js';
import { requests, SDK_LIMITS } from './arbitrary-request.js';
import { problemsOf } from './emit.js';

const SAMPLE = fc.sample(
  // The region is part of the host name.
  requests({ ...SDK_LIMITS, values: { RegionId: fc.constantFrom('cn-hangzhou', 'cn-beijing', 'eu-central-1') } }),
  100,
);

/** Redirects https requests to a local server, and writes the queries that arrive to a file. */
const PRELOAD = `
const http = require('node:http');
const https = require('node:https');
const { appendFileSync } = require('node:fs');
const server = http.createServer({ maxHeaderSize: 1 << 20 }, (message, response) => {
  appendFileSync(process.env.QUERIES, message.headers.host + message.url + '\\n');
  response.setHeader('content-type', 'application/json');
  response.end('{"ImagePipelineId":"ip-1","RequestId":"r-1"}');
  server.unref();
});
server.listen(0, '127.0.0.1').unref();
https.request = (options, done) => http.request(
  { ...options, protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port: server.address().port, agent: undefined }, done);
`;

/** Runs an emitted program, and returns the URLs that it requested. */
function run(folder: string, program: string): readonly string[] {
  const queries = join(folder, 'queries');
  writeFileSync(join(folder, 'preload.cjs'), PRELOAD);
  writeFileSync(join(folder, 'program.cjs'), transformSync(program, { loader: 'ts', format: 'cjs' }).code);
  const env = {
    ...process.env,
    QUERIES: queries,
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'ak',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sk',
  };
  const output = execFileSync(process.execPath, ['--require', './preload.cjs', 'program.cjs'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  assert.match(output, /^(?:ip-1\n)+$/);
  return readFileSync(queries, 'utf8').trimEnd().split('\n');
}

const COMPILER_OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'es2022',
  module: 'node20',
  moduleResolution: 'node16',
  esModuleInterop: true,
  types: ['node'],
};

describe('emit sdk-typescript', () => {
  it('passes the compiler, runs, and sends the same pairs as the query', async function () {
    this.timeout(120_000);
    // Inside of the repository, so that the packages are found.
    mkdirSync(join(ROOT, 'test/dist'), { recursive: true });
    const folder = mkdtempSync(join(ROOT, 'test/dist/sdk-'));
    try {
      const emit = await loadEmitter('sdk-typescript');
      const program =
        emit(
          SAMPLE.map((request) => ({ request })),
          {},
        ).text ?? '';
      writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
      writeFileSync(join(folder, 'program.ts'), program);
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['program.ts'] }),
      );
      execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
      const addresses = run(folder, program);
      const query = await loadEmitter('query');
      const expected = (
        query(
          SAMPLE.map((request) => ({ request })),
          {},
        ).text ?? ''
      ).split('\n');
      assert.deepEqual(
        addresses.map((address) => address.replace(/^[^?]*\?/, '')),
        expected,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses what the request class lacks, and ids that no number holds', async () => {
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      AddAccount: ['1284387915995949', '9007199254740993', '007'],
      AdvancedOptions: { SkipBuildImage: true },
      ImportImageOptions: { DockerOptions: { Image: 'a', ImageSize: 1 } },
    } as const;
    assert.deepEqual(await problemsOf('sdk-typescript', request), [
      'unsupported-value AddAccount.2 sdk-typescript',
      'unsupported-value AddAccount.3 sdk-typescript',
      'unsupported-parameter AdvancedOptions.SkipBuildImage sdk-typescript',
      'unsupported-parameter ImportImageOptions.DockerOptions.Image sdk-typescript',
      'unsupported-parameter ImportImageOptions.DockerOptions.ImageSize sdk-typescript',
    ]);
  });
});
