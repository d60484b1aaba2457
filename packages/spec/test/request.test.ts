import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  API_ERRORS,
  type ImagePipelineRequest,
  LANGUAGES,
  type Parameter,
  type ParameterNode,
  REGIONS,
  REQUEST,
  REQUEST_CODES,
} from '@imgtpl/spec';
import { ROOT } from '../../../test/harness/root.js';

/** Newer than the published list: they are only in the Java and Go SDKs. */
const NEWER = [
  'AdvancedOptions.SkipBuildImage',
  'AdvancedOptions.SkipCheckImage',
  'ImportImageOptions.DockerOptions.Image',
  'ImportImageOptions.DockerOptions.ImageSize',
];

interface PublishedParameter {
  readonly name: string;
  readonly type: string;
  readonly deprecated: boolean;
}

interface Leaf {
  readonly path: string;
  readonly node: ParameterNode;
  readonly parameter: Parameter;
}

const WIRE_TYPES = { text: 'string', choice: 'string', integer: 'number', flag: 'boolean' } as const;

describe('REQUEST', () => {
  const published: readonly PublishedParameter[] = JSON.parse(
    readFileSync(join(ROOT, 'test/data/params.json'), 'utf8'),
  );
  const leaves = [...leavesOf(REQUEST, '')];

  it('has every published parameter, those that are newer, and nothing else', () => {
    assert.deepEqual(leaves.map(({ path }) => path).sort(), [...published.map(({ name }) => name), ...NEWER].sort());
  });

  it('agrees with the published types and deprecations', () => {
    const byPath = new Map(leaves.map((leaf) => [leaf.path, leaf]));
    for (const { name, type, deprecated } of published) {
      const leaf = byPath.get(name);
      assert.ok(leaf, name);
      assert.equal(wireType(leaf.node), type, name);
      assert.equal(leaf.parameter.deprecatedFor !== undefined, deprecated, name);
    }
  });

  it('names a successor that exists for what is deprecated', () => {
    const paths = new Set(leaves.map(({ path }) => path));
    for (const { path, parameter } of leaves) {
      if (parameter.deprecatedFor !== undefined) assert.ok(paths.has(parameter.deprecatedFor), path);
    }
  });

  it('says each parameter in one line of every language', () => {
    for (const { path, parameter } of leaves) {
      for (const language of LANGUAGES) assert.match(parameter.docs[language], /^[^\n]+[.。]$/, path);
    }
  });

  it('names codes of the API or of this project for every fault', () => {
    for (const code of codesOf(REQUEST))
      assert.ok(Object.hasOwn(REQUEST_CODES, code) || Object.hasOwn(API_ERRORS, code), code);
  });

  it('has defaults within their own rules', () => {
    for (const { path, node } of leaves) {
      if (node.type === 'integer' && node.default !== undefined) {
        assert.ok(node.minimum <= node.default && node.default <= node.maximum, path);
      }
      if (node.type === 'choice') {
        for (const value of [node.default ?? [], Object.values(node.defaultBy?.values ?? {})].flat()) {
          assert.ok(node.values.includes(value), path);
        }
      }
    }
  });

  it('gives a type that knows what is required and what is a list', () => {
    const request: ImagePipelineRequest = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      AddAccount: ['1284387915995949'],
      Tag: [{ Key: 'env' }],
      ImageOptions: { ImageFeatures: { NvmeSupport: 'auto' } },
    };
    // @ts-expect-error: RegionId and BaseImageType are required
    const incomplete: ImagePipelineRequest = {};
    assert.notDeepEqual(request, incomplete);
  });
});

describe('REGIONS', () => {
  it('is the list of regions that was collected', () => {
    assert.deepEqual(REGIONS, readFileSync(join(ROOT, 'test/data/regions.txt'), 'utf8').trim().split('\n'));
  });
});

function* leavesOf(members: readonly Parameter[], prefix: string): Generator<Leaf> {
  for (const parameter of members) yield* leavesUnder(parameter, parameter, `${prefix}${parameter.name}`);
}

function* leavesUnder(node: ParameterNode, parameter: Parameter, path: string): Generator<Leaf> {
  if (node.type === 'group') yield* leavesOf(node.members, `${path}.`);
  else if (node.type === 'list') yield* leavesUnder(node.item, parameter, `${path}.N`);
  else yield { path, node, parameter };
}

function wireType(node: ParameterNode): string {
  if (node.type === 'text' && node.digits) return 'number';
  assert.ok(node.type !== 'list' && node.type !== 'group');
  return WIRE_TYPES[node.type];
}

function* codesOf(members: readonly ParameterNode[]): Generator<string> {
  for (const node of members) {
    if ('codes' in node) yield* Object.values(node.codes);
    if (node.type === 'group') yield* codesOf(node.members);
    if (node.type !== 'list') continue;
    if (node.maximum) yield node.maximum.code;
    if (node.unique) yield node.unique.code;
    yield* codesOf([node.item]);
  }
}
