import assert from 'node:assert/strict';
import { lineIndex, parse } from '@imgtpl/grammar';
import { applyEdits, DEFAULT_FORMAT, formatEdits, formatOnType, formatRange, formatText } from '@imgtpl/language';
import { LIMITS } from '@imgtpl/spec';
import { readMarks } from './marks.js';

interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const CASES: readonly Case[] = [
  { title: 'an empty file', before: '', after: '' },
  { title: 'a file of blanks', before: ' \n\t\n  ', after: '' },
  { title: 'the keyword in upper case, one blank between words', before: 'copy   a \t b', after: 'COPY a b\n' },
  { title: 'no blanks at either end of a line', before: '  RUN a  \n  # c  \n', after: 'RUN a\n# c\n' },
  {
    title: 'one blank line at most, none at the ends',
    before: '\n\nRUN a\n\n \n\nRUN b\n\n',
    after: 'RUN a\n\nRUN b\n',
  },
  { title: 'a comment close to its command', before: 'RUN a\n\n\n # c\nRUN b', after: 'RUN a\n\n# c\nRUN b\n' },
  {
    title: 'line feeds, no byte-order mark',
    before: '\uFEFFRUN a\r\nRUN b\rRUN c\r\n',
    after: 'RUN a\nRUN b\nRUN c\n',
  },
  {
    title: 'pairs under the first pair',
    before: 'ENV A="1"\\\nB="2   3" \\\n      C=4\nLABEL a="b"   \\  \n  c="d"\n',
    after: 'ENV A="1" \\\n    B="2   3" \\\n    C=4\nLABEL a="b" \\\n      c="d"\n',
  },
  { title: 'the rest of ENV as it is', before: 'ENV key   a  "b   c"  ', after: 'ENV key a  "b   c"\n' },
  {
    title: 'parameters under the reference',
    before: 'component ic-abc   --a  1\\\n--b "x  y"',
    after: 'COMPONENT ic-abc --a 1 \\\n          --b "x  y"\n',
  },
  { title: 'a word that would become a flag', before: 'RUN  --mount||a&&b', after: 'RUN --mount||a&&b\n' },
  { title: 'operators in a row', before: 'RUN a ||&& \\\n b', after: 'RUN a || && \\\n    b\n' },
  { title: 'an array', before: 'CMD [ "a" ,"b  c",  "d"]', after: 'CMD ["a", "b  c", "d"]\n' },
  { title: 'no blank continuation', before: 'RUN a \\\n\n  \n  b', after: 'RUN a \\\n    b\n' },
  {
    title: 'a comment in a command in line with what follows',
    before: 'RUN a \\\n# why\n      b',
    after: 'RUN a \\\n    # why\n    b\n',
  },
  {
    title: 'distances between shell lines',
    before: 'RUN yum install -y \\\n      nginx \\\n      git \\\n  && yum clean all',
    after: 'RUN yum install -y \\\n        nginx \\\n        git \\\n    && yum clean all\n',
  },
  {
    title: 'lines that are aligned with a word above, or indented by three',
    before:
      'RUN if a || \\\n       b; then \\\n     c; \\\n    fi\nRUN a; \\\n   if b; then \\\n      c; \\\n   fi; \\\nd\n',
    after:
      'RUN if a || \\\n       b; then \\\n    c; \\\n    fi\nRUN a; \\\n       if b; then \\\n          c; \\\n       fi; \\\n    d\n',
  },
  {
    title: 'a chain that leads its lines',
    before: 'RUN a\\\n  &&b || \\\n  c',
    after: 'RUN a \\\n    && b \\\n    || c\n',
  },
  {
    title: 'a chain that trails its lines',
    before: 'RUN a&&\\\n  b \\\n  || c &&  d',
    after: 'RUN a && \\\n    b || \\\n    c && d\n',
  },
  {
    title: 'a comment of the shell behind an operator',
    before: 'RUN a && b \\\n  && #c',
    after: 'RUN a && b \\\n    && #c\n',
  },
  { title: 'a chain with a comment in it', before: 'RUN a   && \\\n # c\n b', after: 'RUN a && \\\n    # c\n    b\n' },
  {
    title: 'quotes, substitutions, tests',
    before: 'RUN [[ a =~ (b  c) ]]   && echo "$( a   b )" \'x  y\' $(( 1  + 2 ))',
    after: 'RUN [[ a =~ (b  c) ]] && echo "$( a   b )" \'x  y\' $(( 1  + 2 ))\n',
  },
  {
    title: 'a quoted text over several lines',
    before: 'RUN  echo "a  \\\n   b  "',
    after: 'RUN echo "a  \\\n   b  "\n',
  },
  { title: 'a word over two lines', before: 'RUN   foo\\\nbar', after: 'RUN foo\\\nbar\n' },
  { title: 'an escaped blank', before: 'RUN ls a\\  b', after: 'RUN ls a\\  b\n' },
  { title: 'an end of line that the shell can read', before: 'RUN a   # b   c', after: 'RUN a # b   c\n' },
  {
    title: 'nothing but the keyword where a comment of the shell goes on',
    before: 'run   a  # b \\\n  c   d',
    after: 'RUN a  # b \\\n  c   d\n',
  },
  { title: 'a quote that never closes', before: 'run   echo  "a   b', after: 'RUN echo  "a   b\n' },
  {
    title: 'the body of a heredoc',
    before: 'run   cat  <<EOF  >f\n  a   b  \n\n\nEOF\nrun   a',
    after: 'RUN cat  <<EOF  >f\n  a   b  \n\n\nEOF\nRUN a\n',
  },
  { title: 'a pair that is no pair', before: 'env  A  =  b C', after: 'ENV A =  b C\n' },
  { title: 'a word that is no command', before: '  foo   bar  \nRUN a', after: '  foo   bar\nRUN a\n' },
  { title: 'a mark that dangles', before: 'RUN  a   \\\n\n', after: 'RUN a   \\\n' },
  {
    title: 'a keyword whose case is suppressed',
    before: 'run  a\n# imgtpl-disable-next-line command-case -- as in the paper\nrun  b\nrun c\n',
    after: 'RUN a\n# imgtpl-disable-next-line command-case -- as in the paper\nrun b\nRUN c\n',
  },
  {
    title: 'lines in their own place when others of the command stay',
    before: 'RUN a && \\\nb && \\\n# imgtpl-format off\n  c\n',
    after: 'RUN a && \\\n    b && \\\n# imgtpl-format off\n  c\n',
  },
  {
    title: 'faults of form that are suppressed',
    before: [
      '# imgtpl-disable trailing-whitespace, blank-continuation, final-newline -- a test',
      'RUN  a  ',
      'RUN b \\',
      '',
      '  c\n# imgtpl-enable trailing-whitespace',
      'RUN d  ',
      'RUN e',
    ].join('\n'),
    after: [
      '# imgtpl-disable trailing-whitespace, blank-continuation, final-newline -- a test',
      'RUN a  ',
      'RUN b \\',
      '',
      '    c\n# imgtpl-enable trailing-whitespace',
      'RUN d',
      'RUN e',
    ].join('\n'),
  },
  {
    title: 'a comment that suppresses something else',
    before: '# imgtpl-disable-next-line run-interactive -- a test\nrun  b',
    after: '# imgtpl-disable-next-line run-interactive -- a test\nRUN b\n',
  },
  {
    title: 'what is switched off',
    before: 'run  a\n# imgtpl-format off\nrun  b\n\n\n\n  # imgtpl-format on\nrun  c',
    after: 'RUN a\n# imgtpl-format off\nrun  b\n\n\n\n  # imgtpl-format on\nRUN c\n',
  },
  {
    title: 'nothing after an off without an on',
    before: '#imgtpl-format off\nrun  b',
    after: '#imgtpl-format off\nrun  b',
  },
  {
    title: 'nothing after an off with a reason, but for the line ends',
    before: '# imgtpl-format off -- a table\r\nrun  b  \r\n',
    after: '# imgtpl-format off -- a table\nrun  b  \n',
  },
  {
    title: 'words that may be one with its blanks',
    before: 'workdir  /a   b\nuser  a  \\\n b\ncopy  --x   a   b   c\ncomponent  ic-a   --b   c   d\n',
    after: 'WORKDIR /a   b\nUSER a  \\\n b\nCOPY --x   a   b   c\nCOMPONENT ic-a   --b   c   d\n',
  },
  { title: 'a backslash that is escaped', before: 'RUN a\\\\ \\\nb\n', after: 'RUN a\\\\ \\\n    b\n' },
  {
    title: 'the marks of a merge conflict at the starts of their lines',
    before: 'RUN  a && \\\n<<<<<<< HEAD\nRUN  b \\\n  && c && \\\n=======\nrun  d \\\n>>>>>>> branch\n',
    after: 'RUN a && \\\n<<<<<<< HEAD\nRUN b \\\n    && c && \\\n=======\nRUN d \\\n>>>>>>> branch\n',
  },
  {
    title: 'what only looks like such a mark',
    before: 'RUN  a \\\n=======\nRUN b \\\n<<<<<<<c\n',
    after: 'RUN a \\\n    =======\nRUN b \\\n    <<<<<<<c\n',
  },
];

