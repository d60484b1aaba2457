import assert from 'node:assert/strict';
import type { TextRange } from '@imgtpl/grammar';
import {
  assembleRequest,
  EMPTY_DOCUMENT,
  flatten,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineFile,
  type PipelineNode,
  type PipelineReader,
  type PipelineSyntax,
  readAroundFaults,
  readPipelineFile,
  validateRequest,
} from '@imgtpl/request';
import { LANGUAGES } from '@imgtpl/spec';
import fc from 'fast-check';

const YAML_TEXT = `# a pipeline
RegionId: cn-hangzhou
BaseImageType: IMAGE
BaseImage: m-bp67acfmxazb4p0001
AddAccount: [1284387915995949, "9007199254740993"]
SystemDiskSize: 0x28
Tag:
  - Key: env
    Value: ""
  - { Value: b, Key: a }
BuildContent: |
  RUN a
  RUN b
`;

interface ProblemCase {
  readonly name: string;
  readonly syntax: PipelineSyntax;
  readonly text: string;
  /** The fault or the kind, and the text of its range. */
  readonly problem: readonly [what: string, at: string];
}

const PROBLEMS: readonly ProblemCase[] = [
  { name: 'a duplicate key', syntax: 'yaml', text: 'a: 1\n"a": 2', problem: ['duplicate-key', '"a"'] },
  { name: 'a duplicate key inside', syntax: 'yaml', text: 'a: {b: 1, b: 2}', problem: ['duplicate-key', 'b'] },
  { name: 'a duplicate key of JSON', syntax: 'json', text: '{"a": 1, "a": 2}', problem: ['duplicate-key', '"a"'] },
  { name: 'an unknown tag', syntax: 'yaml', text: 'a: !secret b', problem: ['unknown-tag', '!secret'] },
  { name: 'an unknown alias', syntax: 'yaml', text: 'a: *b', problem: ['unknown-alias', '*b'] },
  { name: 'an alias inside its own anchor', syntax: 'yaml', text: 'a: &a [*a]', problem: ['unknown-alias', '*a'] },
  { name: 'a list at the top', syntax: 'yaml', text: '- a\n', problem: ['not-a-mapping', '- a'] },
  { name: 'a list at the top of JSON', syntax: 'json', text: ' [1]\n', problem: ['not-a-mapping', '[1]'] },
  { name: 'a text at the top', syntax: 'yaml', text: 'hello', problem: ['not-a-mapping', 'hello'] },
  { name: 'an empty file', syntax: 'yaml', text: '', problem: ['not-a-mapping', ''] },
  { name: 'an empty JSON file', syntax: 'json', text: '', problem: ['value-expected', ''] },
  { name: 'a comma too many', syntax: 'json', text: '{"a": 1,}', problem: ['trailing-comma', ','] },
  { name: 'a comma too many in a list', syntax: 'json', text: '{"a": [1 ,\n]}', problem: ['trailing-comma', ','] },
  { name: 'a comma before anything', syntax: 'json', text: '{"a": [,]}', problem: ['value-expected', ','] },
  { name: 'a comment in JSON', syntax: 'json', text: '{} // no', problem: ['comment', '// no'] },
  { name: 'a comment of YAML in JSON', syntax: 'json', text: '{"a": # b\n1}', problem: ['comment', '# b'] },
  { name: 'a block comment', syntax: 'json', text: '{/* a\n*/"a": 1}', problem: ['comment', '/* a\n*/'] },
  { name: 'a comment that does not end', syntax: 'json', text: '{/* a', problem: ['comment', '/* a'] },
  { name: 'a slash', syntax: 'json', text: '{"a": /}', problem: ['value-expected', '/'] },
  { name: 'a word of no meaning', syntax: 'json', text: '{"a": nul}', problem: ['value-expected', 'n'] },
  { name: 'a string that does not close', syntax: 'json', text: '{"a": "b\n}', problem: ['open-text', '"'] },
  { name: 'a quote that does not close', syntax: 'yaml', text: 'a: "b\nc: d\n', problem: ['open-text', '"'] },
  { name: 'another one', syntax: 'yaml', text: "a: 'b'\nc: [\"d\", 'e\nf: g\n", problem: ['open-text', "'"] },
  {
    name: 'one that others follow',
    syntax: 'yaml',
    text: 'a: 1\nb: \'c\nd:\n  - "e"\n',
    problem: ['open-text', "'"],
  },
  { name: 'a tab at the start', syntax: 'yaml', text: 'a:\n\tb: c\n', problem: ['tab', '\t'] },
  { name: 'a colon that is missing', syntax: 'yaml', text: 'a: b\nc\nd: e\n', problem: ['colon-missing', 'c'] },
  {
    name: 'a conflict',
    syntax: 'yaml',
    text: 'a: |\n  b\n<<<<<<< c\n  d\n=======\n>>>>>>> e\n',
    problem: ['conflict', '<<<<<<<'],
  },
  { name: 'a conflict in JSON', syntax: 'json', text: '{"a": 1\n<<<<<<< b\n}\n', problem: ['conflict', '<<<<<<<'] },
  { name: 'another colon', syntax: 'yaml', text: 'a b\nc: d\n', problem: ['colon-missing', 'a b\nc'] },
  { name: 'a bracket that stays open', syntax: 'yaml', text: 'a: [b\nc: d\n', problem: ['open-bracket', 'c'] },
  {
    name: 'one that stays open at the end of a line',
    syntax: 'yaml',
    text: 'a: {b:\nc}\n',
    problem: ['open-bracket', '\n'],
  },
  { name: 'the same before CRLF', syntax: 'yaml', text: 'a: {b:\r\nc}\r\n', problem: ['open-bracket', '\r\n'] },
  {
    name: 'one that stays open before a surrogate pair',
    syntax: 'yaml',
    text: 'a: [b\n😀',
    problem: ['open-bracket', '😀'],
  },
  {
    name: 'a line that is indented too little',
    syntax: 'yaml',
    text: 'a:\n  b: c\n d: e\n',
    problem: ['indentation', ' '],
  },
  { name: 'a value that needs quotes', syntax: 'yaml', text: 'a: @b\n', problem: ['quotes-needed', '@'] },
  { name: 'a quote too many', syntax: 'yaml', text: "a: 'it's'\n", problem: ['unexpected', "s'"] },
  { name: 'a colon too many', syntax: 'yaml', text: 'a: b: c\n', problem: ['nesting', 'b'] },
  { name: 'a comma that is missing', syntax: 'yaml', text: '{a: b c: d}', problem: ['comma-missing', 'b c: d'] },
  { name: 'a comma between texts', syntax: 'yaml', text: 'a: ["b" "c"]', problem: ['comma-missing', '"'] },
  { name: 'a list behind its key', syntax: 'yaml', text: 'a: - b', problem: ['list-line', '-'] },
  { name: 'a number sign behind a quote', syntax: 'yaml', text: 'a: "b"#c', problem: ['comment-blank', '#c'] },
  { name: 'a mapping on the line of a mark', syntax: 'yaml', text: '--- a: b', problem: ['document-line', 'a'] },
  { name: 'text behind a bar', syntax: 'yaml', text: 'a: |b\n c', problem: ['block-header', 'b'] },
  { name: 'an asterisk', syntax: 'yaml', text: 'a: *\n', problem: ['name-missing', '*'] },
  { name: 'two anchors', syntax: 'yaml', text: 'a: &b &c d', problem: ['property', '&c'] },
  { name: 'a quote that does not close at the end', syntax: 'yaml', text: "a: ['b', \"c", problem: ['open-text', '"'] },
  { name: 'a map that stays open', syntax: 'yaml', text: 'a: {b: c\nd: e\n', problem: ['open-bracket', 'd'] },
  { name: 'a directive without a name', syntax: 'yaml', text: '%YAML\n---\na: b\n', problem: ['directive', '%YAML'] },
  { name: 'two tags', syntax: 'yaml', text: 'a: !b !c d', problem: ['property', '!c'] },
  { name: 'a bracket too many', syntax: 'yaml', text: 'a: [b]]\n', problem: ['unexpected', ']'] },
  { name: 'a percent sign', syntax: 'yaml', text: '%a\nb: c', problem: ['directive', 'b'] },
  { name: 'brackets without end', syntax: 'yaml', text: '['.repeat(5_000), problem: ['too-deep', '['] },
  { name: 'a bad escape', syntax: 'json', text: '{"a": "\\x"}', problem: ['unknown-escape', '\\'] },
  { name: 'a missing colon', syntax: 'json', text: '{"a" 1}', problem: ['colon-expected', '1'] },
];

