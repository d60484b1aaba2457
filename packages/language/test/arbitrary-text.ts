import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ROOT } from '../../../test/harness/root.js';

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

const EXAMPLES = join(ROOT, 'examples');

/** Where each paragraph of an example begins and ends is left to chance, so that failures are found in short texts. */
const exampleLines: readonly string[] = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.imgtpl'))
  .flatMap((name) => readFileSync(join(EXAMPLES, name), 'utf8').split(/(?<=\n)/));

/** Shell text that people write, with constructs inside of constructs. */
const SHELL_PIECES = [
  ...['ENV P="${P:+${A:-b}:}/x"\n', '"${A:+${B}:}c"', '${A:-${B:-"c d"}}', '$(a "$(b "$C")")', '$((A + ${B:-1}))'],
  ...['cat <<EOF\n$A\nEOF\n', 'bash -c \'echo "$A"\'', 'for a in "$@"; do', 'case $A in b|c) d;; esac', '{ a; }'],
  ...["sed -i 's/$A/b/' c", 'printf \'%s\' "$A"', 'A=1 B=$A c', 'export A=b', 'unset A', '[ -n "$A" ] && {', '>"$A"'],
];

/** A few characters taken out of a text, and a piece put in. */
export interface SmallEdit {
  /** Any number: the place is its remainder. */
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

export const smallEdit: fc.Arbitrary<SmallEdit> = fc.record({
  at: fc.nat(),
  removed: fc.nat({ max: 9 }),
  added: fc.constantFrom('', ...PIECES, ...SHELL_PIECES),
});

/** The text after an edit. */
export function edited(text: string, { at, removed, added }: SmallEdit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + added + text.slice(start + removed);
}

/** Some lines of the examples with a few edits, as while somebody writes. */
export const editedExample: fc.Arbitrary<string> = fc
  .tuple(
    fc.nat({ max: exampleLines.length - 1 }),
    fc.integer({ min: 1, max: 12 }),
    fc.array(smallEdit, { maxLength: 5 }),
  )
  .map(([first, count, edits]) => edits.reduce(edited, exampleLines.slice(first, first + count).join('')));
