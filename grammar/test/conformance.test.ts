import { strict as assert } from 'node:assert';
import { lineIndex, parse } from '@imgtpl/grammar';
import { DockerfileParser } from 'dockerfile-ast';
import fc from 'fast-check';

/** A command as both parsers see it: keyword, first and last line (from 0), argument text as written. */
type Split = readonly [keyword: string, firstLine: number, lastLine: number, argumentText: string];

function ours(text: string): Split[] {
  const lines = lineIndex(text);
  return parse(text).commands.map(({ keyword, range, argumentsRange: { start, end } }) => [
    keyword.toUpperCase(),
    lines.positionAt(range.start).line,
    lines.positionAt(range.end).line,
    text.slice(start, end),
  ]);
}

function theirs(text: string): Split[] {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => {
      const { start, end } = instruction.getRange();
      return [instruction.getKeyword(), start.line, end.line, instruction.getRawArgumentsContent() ?? ''];
    });
}

describe('the split into commands is that of dockerfile-ast', () => {
  const texts = [
    '',
    '\n\n',
    'RUN a',
    'RUN a\n',
    '  run a  \n\n\tUSER b\t\n',
    '# first\nRUN a # no comment\n# last',
    'RUN a \\\n  b \\\n  c\nUSER d\n',
    'RUN a \\\r\n  b\r\nUSER c\r\n',
    'RUN a \\ \t\n  b\nUSER c',
    'RUN a \\\n# comment\n  # another \\\n  b\nUSER c',
    'RUN a \\\n\n  \n\t\n  b\nUSER c',
    'RUN a \\\r\n\r\n# comment\r\n\r\n  b\r\nUSER c',
    'LABEL user="username"\\\ndate="2020-11-11" key="value"\n',
    'ENV key1="value 1" key2=\'value 2\'\nENV key a long value',
    'CMD ["a", "b"]\nENTRYPOINT ["c"]',
    'FOO a\n&& b\nRUN=1 c\n"a" d',
    'FROM ubuntu AS base\nADD a b\nEXPOSE 80 443\nVOLUME /a\nMAINTAINER me',
    'RUN echo "a \\\n  b" \\\n  && c',
    'RUN a\\\\b \\\n c',
    '\\\nRUN a',
    'WORKDIR C:\\a\\b\nUSER x',
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => assert.deepEqual(ours(text), theirs(text)));
  }

  it('on text made of commands, comments, continuations and blank lines', () => {
    fc.assert(
      fc.property(dockerfile, (text) => assert.deepEqual(ours(text), theirs(text))),
      { numRuns: 1000 },
    );
  });
});

describe('the split into commands differs from that of dockerfile-ast on purpose', () => {
  const cases: readonly [why: string, text: string, ours: readonly Split[]][] = [
    [
      'a continuation ends a keyword, where Docker glues the lines together: what people see is two words',
      'FOO\\\nBAR b',
      [['FOO', 0, 1, 'BAR b']],
    ],
    [
      'a dangling continuation ends the command in its line; what it reached for is empty',
      'RUN a \\\n\n',
      [['RUN', 0, 0, 'a']],
    ],
    ['a lone backslash at the end of the file is a continuation, not text', 'RUN a\\', [['RUN', 0, 0, 'a']]],
    [
      'there is no escape directive: it is a comment as any other',
      '# escape=`\nRUN a `\nRUN b',
      [
        ['RUN', 1, 1, 'a `'],
        ['RUN', 2, 2, 'b'],
      ],
    ],
    [
      'heredocs are no part of the language: without a terminator the lines after it are commands',
      'RUN <<EOF\nUSER a',
      [
        ['RUN', 0, 0, '<<EOF'],
        ['USER', 1, 1, 'a'],
      ],
    ],
    [
      'nor does any command but RUN have them',
      'COPY <<EOF /a\nEOF',
      [
        ['COPY', 0, 0, '<<EOF /a'],
        ['EOF', 1, 1, ''],
      ],
    ],
    [
      'ONBUILD is unknown, and no command of its own stands inside it',
      'ONBUILD RUN <<A\nA',
      [
        ['ONBUILD', 0, 0, 'RUN <<A'],
        ['A', 1, 1, ''],
      ],
    ],
    [
      'a lone carriage return ends a line everywhere, not between commands only',
      'RUN a \\\rb\rUSER c',
      [
        ['RUN', 0, 1, 'a \\\rb'],
        ['USER', 2, 2, 'c'],
      ],
    ],
  ];
  for (const [why, text, expected] of cases) {
    it(why, () => {
      assert.deepEqual(ours(text), expected);
      assert.notDeepEqual(theirs(text), expected);
    });
  }
});

const dockerfile = fc.constantFrom('\n', '\r\n').chain((lineBreak) => {
  // Not `--` first: that would be a flag, which is not an argument to dockerfile-ast.
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '1', '/', '.', '=', ':', '$', '_'), minLength: 1, maxLength: 5 }),
    fc.constantFrom('"a b"', "'c'", 'd-e', '&&', 'a\\b', '"a\\"b"', '${A}', '#', 'x#y', ';', '[', ']'),
  );
  const blank = fc.constantFrom(' ', '  ', '\t');
  const between = fc.constantFrom('', '  ', '# a comment', ' # another \\').map((line) => line + lineBreak);
  const continued = fc
    .tuple(blank, fc.constantFrom('', ' ', '\t '), fc.array(between, { maxLength: 3 }))
    .map(([before, after, lines]) => `${before}\\${after}${lineBreak}${lines.join('')}  `);
  const gap = fc.oneof({ weight: 4, arbitrary: blank }, continued);
  const keyword = fc.constantFrom('RUN', 'run', 'ENV', 'LABEL', 'COPY', 'WORKDIR', 'USER', 'CMD', 'FOO', 'ADD');
  // Not `#` first: after a continuation it would begin a comment line, and the continuation might dangle.
  const content = fc
    .array(fc.tuple(gap, word), { maxLength: 5 })
    .map((words) => words.map(([space, text]) => space + (text.startsWith('#') ? 'z' : text)).join(''));
  const command = fc.tuple(fc.constantFrom('', ' ', '\t'), keyword, content, fc.constantFrom('', ' '));
  const line = fc.oneof(
    { weight: 3, arbitrary: command.map((parts) => parts.join('')) },
    fc.constantFrom('', '  ', '# note', '\t# note'),
  );
  // A blank first line, so that dockerfile-ast takes no comment for a parser directive.
  return fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.boolean())
    .map(([lines, final]) => lineBreak + lines.join(lineBreak) + (final ? lineBreak : ''));
});
