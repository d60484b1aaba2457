import assert from 'node:assert/strict';
import { type DocumentSymbol, documentSymbols, foldingRanges, selectionRanges } from '@imgtpl/language';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { readMarks } from './marks.js';

const OUTLINES: readonly { readonly title: string; readonly text: string; readonly outline: readonly string[] }[] = [
  { title: 'commands', text: 'RUN a  b \\\n c\nFOO x', outline: ['command RUN: a  b', 'command FOO: x'] },
  {
    title: 'variables, labels, parameters',
    text: 'ENV A="1" B=2\nLABEL a.b="c"\nCOMPONENT ic-a --port 1',
    outline: [
      'command ENV: A="1" B=2',
      '  variable A: 1',
      '  variable B: 2',
      'command LABEL: a.b="c"',
      '  label a.b: c',
      'component COMPONENT: ic-a --port 1',
      '  parameter --port: 1',
    ],
  },
  {
    title: 'regions',
    text: '# region One\nRUN a\n# region Two\nRUN b\n# endregion\nRUN c\n# endregion\n# region\nRUN d\n# endregion\n# region open\nRUN e',
    outline: [
      'region One: ',
      '  command RUN: a',
      '  region Two: ',
      '    command RUN: b',
      '  command RUN: c',
      'region region: ',
      '  command RUN: d',
      'command RUN: e',
    ],
  },
  { title: 'an empty region', text: 'RUN a\n# region x\n# endregion', outline: ['command RUN: a', 'region x: '] },
  { title: 'control characters', text: 'RUN a\u0007b', outline: ['command RUN: a b'] },
];

describe('document symbols', () => {
  for (const { title, text, outline } of OUTLINES) {
    it(title, () => assert.deepEqual([...lines(documentSymbols(analysisOf(text)))], outline));
  }

  it('are deprecated where the command is', () => {
    assert.equal(documentSymbols(analysisOf('FROM IMAGE:m-1'))[0]?.deprecated, true);
  });

  it('cut what is long', () => {
    assert.equal(documentSymbols(analysisOf(`RUN ${'x'.repeat(500)}`))[0]?.detail.length, 60);
    assert.equal(documentSymbols(analysisOf(`RUN ${'x'.repeat(58)}😀😀`))[0]?.detail, `${'x'.repeat(58)}😀😀`);
    assert.equal(documentSymbols(analysisOf(`RUN ${'x'.repeat(58)}😀😀😀`))[0]?.detail, `${'x'.repeat(58)}😀…`);
  });
});

/** The range marks enclose what can be folded, ordered by start. */
const FOLDS: Readonly<Record<string, string>> = {
  'a continued command': 'RUN a\n[|RUN a \\\n  b|]\n',
  'a heredoc': '[|RUN cat <<EOF\n  a\nEOF|]\nRUN b',
  'a block of comments': '[|# a\n# b|]\n\n# c\nRUN d',
  'comments in a command': '[|RUN a \\\n  [|# b\n  # c|]\n  d|]',
  'a region': '[|# region x\nRUN a\n# endregion|]\nRUN b\n# endregion\nRUN c\n# region y',
  'a region is no block of comments': '# a\n[|# region x\n# b\n# endregion|]\n# c',
  nothing: 'RUN a\nRUN b',
};

describe('folding ranges', () => {
  for (const [title, marked] of Object.entries(FOLDS)) {
    it(title, () => {
      const { text, ranges } = readMarks(marked);
      const folds = foldingRanges(analysisOf(text)).map(({ start, end }) => ({ start, end }));
      assert.deepEqual(
        folds,
        [...ranges].sort((one, other) => one.start - other.start),
      );
    });
  }
});

/** The ranges that "expand selection" goes through, the smallest first. */
const SELECTIONS: readonly { readonly at: string; readonly steps: readonly string[] }[] = [
  { at: 'RUN yum inst<|>all x', steps: ['install', 'yum install x', 'RUN yum install x'] },
  { at: 'RUN a && b "c <|>d" | e', steps: ['c d', '"c d"', 'b "c d"', 'a && b "c d" | e', 'RUN a && b "c d" | e'] },
  { at: 'RUN a $(b <|>c) d', steps: ['c', 'b c', '$(b c)', 'a $(b c) d', 'RUN a $(b c) d'] },
  { at: 'ENV A="x <|>y" B=2', steps: ['x y', '"x y"', 'A="x y"', 'A="x y" B=2', 'ENV A="x y" B=2'] },
  { at: 'R<|>UN a\nRUN b\n\nRUN c', steps: ['RUN', 'RUN a', 'RUN a\nRUN b', 'RUN a\nRUN b\n\nRUN c'] },
  { at: '# a <|>b\nRUN c', steps: ['# a b', '# a b\nRUN c'] },
  { at: '\uFEFFRUN <|>a\nRUN b\n', steps: ['a', 'RUN a', 'RUN a\nRUN b', '\uFEFFRUN a\nRUN b\n'] },
  { at: 'RUN a x"c <|>d"y z', steps: ['c d', '"c d"', 'x"c d"y', 'a x"c d"y z'] },
  {
    at: 'COMPONENT acs:ecs:r:1:imagecomponent/na<|>me/1.0.0',
    steps: ['name', 'acs:ecs:r:1:imagecomponent/name/1.0.0', 'COMPONENT acs:ecs:r:1:imagecomponent/name/1.0.0'],
  },
  { at: 'COMPONENT ic-a --x <|>1', steps: ['1', '--x 1', 'ic-a --x 1', 'COMPONENT ic-a --x 1'] },
  {
    at: '# region r\nRUN a\n\nRUN <|>b\n# endregion\nRUN c',
    steps: ['b', 'RUN b', '# region r\nRUN a\n\nRUN b\n# endregion'],
  },
];

describe('selection ranges', () => {
  for (const { at, steps } of SELECTIONS) {
    const lineEnds = at.includes('\n') ? ['\n', '\r\n', '\r'] : ['\n'];
    for (const lineEnd of lineEnds) {
      const marked = at.replaceAll('\n', lineEnd);
      it(JSON.stringify(marked), () => {
        const { text, cursor } = readMarks(marked);
        const ranges = selectionRanges(analysisOf(text), cursor);
        const selected = ranges.map(({ start, end }) => text.slice(start, end).replaceAll(lineEnd, '\n'));
        assert.deepEqual(selected.slice(0, steps.length), steps);
      });
    }
  }
});

function* lines(symbols: readonly DocumentSymbol[], indentation = ''): Generator<string> {
  for (const { kind, name, detail, children } of symbols) {
    yield `${indentation}${kind} ${name}: ${detail}`;
    yield* lines(children, `${indentation}  `);
  }
}
