import assert from 'node:assert/strict';
import { parse } from '@imgtpl/grammar';
import { DEFAULT_FORMAT, formatText } from '@imgtpl/language';
import { assembleRequest, formatPipeline, loadPipelineReader, type PipelineReader } from '@imgtpl/request';
import fc from 'fast-check';

const LINES = [
  'run  a',
  'RUN a && \\',
  '  && b || \\',
  '    c  ',
  '# note',
  '',
  '   ',
  'copy  a   b',
  'RUN cat <<EOF',
  'EOF',
  "ENV A='x",
  'LABEL a="b"\\',
  'env A="x"   B="y"',
  'RESTART',
  '\\',
];

/** A pipeline file with two blocks, and the content of each. */
interface Blocks {
  readonly lines: readonly string[];
  readonly indentation: number;
  readonly end: '' | '-' | '+';
  /** Whether the header gives the indentation, so that the block may begin with blanks. */
  readonly isOpen: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r';
}

const BLOCKS: fc.Arbitrary<Blocks> = fc.record({
  lines: fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
  indentation: fc.integer({ min: 1, max: 5 }),
  end: fc.constantFrom('', '-', '+'),
  isOpen: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
});

function fileOf({ lines, indentation, end, isOpen, lineEnd }: Blocks): string {
  const content = isOpen ? lines : ['RUN first', ...lines];
  const block = content.map((line) => (line === '' ? '' : ' '.repeat(indentation) + line));
  const head = isOpen ? `|${indentation}` : '|';
  const values = [
    'Name:   ab  # kept',
    `BuildContent: ${head}${end}`,
    ...block,
    'Tag:  []',
    '---',
    `TestContent: ${head}`,
  ];
  return [...values, ...block, ''].join(lineEnd);
}

describe('formatPipeline', () => {
  let read: PipelineReader;

  before(async () => {
    read = await loadPipelineReader('yaml');
  });

  const contents = (text: string) =>
    read(text).documents.map((document) => {
      assert.deepEqual(document.problems, []);
      const { BuildContent, TestContent, ...rest } = assembleRequest(document);
      return { content: BuildContent ?? TestContent ?? '', rest };
    });

  it('gives each content the form of a template, ends alike, and nothing else another', () => {
    fc.assert(
      fc.property(BLOCKS, (blocks) => {
        const text = fileOf(blocks);
        const after = formatPipeline(read(text), DEFAULT_FORMAT) ?? text;
        const [was, is] = [contents(text), contents(after)];
        assert.deepEqual(
          is.map(({ rest }) => rest),
          was.map(({ rest }) => rest),
        );
        for (const [index, { content }] of is.entries()) {
          const before = was[index]?.content ?? '';
          assert.equal(content.trimEnd(), formatText(parse(before), DEFAULT_FORMAT).trimEnd());
          assert.equal(content.endsWith('\n'), before.endsWith('\n'));
        }
        assert.equal(formatPipeline(read(after), DEFAULT_FORMAT) ?? after, after);
      }),
      { numRuns: 300 },
    );
  });

  it('has nothing to do where no block is', () => {
    for (const text of ['BuildContent: "run  a"\n', 'Description: |\n  run  a\n', 'Name: a\n', 'BuildContent:\n']) {
      assert.equal(formatPipeline(read(text), DEFAULT_FORMAT), undefined);
    }
  });
});
