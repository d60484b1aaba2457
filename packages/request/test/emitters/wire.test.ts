import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleRequest, flatten, loadPipelineReader } from '@imgtpl/request';
import fc from 'fast-check';
import { ROOT } from '../../../../test/harness/root.js';
import { requests, SDK_LIMITS } from './arbitrary-request.js';
import { emitAll, problemsOf } from './emit.js';
import { sdkRequest, wireQueries } from './sdk-wire.js';

const SAMPLE = fc.sample(requests(SDK_LIMITS), 300);

describe('emit json', () => {
  it('is read by the request class of the official SDK, field by field', async () => {
    for (const [index, text] of (await emitAll('json', SAMPLE)).entries()) {
      const parsed: unknown = JSON.parse(text);
      assert.deepEqual(parsed, SAMPLE[index]);
      assert.deepEqual(JSON.parse(JSON.stringify(sdkRequest(SAMPLE[index] ?? {}).toMap())), parsed);
    }
  });

  it('is read back as the same request', async () => {
    const read = await loadPipelineReader('json');
    for (const [index, text] of (await emitAll('json', SAMPLE)).entries()) {
      const [document] = read(text).documents;
      assert.ok(document);
      assert.deepEqual(assembleRequest(document), SAMPLE[index]);
    }
  });

  it('has its keys in the order of the documents, and several requests in an array', async () => {
    const { loadEmitter } = await import('@imgtpl/request');
    const emit = await loadEmitter('json');
    const request = { Tag: [{ Value: 'v', Key: 'k' }], BaseImageType: 'IMAGE', RegionId: 'cn-hangzhou' } as const;
    assert.equal(
      emit([{ request }], {}).text,
      '{\n  "RegionId": "cn-hangzhou",\n  "BaseImageType": "IMAGE",\n  "Tag": [\n    {\n      "Key": "k",\n      "Value": "v"\n    }\n  ]\n}\n',
    );
    const parsed: unknown = JSON.parse(emit([{ request }, { request }], {}).text ?? '');
    assert.deepEqual(parsed, [request, request]);
  });
});

describe('emit query and form', () => {
  it('are byte-equal to what the official SDK puts on the wire', async function () {
    this.timeout(60_000);
    const wire = await wireQueries(SAMPLE);
    assert.equal(wire.length, SAMPLE.length);
    assert.deepEqual(await emitAll('query', SAMPLE), wire);
    assert.deepEqual(await emitAll('form', SAMPLE), wire);
  });

  it('refuse half of a surrogate pair, at which the official SDK fails', async () => {
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', Tag: [{ Key: 'k', Value: 'a\uD83D' }] } as const;
    await assert.rejects(wireQueries([request]), /URI malformed/);
    for (const target of ['query', 'form'] as const)
      assert.deepEqual(await problemsOf(target, request), [`unsupported-value Tag.1.Value ${target}`]);
  });

  it('have the pairs of the recorded wire form', () => {
    const record = readFileSync(join(ROOT, 'test/samples/api/createimagepipeline-wire-v3.txt'), 'utf8');
    const pairs = [...record.matchAll(/^ {2}([A-Z][\w.]*)=(.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    const request = unflatten(pairs.map(([name, value]) => [name, decodeURIComponent(value)]));
    assert.ok(pairs.length > 30);
    assert.deepEqual(
      flatten(request).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("'", '%27')}`),
      pairs.map(([name, value]) => `${name}=${value}`),
    );
  });
});

interface Nested {
  [name: string]: string | Nested;
}

/** The request from flattened pairs; objects with numbered members become arrays. */
function unflatten(pairs: readonly (readonly [string, string])[]): object {
  const root: Nested = {};
  for (const [path, value] of pairs) {
    const names = path.split('.');
    let place = root;
    for (const name of names.slice(0, -1)) {
      const next = place[name];
      const made: Nested = typeof next === 'object' ? next : {};
      place[name] = made;
      place = made;
    }
    place[names.at(-1) ?? ''] = value;
  }
  return listed(root);
}

function listed(value: Nested): object {
  const entries = Object.entries(value).map(([name, it]) => [name, typeof it === 'string' ? it : listed(it)] as const);
  return entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
    ? entries.map(([, item]) => item)
    : Object.fromEntries(entries);
}