describe('readPipelineFile', () => {
  it('takes every line end of YAML', async () => {
    const read = await loadPipelineReader('yaml');
    const requestOf = (text: string) => read(text).documents.map((document) => assembleRequest(document));
    const stream = `${YAML_TEXT}---\n${YAML_TEXT}`;
    const expected = requestOf(stream);
    assert.equal(expected.length, 2);
    const mixed = stream.replace(/\n/g, (_, offset: number) => ['\n', '\r\n', '\r'][offset % 3] ?? '');
    for (const text of [stream.replaceAll('\n', '\r'), stream.replaceAll('\n', '\r\n'), mixed]) {
      const file = read(text);
      assert.equal(file.text, text);
      assert.deepEqual(
        file.documents.map(({ problems }) => problems),
        [[], []],
      );
      assert.deepEqual(requestOf(text), expected);
    }
  });

  let yaml: PipelineReader;
  let json: PipelineReader;

  before(async () => {
    yaml = await loadPipelineReader('yaml');
    json = await loadPipelineReader('json');
  });

  it('reads YAML into the request that it stands for', () => {
    const [document = EMPTY_DOCUMENT] = yaml(YAML_TEXT).documents;
    assert.deepEqual(assembleRequest(document), {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      BaseImage: 'm-bp67acfmxazb4p0001',
      SystemDiskSize: 40,
      BuildContent: 'RUN a\nRUN b\n',
      AddAccount: ['1284387915995949', '9007199254740993'],
      Tag: [
        { Key: 'env', Value: '' },
        { Key: 'a', Value: 'b' },
      ],
    });
  });

  it('reads the key behind a tag, known or not', () => {
    const { documents } = yaml('!secret RegionId: a\n!!str Name: b\n');
    assert.deepEqual(
      documents.flatMap(({ root }) => root?.entries.map(({ key }) => key.text)),
      ['RegionId', 'Name'],
    );
  });

  it('reads each document of a stream', () => {
    const { documents } = yaml('RegionId: a\n---\nRegionId: b\n');
    assert.deepEqual(
      documents.map((document) => assembleRequest(document).RegionId),
      ['a', 'b'],
    );
  });

  for (const { name, syntax, text, problem } of PROBLEMS) {
    it(`says where ${name} stands`, () => {
      const file = (syntax === 'yaml' ? yaml : json)(text);
      const [found, ...others] = file.documents.flatMap(({ problems }) => problems);
      assert.ok(found);
      assert.deepEqual(others, []);
      assert.deepEqual([found.fault ?? found.kind, text.slice(found.range.start, found.range.end)], problem);
    });
  }

  it('says what is wrong with the form in every language', async () => {
    const said = new Set<string>();
    for (const language of LANGUAGES) {
      const messages = await loadRequestMessages(language);
      for (const { syntax, text } of PROBLEMS) {
        for (const document of (syntax === 'yaml' ? yaml : json)(text).documents) {
          for (const { message } of validateRequest(document, { messages })) {
            assert.ok(language === 'en' || /[^\x00-\x7f]/.test(message.replace(/^[^：]*：/, '')), message);
            said.add(message);
          }
        }
      }
    }
    assert.ok(said.size > 40, String(said.size));
  });

  it('stops at hostile nesting and at aliases that multiply', () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 30; i++) laughs.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`);
    assert.deepEqual(kinds(yaml(laughs.join('\n'))), ['too-large']);
    assert.deepEqual(kinds(yaml(`a: ${'['.repeat(100)}${']'.repeat(100)}`)), ['too-deep']);
    assert.deepEqual(kinds(json(`{"a": ${'['.repeat(100_000)}`)), ['too-deep']);
    // Must be found whatever stack the process has: on a small one, the parser itself would fail earlier.
    assert.deepEqual(kinds(yaml(`a: ${'['.repeat(64)}`)), ['too-deep']);
    assert.deepEqual(kinds(yaml(`a: ${'['.repeat(63)}`)), ['malformed']);
    assert.deepEqual(kinds(yaml(`a:\n  ${'- '.repeat(64)}b`)), ['too-deep']);
    assert.deepEqual(kinds(yaml(`a:\n  ${'- '.repeat(63)}b`)), []);
    assert.deepEqual(kinds(yaml(`a: 1\n---\n${'[a, '.repeat(100_000)}`)), ['too-long']);
    assert.deepEqual(kinds(yaml(`a: 1\n---\n${'[a, '.repeat(15_000)}`)), ['too-deep']);
  });

  it('reads no more pieces than any file of requests has, however long they are', () => {
    const many = 100_001;
    for (const text of [
      '\n'.repeat(many),
      '['.repeat(many),
      '- '.repeat(many),
      "- 'a'b\n".repeat(many),
      '---\n'.repeat(many),
    ]) {
      assert.deepEqual(kinds(yaml(text)), ['too-long']);
      assert.deepEqual(yaml(text).documents[0]?.problems[0]?.range, { start: 0, end: 1 });
    }
    assert.deepEqual(kinds(json(`{"a": [${'1,'.repeat(many)}1]}`)), ['too-long']);
    assert.deepEqual(kinds(json(`{${'"a":1,'.repeat(many)}"b":1}`)), ['too-long']);
    assert.deepEqual(kinds(yaml(`a: |\n${'  RUN echo a\n'.repeat(many)}`)), []);
    assert.deepEqual(kinds(yaml(`a: "${'b\\n'.repeat(many)}"`)), []);
    assert.deepEqual(kinds(json(`{"a": "${'b\\n'.repeat(many)}"}`)), []);
    assert.deepEqual(kinds(yaml(`a: 1\n${'# a\n'.repeat(45_000)}`)), []);
  });

  it('never throws, and keeps every place inside the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom('a', ':', ' ', '\n', '- ', '{', '}', '[', ']', ',', '"', "'", '|', '&a ', '*a', '!b ', '#'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        for (const read of [yaml, json]) {
          for (const { problems } of read(source).documents) {
            for (const { range } of problems)
              assert.ok(0 <= range.start && range.start <= range.end && range.end <= source.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads JSON as YAML reads it, places included', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        assert.deepEqual(json(text).documents[0]?.root, yaml(text).documents[0]?.root);
      }),
      { numRuns: 200 },
    );
  });
});

/** Files that are no JSON, and the values that they say all the same. */
const BROKEN_JSON: readonly (readonly [text: string, values: Readonly<Record<string, unknown>>])[] = [
  ['{"A": 1,\n"B\n"C": "c"\n}', { A: 1, C: 'c' }],
  ['{"A": 1,\n"B":\n"C": "c"}', { A: 1, C: 'c' }],
  ['{"A": 1,\n"B": "b\n"C": "c"}', { A: 1, C: 'c' }],
  ['{"A": 1,\n"B": tru,\n"C": "c"}', { A: 1, C: 'c' }],
  ['{"A": 1,\nB: "b",\n"C": "c"}', { A: 1, C: 'c' }],
  ['{"A": 1\n"B": "b"\n"C": ["c" "d"]}', { A: 1, B: 'b', 'C.1': 'c', 'C.2': 'd' }],
  ['{"A": 1,, "B": [,"b",], "C": {"D": "d",},}', { A: 1, 'B.1': 'b', 'C.D': 'd' }],
  ['{"A": [\n"B": "b"}', { B: 'b' }],
  ['{"A": [{"B": "b"\n], "C": "c"}', { 'A.1.B': 'b', C: 'c' }],
  ['{"A": ["a"}, "B": "b"}', { 'A.1': 'a' }],
  ['{"A": {"B": "b"\n', { 'A.B': 'b' }],
  ['{"A": "a"], "B": "b"}', { A: 'a', B: 'b' }],
  ['{"A" {"B": "b"}, "C": "c"}', { C: 'c' }],
  ['{"A": "\\x", "B": "b\tc", "C": 01, "D": 1}', { D: 1 }],
  ['{// "A": "a"\n"B": /* "C": */ "b", # "D": 1\n"E": "//", "F": "f" / 2}', { B: 'b', E: '//', F: 'f' }],
  ['"A": "a"', {}],
  ['', {}],
];

/** The same for YAML. */
const BROKEN_YAML: typeof BROKEN_JSON = [
  ['A: 1\nB\nC: c\n', { A: 1, C: 'c' }],
  ['A: 1\nB：b\nC: c\n', { A: 1, C: 'c' }],
  ['A: 1\nB: a: b\nC: c\n', { A: 1, C: 'c' }],
  ['A: 1\nB: "b\nC: "c"\n', { A: 1, C: 'c' }],
  ['A: 1\nB: [b\nC: c\n', { A: 1, 'B.1': 'b', C: 'c' }],
  ['A: 1\nB: [{ b: 1 }\nC: |\n  RUN a\n', { A: 1, 'B.1.b': 1, C: 'RUN a\n' }],
  ['A: 1\nB: [\n  "b",\n  "c\n]\nC: c\n', { A: 1, 'B.1': 'b', C: 'c' }],
  ['{ A: 1, B: [{ b: "c" ', { A: 1, 'B.1.b': 'c' }],
  ['{ A: 1, B: [{ b: "c", d: "ef', { A: 1, 'B.1.b': 'c' }],
  ['A: 1\nB\n  - b\n\n    c: 1\n  - d\nC: c\n', { A: 1, C: 'c' }],
  ['A:\n  - B\n    b: c\n  - C: c\n', { 'A.1.C': 'c' }],
  ["A: 1\nB: 'b\nC: c\n---\nD: 1\n", { A: 1, C: 'c' }],
  ['- a: [', {}],
];

describe('readAroundFaults', () => {
  for (const [syntax, cases] of Object.entries({ json: BROKEN_JSON, yaml: BROKEN_YAML })) {
    for (const [text, values] of cases) {
      it(`reads ${JSON.stringify(text)}`, async () => {
        const root = await rootAround(text, syntax);
        assert.deepEqual(root ? Object.fromEntries(valuesIn(root)) : {}, values);
      });
    }
  }

  it('reads the rest as if there were no fault, places included', async () => {
    const values = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    await fc.assert(
      fc.asyncProperty(values, fc.constantFrom(0, 2), async (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { documents } = await readPipelineFile(text, { path: 'a.json' });
        assert.deepEqual(await rootAround(`${text} x`, 'json'), documents[0]?.root);
        assert.deepEqual(await rootAround(`${text}\n]`, 'yaml'), documents[0]?.root);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and keeps every place inside the text', async () => {
    const parts = fc.constantFrom(
      ...['{', '}', '[', ']', ':', ',', '"', '"a"', '"b":', '1', 'x', '/', '/*', '\n', ' ', '\\'],
      ...["'", '- ', '  ', 'a: ', '&a ', '*a', '!b ', '? ', '|', '#', '---\n'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts), async (tokens) => {
        for (const syntax of ['json', 'yaml']) {
          const text = `{${tokens.join('')}`;
          const root = await rootAround(text, syntax);
          for (const { start, end } of root ? rangesIn(root) : []) {
            assert.ok(0 <= start && start <= end && end <= text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('ends at hostile nesting', async () => {
    assert.ok(await rootAround(`{"a" ${'['.repeat(50_000)}`, 'json'));
    assert.ok(await rootAround(`{"a" ${'[{"a":'.repeat(10_000)}`, 'json'));
    assert.equal(await rootAround(`{"a" ${'{'.repeat(100_001)}`, 'json'), undefined);
    assert.equal(await rootAround(`a: "b" c\nd: ${'['.repeat(5_000)}`, 'yaml'), undefined);
  });
});

async function rootAround(text: string, syntax: string) {
  const path = `a.${syntax}`;
  const { documents } = await readAroundFaults(path, await readPipelineFile(text, { path }));
  return documents[0]?.root;
}

function* rangesIn(node: PipelineNode): Generator<TextRange> {
  yield node.range;
  if (node.kind === 'mapping') for (const { key, value } of node.entries) yield* [key.range, ...rangesIn(value)];
  if (node.kind === 'sequence') for (const item of node.items) yield* rangesIn(item);
}

/** The values with their names in the flattened form, without those that could not be read. */
function* valuesIn(node: PipelineNode, name = ''): Generator<readonly [string, unknown]> {
  const inside = (key: string | number) => (name === '' ? String(key) : `${name}.${key}`);
  if (node.kind === 'mapping') for (const { key, value } of node.entries) yield* valuesIn(value, inside(key.text));
  else if (node.kind === 'sequence')
    for (const [index, item] of node.items.entries()) yield* valuesIn(item, inside(index + 1));
  else if (node.value !== null) yield [name, node.value];
}

describe('flatten', () => {
  it('gives names in alphabetical order at each level and items by index', () => {
    const tags = Array.from({ length: 10 }, (_, index) => ({ Value: '', Key: `k${index + 1}` }));
    const pairs = flatten({ ToRegionId: ['a'], Tag: tags, DeleteInstanceOnFailure: false, SystemDiskSize: 40 });
    assert.deepEqual(pairs.slice(0, 4), [
      ['DeleteInstanceOnFailure', 'false'],
      ['SystemDiskSize', '40'],
      ['Tag.1.Key', 'k1'],
      ['Tag.1.Value', ''],
    ]);
    assert.deepEqual(pairs.slice(-3), [
      ['Tag.10.Key', 'k10'],
      ['Tag.10.Value', ''],
      ['ToRegionId.1', 'a'],
    ]);
  });
});

function kinds({ documents }: PipelineFile): readonly string[] {
  return documents.flatMap(({ problems }) => problems).map(({ kind }) => kind);
}
