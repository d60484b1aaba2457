import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { requests } from './arbitrary-request.js';
import { emitAll, problemsOf } from './emit.js';

const SAMPLE = fc.sample(requests(), 300);

/** The arguments that a real shell gives to `aliyun`, for each command, from one process. */
function argumentLists(commands: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'imgtpl-cli-'));
  try {
    const out = join(folder, 'out');
    const stub = join(folder, 'aliyun');
    writeFileSync(stub, `#!/bin/sh\nprintf '%s\\0' "$#" "$@" >> '${out}'\n`);
    chmodSync(stub, 0o755);
    writeFileSync(join(folder, 'commands.sh'), `set -e\n${commands.join('')}`);
    const path = `${folder}${delimiter}${process.env['PATH']}`;
    execFileSync('sh', ['commands.sh'], { cwd: folder, env: { ...process.env, PATH: path } });
    const words = readFileSync(out, 'utf8').split('\0').slice(0, -1);
    const lists: (readonly string[])[] = [];
    for (let at = 0; at < words.length; at += Number(words[at]) + 1) {
      lists.push(words.slice(at + 1, at + 1 + Number(words[at])));
    }
    return lists;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* flags(value: unknown, name: string): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    const text = String(value);
    yield* text.startsWith('-') ? [`--${name}=${text}`] : [`--${name}`, text];
    return;
  }
  const prefix = name === '' ? '' : `${name}.`;
  for (const [key, member] of Object.entries(value)) {
    yield* flags(member, `${prefix}${Array.isArray(value) ? Number(key) + 1 : key}`);
  }
}

const FORCED = ['RepairItem', 'AdvancedOptions', 'ImageOptions', 'ImportImageOptions'];

describe('emit aliyun-cli', () => {
  it('is read by a real shell as the flags that are meant', async () => {
    const expected = SAMPLE.map((request) => {
      const forced = FORCED.some((name) => name in request);
      return ['ecs', 'CreateImagePipeline', ...flags(request, ''), ...(forced ? ['--force'] : [])];
    });
    const lists = argumentLists(await emitAll('aliyun-cli', SAMPLE));
    assert.equal(lists.length, SAMPLE.length);
    for (const [index, list] of lists.entries()) assert.deepEqual(list, expected[index]);
  });

  it('names the file that holds the content', async () => {
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', BuildContent: 'RUN true\n' } as const;
    const [text] = await emitAll('aliyun-cli', [request], { contentFiles: { BuildContent: "it's web.imgtpl" } });
    assert.equal(
      text,
      "aliyun ecs CreateImagePipeline \\\n  --RegionId cn-hangzhou \\\n  --BaseImageType IMAGE \\\n  --BuildContent-FILE 'it'\\''s web.imgtpl'\n",
    );
  });

  it('refuses what no argument can hold', async () => {
    for (const Description of ['a\0b', 'a\ud800b']) {
      const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', Description } as const;
      assert.deepEqual(await problemsOf('aliyun-cli', request), ['unsupported-value Description aliyun-cli']);
    }
  });
});