describe('format', () => {
  for (const { title, before, after } of CASES) {
    it(title, () => {
      assert.equal(formatText(parse(before)), after);
      assert.equal(formatText(parse(after)), after);
    });
  }

  it('leaves content that would then be over the limit as it is', () => {
    const commandOf = (bytes: number) => `RUN echo a \\\n${'b'.repeat(bytes - 'RUN echo a \\\n\n'.length)}\n`;
    const full = commandOf(LIMITS.contentBytes.value);
    assert.deepEqual(formatEdits(parse(full)), []);
    for (const bytes of [LIMITS.contentBytes.value - 4, LIMITS.contentBytes.value + 1]) {
      assert.equal(formatText(parse(commandOf(bytes))).length, bytes + 4);
    }
  });

  it('keeps chains where they are, and other columns, when asked', () => {
    const template = parse('RUN a &&\\\nb');
    assert.equal(formatText(template, { ...DEFAULT_FORMAT, chains: 'keep', indent: 2 }), 'RUN a && \\\n  b\n');
    const comment = 'RUN a \\\n    && #c\n';
    assert.equal(formatText(parse(comment), { ...DEFAULT_FORMAT, chains: 'trailing' }), comment);
    assert.equal(formatText(template, { ...DEFAULT_FORMAT, chains: 'leading', indent: 2 }), 'RUN a \\\n  && b\n');
  });

  it('keeps comments, and no blank lines, before lines without indentation', () => {
    const template = parse('RUN a&&\\\n  # c\n\n   \\\nb');
    assert.equal(formatText(template, { ...DEFAULT_FORMAT, indent: 0 }), 'RUN a && \\\n# c\n\\\nb\n');
  });

  it('makes small edits', () => {
    const edits = formatEdits(parse('run a  b\nRUN c\n'), DEFAULT_FORMAT);
    assert.deepEqual(edits, [
      { range: { start: 0, end: 3 }, newText: 'RUN' },
      { range: { start: 6, end: 7 }, newText: '' },
    ]);
  });
});

