import fc from 'fast-check';

const PIECES = [
  ...['RUN ', 'run ', 'ENV ', 'LABEL ', 'COPY ', 'CMD ', 'COMPONENT ', 'WORKDIR ', 'FROM ', 'RESTART', 'FOO '],
  ...['\n', '\n', '\n', '\r\n', '\r', ' ', ' ', '  ', '\t', '\\', '\\\n', ' \\\n  ', '\\ \n', '\\\r\n'],
  ...['"', "'", '`', '$', '${', '}', '$(', '(', ')', '((', '))', '[[', ']]', '[', ']', ',', '=', '<<', '<<-', 'EOF'],
  ...['#', '# region', '# endregion', '# imgtpl-format off\n', '# imgtpl-format on\n', '&&', '||', ';', '|', '&', '>'],
  ...['# imgtpl-disable-next-line command-case, blank-continuation\n', '# imgtpl-disable trailing-whitespace\n'],
  ...['# imgtpl-disable final-newline\n', '# imgtpl-enable\n'],
  ...['if', 'then', 'fi', 'for', 'in', 'do', 'done', 'export', 'a', 'b', 'A', 'A=', 'A="1"', 'ic-a', '--x', '1', '.'],
  ...['acs:ecs:r:1:imagecomponent/n/1.0.*', 'IMAGE:m-1', 'https://a.b/c', '\u0000', '\u{1F600}', '\uFEFF', '中', '/'],
];

/** Pieces of templates in any order: mostly broken, sometimes not. */
export const templateLikeText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

const word = fc.constantFrom(
  'a',
  'yum',
  '-y',
  '"x  y"',
  "'p  q'",
  '$A',
  '${A:-b}',
  '/opt',
  'x=1',
  '$(a  b)',
  '\\ ',
  '2>&1',
);
const blank = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  ' \\\n',
  '\\\n',
  ' \\\n   ',
  ' \\ \n\n  ',
  ' \\\n# c  d\n  ',
  ' \\\r\n ',
);
const operator = fc.constantFrom(
  '&&',
  '||',
  ';',
  '|',
  ' && ',
  ' || ',
  '; ',
  ' \\\n && ',
  ' && \\\n ',
  '&& \\\n\n# c\n',
  '&&\\\n',
);

const spaced = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.tuple(item, blank), { minLength: 1, maxLength: 5 }).map((pairs) => pairs.flat().join('').trimEnd());

const line = fc.oneof(
  fc
    .array(fc.tuple(spaced(word), operator), { minLength: 1, maxLength: 4 })
    .chain((parts) =>
      fc.constantFrom('RUN', 'run', ' Cmd').map((keyword) => `${keyword} ${parts.flat().join('')} end`),
    ),
  spaced(fc.constantFrom('A="1"', "B='x  y'", 'C=3', 'D=')).map((pairs) => `env  ${pairs}`),
  spaced(fc.constantFrom('a', '"b c"', '$A/b')).map((words) => `COPY ${words}`),
  spaced(fc.constantFrom('--a', 'b', '"c  d"')).map((words) => `component ic-abc ${words}`),
  fc.constantFrom(
    '# imgtpl-disable-next-line command-case, trailing-whitespace',
    '# imgtpl-disable blank-continuation',
  ),
  fc.constantFrom('', '', '   ', '# c ', '  # d', 'RESTART', 'ENV key some   text', 'CMD [ "a" ,"b c"  ]', 'FOO  x'),
);

/** Templates whose commands are mostly well formed, laid out carelessly. */
export const carelessTemplate: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\n', '\n\n'))
  .map(([lines, lineEnd, end]) => lines.join(lineEnd) + end);
