import assert from 'node:assert/strict';
import {
  assembleRequest,
  EMIT_FORMATS,
  type EmitFormat,
  emitProblemMessage,
  explicitDefaults,
  loadEmitter,
  loadPipelineReader,
  loadRequestMessages,
} from '@imgtpl/request';
import { type Parameter, REQUEST } from '@imgtpl/spec';
import fc from 'fast-check';

/** Every name that can be in a request, and some that every object has. */
const NAMES = [...namesOf(REQUEST), 'Foo', '__proto__', 'toString'];

const SCALAR = fc.oneof(fc.boolean(), fc.double(), fc.string(), fc.constant(null));
const LIST = fc.array(fc.oneof(SCALAR, fc.constant({ Key: 1, Value: [1] }), fc.constant([[]])), { maxLength: 3 });
const GROUP = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(SCALAR, LIST), { maxKeys: 3 });
const REQUESTS = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(SCALAR, LIST, GROUP), { maxKeys: 8 });

/** A request that is emitted despite its errors, and the parameters that a target refuses. */
const REFUSALS: readonly (readonly [format: EmitFormat, request: object, ...parameters: string[]])[] = [
  ['terraform', { RegionId: [], Name: {}, Tag: { a: 'b' } }, 'RegionId', 'Name', 'Tag'],
  ['terraform', { SystemDiskSize: 'large', DeleteInstanceOnFailure: 1 }, 'SystemDiskSize', 'DeleteInstanceOnFailure'],
  ['ros', { AddAccount: 'a', ToRegionId: [['b']], Tag: ['c'] }, 'AddAccount', 'ToRegionId.1', 'Tag.1'],
  ['sdk-typescript', { ImageOptions: 'a', Name: [], SystemDiskSize: {} }, 'Name', 'SystemDiskSize', 'ImageOptions'],
  ['dockerfile', { BuildContent: ['RUN a'], TestContent: 'RUN b' }, 'BuildContent'],
  ['dockerfile', { TestContent: { toString: [] } }, 'TestContent'],
];

describe('emit in spite of errors', () => {
  for (const [format, request, ...parameters] of REFUSALS) {
    it(`names what ${format} cannot hold of ${JSON.stringify(request)}`, async () => {
      const problems = await emitted(format, request);
      assert.ok(Array.isArray(problems));
      assert.deepEqual([...new Set(problems)].sort(), [...parameters].sort());
    });
  }

  it('needs no region where the target has another place for it', async () => {
    for (const format of ['terraform', 'ros'] as const) {
      const text = await emitted(format, { BaseImageType: 'IMAGE', Name: 'web' });
      assert.ok(typeof text === 'string' && !text.includes('undefined'), String(text));
    }
  });

  it('gives a text or a reason for anything', async () => {
    const messages = await loadRequestMessages('en');
    const read = await loadPipelineReader('json');
    const emitters = await Promise.all(
      EMIT_FORMATS.map(async (format) => [format, await loadEmitter(format)] as const),
    );
    fc.assert(
      fc.property(REQUESTS, (object) => {
        const [document] = read(JSON.stringify(object)).documents;
        assert.ok(document);
        const request = assembleRequest(document);
        for (const [format, emit] of emitters) {
          for (const one of [request, explicitDefaults(request, format)]) {
            const { text, problems } = emit([{ request: one }], { base: 'alpine' });
            const said = text ?? problems.map((problem) => emitProblemMessage(problem, messages)).join();
            assert.equal(typeof said, 'string');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The text, or the parameters that cannot be expressed. */
async function emitted(format: EmitFormat, written: object): Promise<string | readonly string[]> {
  const [document] = (await loadPipelineReader('json'))(JSON.stringify(written)).documents;
  assert.ok(document);
  const emit = await loadEmitter(format);
  const { text, problems } = emit([{ request: assembleRequest(document) }], { base: 'alpine' });
  return text ?? problems.map(({ parameter }) => parameter);
}

function namesOf(members: readonly Parameter[]): readonly string[] {
  return members.flatMap((member) => {
    const node = member.type === 'list' ? member.item : member;
    return [member.name, ...(node.type === 'group' ? namesOf(node.members) : [])];
  });
}