describe('format of a range', () => {
  const inRange = (marked: string): string => {
    const { text, ranges } = readMarks(marked);
    const [range] = ranges;
    assert.ok(range);
    return applyEdits(text, formatRange(parse(text), lineIndex(text), range));
  };

  it('takes whole lines, and no others', () => {
    assert.equal(inRange('run  a\nrun  [|b|]\nrun  c'), 'run  a\nRUN b\nrun  c');
  });

  it('moves nothing further the second time, and nothing below the range', () => {
    const once = 'RUN a && \\\nb && \\\n    c && \\\nd\n';
    assert.equal(inRange('RUN a && \\\nb && \\\n[|c|] && \\\nd\n'), once);
    assert.equal(inRange(once.replace('c', '[|c|]')), once);
  });

  it('leaves the end of the file alone unless it is in the range', () => {
    assert.equal(inRange('[|run|]  a\nrun  c'), 'RUN a\nrun  c');
    assert.equal(inRange('run  a\n[|run|]  c'), 'run  a\nRUN c\n');
  });
});

describe('format while typing', () => {
  const onEnter = (marked: string): string => {
    const { text, cursor } = readMarks(marked);
    return applyEdits(text, formatOnType(parse(text), lineIndex(text), cursor));
  };

  it('formats the line that was left', () => {
    assert.equal(onEnter('run   a  b\n<|>\nrun  c'), 'RUN a b\n\nrun  c');
  });

  it('moves the next line of a command in', () => {
    assert.equal(onEnter('run a \\\n<|>'), 'RUN a \\\n    ');
    assert.equal(onEnter('RUN a \\\n      b \\\n<|>\nRUN c'), 'RUN a \\\n      b \\\n      \nRUN c');
  });

  it('moves it in where blanks follow the backslash, and where it has something already', () => {
    assert.equal(onEnter('RUN a \\ \n<|>'), 'RUN a \\\n    ');
    assert.equal(onEnter('RUN a && \\\n<|>b  c\n'), 'RUN a && \\\n    b  c\n');
    assert.equal(onEnter('CMD ["a", \\\n<|>"b"]\n'), 'CMD ["a", \\\n    "b"]\n');
  });

  it('moves it out where a command of several lines has ended', () => {
    assert.equal(onEnter('RUN a \\\n    b\n    <|>'), 'RUN a \\\n    b\n');
    assert.equal(onEnter('RUM a \\\n    b\n    <|>\nRUN c'), 'RUM a \\\n    b\n\nRUN c');
    assert.equal(onEnter('# imgtpl-format off\n  RUN a \\\n\tb\n\t<|>'), '# imgtpl-format off\n  RUN a \\\n\tb\n  ');
    for (const text of ['RUN a\n  ', 'RUN a \\\n    # c\n    ', 'RUN a \\\n    b\n    # c\n    ']) {
      assert.equal(onEnter(`${text}<|>`), text);
    }
  });

  it('puts nothing between quotes', () => {
    for (const text of ['RUN a "b \\\n', "RUN sh -c 'b \\\n", 'ENV A="b \\\n', 'COPY "a \\\n', 'RUN a "b \\\nc \\\n']) {
      assert.equal(onEnter(`${text}<|>`), text);
    }
    assert.equal(onEnter('RUN a "b \\\n<|>c" d\n'), 'RUN a "b \\\nc" d\n');
  });

  it('leaves the line that follows where the cursor is not before its first word', () => {
    assert.equal(onEnter('RUN a \\\n<|>  b\n'), 'RUN a \\\n  b\n');
  });

  it('does nothing on the first line', () => {
    assert.equal(onEnter('run  a<|>'), 'run  a');
  });
});
