import assert from 'node:assert/strict';
import { applyEdits, type Diagnostic } from '@imgtpl/language';
import {
  assembleRequest,
  explicitDefaults,
  flatten,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineReader,
  type RequestMessages,
  validateRequest,
} from '@imgtpl/request';
import { LANGUAGES, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import fc from 'fast-check';

/** Right and wrong values of any kind for parameters. */
const REQUESTS = fc
  .dictionary(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...REQUEST.map(({ name }) => name)) },
      { weight: 1, arbitrary: fc.string() },
    ),
    fc.constant(null),
  )
  .chain((keys) =>
    fc.record(
      Object.fromEntries(Object.keys(keys).map((name) => [name, valueFor(REQUEST.find((it) => it.name === name))])),
    ),
  );

describe('validateRequest on anything', () => {
  let yaml: PipelineReader;
  let json: PipelineReader;
  let languages: readonly RequestMessages[];

  before(async () => {
    yaml = await loadPipelineReader('yaml');
    json = await loadPipelineReader('json');
    languages = await Promise.all(LANGUAGES.map(loadRequestMessages));
  });

  it('gives the same findings for JSON and for YAML, in their places, in every language', () => {
    fc.assert(
      fc.property(REQUESTS, fc.constantFrom(0, 1), (request, indent) => {
        const text = JSON.stringify(request, null, indent);
        for (const messages of languages) {
          const findings = judge(json, text, messages);
          assert.deepEqual(judge(yaml, text, messages).map(withoutFixes), findings.map(withoutFixes));
          for (const finding of findings) holds(finding, text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a request, nor do assembly and flattening', () => {
    fc.assert(
      fc.property(REQUESTS, (request) => {
        const [document] = json(JSON.stringify(request)).documents;
        assert.ok(document);
        for (const [name, value] of flatten(explicitDefaults(assembleRequest(document)))) {
          assert.ok(name !== '' || Object.hasOwn(request, ''));
          assert.equal(typeof value, 'string');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes a file with very many keys, items and aliases', () => {
    const [messages] = languages;
    assert.ok(messages);
    const keys = Array.from({ length: 14_000 }, (_, index) => `k${index}: 1`).join('\n');
    assert.ok(judge(yaml, keys, messages).length > 14_000);
    const items = `AddAccount: [${Array.from({ length: 20_000 }, (_, index) => index).join(', ')}]`;
    assert.ok(judge(yaml, items, messages).some(({ code }) => code === 'InvalidAddAccountSize.ExceededMaxNumber'));
    const aliases = `x: &x { ${Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join(', ')} }\nTag: [${'*x, '.repeat(20_000)}]`;
    assert.ok(judge(yaml, aliases, messages).some(({ code }) => code === 'imgtpl/invalid-syntax'));
  });
});

function judge(read: PipelineReader, text: string, messages: RequestMessages): readonly Diagnostic[] {
  return read(text).documents.flatMap((document) => validateRequest(document, { messages }));
}

/** Fixes differ between JSON and YAML. */
function withoutFixes({ fixes: _, ...diagnostic }: Diagnostic): Omit<Diagnostic, 'fixes'> {
  return diagnostic;
}

function holds({ range, related, fixes, message }: Diagnostic, text: string): void {
  for (const place of [range, ...related.map((it) => it.range)]) {
    assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
  }
  assert.match(message, /[.。？?）)]$/);
  for (const { edits } of fixes) assert.doesNotThrow(() => JSON.parse(applyEdits(text, edits)));
}

function valueFor(node: ParameterNode | undefined): fc.Arbitrary<unknown> {
  const anything = fc.jsonValue({ maxDepth: 2 });
  return node === undefined
    ? anything
    : fc.oneof({ weight: 8, arbitrary: fitting(node) }, { weight: 1, arbitrary: anything });
}

function fitting(node: ParameterNode): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'text':
      return fc.oneof(fc.string(), fc.constantFrom('ab', '', 'http://a', 'cn-hangzhou', 12));
    case 'integer':
      return fc.oneof(fc.integer(), fc.constantFrom(node.minimum, node.maximum, '40', 1.5));
    case 'flag':
      return fc.oneof(fc.boolean(), fc.constant('yes'));
    case 'choice':
      return fc.constantFrom(...node.values, node.values[0].toLowerCase());
    case 'list':
      return fc.array(valueFor(node.item), { maxLength: 3 });
    case 'group':
      return groupOf(node.members);
    default:
      return node satisfies never;
  }
}

function groupOf(members: readonly Parameter[]): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(members.map((member) => [member.name, valueFor(member)])), { requiredKeys: [] });
}
