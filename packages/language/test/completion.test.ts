import assert from 'node:assert/strict';
import { type CompletionItem, completion, completionDocs, en } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { CATALOGUE } from './catalogue.js';
import { readMarks } from './marks.js';

interface Case {
  readonly title: string;
  /** The range marks enclose what is replaced. */
  readonly at: string;
  /** The labels that come first. */
  readonly first: readonly string[];
  readonly kind?: ContentKind;
  readonly catalogue?: 'none';
  /** Whether there are no other labels. */
  readonly isAll?: true;
}

const CASES: readonly Case[] = [
  { title: 'commands in an empty file', at: '<|>', first: ['RUN', 'COPY', 'ENV'] },
  { title: 'commands in place of a word', at: 'RUN a\n  [|c<|>o|]\n', first: ['RUN', 'COPY', 'ENV'] },
  { title: 'components first in a test', at: '<|>', kind: 'test', first: ['COMPONENT'] },
  { title: 'users', at: 'USER bob\nUSER [|r<|>|]', first: ['root', 'bob'] },
  {
    title: 'users that a command before makes',
    at: 'RUN groupadd -r app && sudo useradd -r -g app -d /srv deploy\nRUN adduser -D web www\nUSER <|>\nRUN useradd late',
    first: ['root', 'deploy', 'web'],
  },
  { title: 'paths seen before', at: 'WORKDIR /opt\nCOPY /a [|/<|>s|]', first: ['/opt', '/a'] },
  { title: 'sources seen before', at: 'COPY https://a.b/c /d\nCOPY <|>', first: ['https://a.b/c', '/d'] },
  { title: 'no address where a path belongs', at: 'COPY https://a.b/c /d\nCOPY /e <|>', first: ['/d', '/e'] },
  {
    title: 'codes behind the prefix that is written',
    at: 'run a\n# imgtpl-disable-next-line [|imgtpl/co<|>|] -- x\nRUN b\n',
    first: ['imgtpl/command-case'],
  },
  {
    title: 'codes of the next line before those of others',
    at: 'RUN cd /a\nENV A=b\n# imgtpl-disable-next-line <|>\nrun yum install $A\nRUN b',
    first: ['command-case', 'run-interactive', 'env-unquoted-value'],
  },
  {
    title: 'codes that are disabled, to enable them again',
    at: '# imgtpl-disable run-cd-only, imgtpl/run-sudo-root\n# imgtpl-enable run-cd-only\n# imgtpl-enable <|>\nrun b\n',
    first: ['run-sudo-root', 'command-case'],
  },
  {
    title: 'no codes first that are all enabled already',
    at: '# imgtpl-disable run-sudo-root\n# imgtpl-enable\n# imgtpl-enable <|>\nrun b\n',
    first: ['command-case'],
  },
  {
    title: 'codes that the comment does not name yet',
    at: '# imgtpl-disable-next-line command-case, <|>\nrun yum install nginx\n',
    first: ['run-interactive'],
  },
  {
    title: 'no codes first that are only about the comment itself',
    at: '# imgtpl-disable-next-line <|>\nRUN a\n',
    first: ['trailing-whitespace', 'InvalidBuildContent.LengthExceeded'],
  },
  { title: 'no word where none is missing', at: 'WORKDIR /opt\nCOPY /a <|> \\\n  /b', first: [] },
  { title: 'a word before the one that is there', at: 'WORKDIR /opt\nCOPY <|> /b', first: ['/opt', '/b'] },
  { title: 'no component before one', at: 'COMPONENT <|> \\\n  ic-own', first: [] },
  { title: 'image types', at: 'FROM <|>', first: ['IMAGE:', 'IMAGE_FAMILY:'] },
  { title: 'image types in place of one', at: 'FROM [|IM<|>AGE:|]m-1', first: ['IMAGE:', 'IMAGE_FAMILY:'] },
  { title: 'components', at: 'COMPONENT [|ic<|>-x|]', first: ['ic-agent101', 'ic-agent120'] },
  { title: 'components of a test', at: 'COMPONENT <|>', kind: 'test', first: ['ic-smoke'] },
  {
    title: 'components by name where the text tells region and account',
    at: 'COMPONENT acs:ecs:r:1:imagecomponent/x/1.0.0\nCOMPONENT <|>',
    first: ['ic-agent101', 'ic-agent120', 'acs:ecs:r:1:imagecomponent/install-agent/1.2.0'],
  },
  {
    title: 'components by name where region and account are written',
    at: 'COMPONENT [|acs:ecs:r:1:imagecomponent/ins<|>|]',
    first: [
      'ic-agent101',
      'ic-agent120',
      'acs:ecs:r:1:imagecomponent/install-agent/1.2.0',
      'acs:ecs:r:1:imagecomponent/install-agent/1.2.*',
    ],
  },
  {
    title: 'components that the text has elsewhere',
    at: 'COMPONENT acs:ecs:r:1:imagecomponent/x:1.0.0 --a 1\nCOMPONENT ic-own\nCOMPONENT <|>',
    catalogue: 'none',
    first: ['acs:ecs:r:1:imagecomponent/x/1.0.0', 'ic-own', '<component id>'],
  },
  {
    title: 'each component of the text once, and none without a known name',
    at: 'COMPONENT ic-own\nCOMPONENT ic-own\nCOMPONENT ic-bp1****\nCOMPONENT <|>',
    catalogue: 'none',
    first: ['ic-own', '<component id>'],
  },
  {
    title: 'the forms of a reference',
    at: 'COMPONENT <|>',
    catalogue: 'none',
    first: ['<component id>', 'acs:ecs:<region>:<account>:imagecomponent/<name>/<version>'],
  },
  {
    title: 'parameters that the text passes elsewhere',
    at: 'COMPONENT ic-own --a 1 --b 2\nCOMPONENT ic-own --b 3 <|>\nCOMPONENT ic-x --c 1',
    catalogue: 'none',
    first: ['--a'],
  },
  {
    title: 'no parameters of other components without a name',
    at: 'COMPONENT ic-bp1**** --a 1\nCOMPONENT ic-bp2**** --b 2\nCOMPONENT ic-bp1**** <|>',
    catalogue: 'none',
    first: ['--a'],
    isAll: true,
  },
  { title: 'no parameter that is just being written', at: 'COMPONENT ic-own --a<|>', catalogue: 'none', first: [] },
  { title: 'parameters', at: 'COMPONENT ic-agent101 <|>', first: ['--port', '--verbose'] },
  { title: 'parameters in place of one', at: 'COMPONENT ic-agent101 [|--p<|>ort|] 1', first: ['--port', '--verbose'] },
  { title: 'parameters that are left', at: 'COMPONENT ic-agent101 --port 1 [|--<|>|]', first: ['--verbose'] },
  { title: 'values', at: 'COMPONENT ic-agent101 --verbose <|>', first: ['true', 'false'] },
  { title: 'values in place of one', at: 'COMPONENT ic-agent101 --verbose [|t<|>ru|]', first: ['true', 'false'] },
  { title: 'no values in a quote that is not closed', at: 'COMPONENT ic-agent101 --verbose "t<|>', first: [] },
  { title: 'nothing behind a blank in an open quote', at: 'COPY /a /b\nCOPY "/a <|>', first: [] },
  { title: 'no parameters in an open quote', at: 'COMPONENT ic-agent101 --verbose "t <|>', first: [] },
  { title: 'no parameters in an open quote of no parameter', at: 'COMPONENT ic-agent101 "t <|>', first: [] },
  { title: 'variables', at: 'ENV AB=1\nCOPY $[|A<|>|] /b', first: ['AB'] },
  { title: 'no variable before a brace', at: 'ENV A=1\nRUN echo $<|>{A} $(ls)', first: [] },
  { title: 'nothing behind a backslash that continues', at: 'COPY /a /b\nCOPY \\<|>\n/c', first: [] },
  {
    title: 'a word before a backslash behind which nothing comes',
    at: 'WORKDIR /opt\nCOPY /a [|/<|>x|] \\\n',
    first: ['/opt', '/a'],
  },
  { title: 'no variable in single quotes', at: "ENV A=1\nCOPY '$<|>' /b", first: [] },
  { title: 'variables behind single quotes', at: "ENV A=1\nCOPY '\"'$<|> /b", first: ['A'] },
  { title: 'variables behind an escaped quote', at: "ENV A=1\nCOPY \\'$<|> /b", first: ['A'] },
  {
    title: 'no words of commands that are wrong',
    at: 'COPY --from=a /x /y\nCOPY ["/a", "/b"]\nCOPY https://e.com/a?t=1 /z\nCOPY /a /b\nCOPY <|>',
    first: ['/a', '/b'],
    isAll: true,
  },
  {
    title: 'words in place of one behind a flag',
    at: 'COPY /a /b\nCOPY --chown=x [|/<|>s|] /d',
    first: ['/a', '/b', '/d'],
  },
  { title: 'no user with a group', at: 'USER a:b\nUSER c\nUSER <|>', first: ['root', 'c'], isAll: true },
  { title: 'no variables that cannot be read', at: 'ENV my-key=1 B: C=1\nCOPY $<|> /b', first: ['C', 'HOME'] },
  { title: 'variables in braces', at: 'ENV AB=1\nRUN echo "${[|A<|>C|]}"', first: ['AB'] },
  { title: 'variables whose length is asked for', at: 'ENV AB=1\nRUN echo ${#[|A<|>|]', first: ['AB'] },
  { title: 'variables of the shell', at: 'ENV A=1\nRUN x=1; echo $<|>', first: ['x', 'A'] },
  { title: 'no variable of later', at: 'RUN $<|>\nENV A=1', first: ['HOME', 'HOSTNAME'] },
  { title: 'what every system sets, last', at: 'ENV A=1\nRUN $<|>', first: ['A', 'HOME'] },
  { title: 'no variable in an array', at: 'ENV A=1\nCMD ["$<|>"]', first: [] },
  { title: 'variables in a script', at: "ENV A=1\nRUN bash -c 'x=1; echo $[|<|>|]'", first: ['x', 'A'] },
  { title: 'variables in a script of an array', at: 'ENV A=1\nCMD ["sh", "-c", "x=1; $[|<|>|]"]', first: ['x', 'A'] },
  { title: 'nothing that a script hides', at: 'ENV A=1\nCMD ["sh", "-c", "echo \'$<|>\'"]', first: [] },
  { title: 'nothing in single quotes', at: "ENV A=1\nRUN echo '$<|>'", first: [] },
  { title: 'nothing behind the process id', at: 'ENV A=1\nRUN kill "$$<|>"', first: [] },
  { title: 'nothing behind the process id of a script', at: "ENV A=1\nRUN bash -c 'kill $$<|>'", first: [] },
  { title: 'variables behind a dollar for no shell', at: 'ENV A=1\nUSER $$<|>', first: ['A'] },
  { title: 'nothing in a heredoc', at: 'ENV A=1\nRUN cat <<EOF\nb $<|>\nEOF\n', first: [] },
  { title: 'variables before a heredoc', at: 'ENV A=1\nRUN cat <<EOF $<|>\nb\nEOF\n', first: ['A'] },
  { title: 'nothing behind a backslash', at: 'ENV A=1\nRUN echo \\$<|>', first: [] },
  { title: 'nothing in a comment', at: 'ENV A=1\n# $<|>', first: [] },
  { title: 'nothing in a comment of the shell', at: 'ENV A=1\nRUN a # $<|>', first: [] },
  { title: 'nothing for the shell', at: 'RUN ec<|>ho', first: [] },
  { title: 'nothing behind RESTART', at: 'RESTART <|>', first: [] },
  { title: 'nothing in the next line of a command', at: 'RUN a \\\n  <|>', first: [] },
  { title: 'nothing behind comments in a command', at: 'RUN a \\\n  # b\n# c\r\n  <|>', first: [] },
  { title: 'words behind a comment in a command', at: 'WORKDIR /opt\nCOPY /a \\\n  # b\n  <|>', first: ['/opt', '/a'] },
  { title: 'codes, reported ones first', at: '# imgtpl-disable-next-line <|>\nrun a\n', first: ['command-case'] },
  {
    title: 'codes in place of one',
    at: '# imgtpl-disable [|comm<|>|] -- reason\nrun a\n',
    first: ['command-case'],
  },
  {
    title: 'what a comment can say to us',
    at: '# [|imgtpl-dis<|>|]',
    first: ['imgtpl-disable-next-line', 'imgtpl-disable'],
  },
  { title: 'the end of a region', at: '# [|end<|>|]', first: ['endregion'] },
  { title: 'on and off', at: '# [|imgtpl-format <|>|]', first: ['imgtpl-format off', 'imgtpl-format on'] },
  { title: 'nothing in a remark', at: '# see <|>', first: [] },
  { title: 'no codes without a comma', at: '# imgtpl-disable command-case trail<|>\nrun a\n', first: [] },
  { title: 'no codes behind one without a comma', at: '# imgtpl-disable command-case <|>\nrun a\n', first: [] },
  { title: 'no codes behind a comma in the reason', at: '# imgtpl-disable command-case -- old, <|>', first: [] },
  { title: 'no codes where the reason begins', at: '# imgtpl-disable command-case -<|>\nrun a\n', first: [] },
  { title: 'no codes in the reason', at: '# imgtpl-disable command-case -- re<|>', first: [] },
];

describe('completion', () => {
  for (const { title, at, first, isAll, ...context } of CASES) {
    it(title, () => {
      const { items, range } = complete(at, context);
      const expected = first.length === 0 || isAll ? items : items.slice(0, first.length);
      assert.deepEqual(
        expected.map(({ label }) => label),
        first,
      );
      for (const item of items) assert.deepEqual(item.range, range);
    });
  }

  it('offers FROM at the top alone, last and as deprecated', () => {
    const from = (at: string): CompletionItem | undefined => complete(at).items.find(({ label }) => label === 'FROM');
    assert.equal(from('<|>\nRUN a')?.deprecated, true);
    assert.equal(from('RUN a\n<|>'), undefined);
    const keywords = complete('<|>').items.filter(({ kind }) => kind === 'keyword');
    assert.equal(keywords.at(-1)?.label, 'FROM');
  });

  it('offers RESTART and a second CMD last where they have no use', () => {
    const last = (at: string): string | undefined => {
      return complete(at)
        .items.filter(({ kind, deprecated }) => kind === 'keyword' && !deprecated)
        .at(-1)?.label;
    };
    assert.equal(last('<|>'), 'RESTART');
    assert.equal(last('RUN a\nRESTART\n<|>'), 'RESTART');
    assert.notEqual(last('RUN a\n<|>'), 'RESTART');
    assert.equal(last('CMD a\n<|>'), 'CMD');
  });

  it('offers in a component what may stand there', () => {
    const labels = complete('<|>', { kind: 'component' }).items.map(({ label }) => label);
    assert.ok(labels.includes('RUN') && !labels.includes('COMPONENT') && !labels.includes('FROM'));
  });

  it('offers no component for another system', () => {
    const { text, cursor } = readMarks('COMPONENT <|>');
    const items = completion(analysisOf(text), cursor, { ...OPTIONS, forms: 'words', system: 'windows' });
    assert.deepEqual(items, []);
  });

  it('does not take two dashes that are written for a parameter', () => {
    const { text, cursor } = readMarks('COMPONENT ic-own --<|>');
    assert.deepEqual(completion(analysisOf(text), cursor, { ...OPTIONS, forms: 'words' }), []);
  });

  it('puts one blank behind a directive', () => {
    const written = (at: string) => complete(at).items.map(({ newText }) => newText)[0];
    assert.equal(written('# imgtpl-dis<|>'), 'imgtpl-disable-next-line ');
    assert.equal(written('# imgtpl-dis<|> command-case'), 'imgtpl-disable-next-line');
  });

  it('begins a comment with a blank', () => {
    assert.equal(complete('#<|>').items[0]?.newText, ' imgtpl-disable-next-line ');
    assert.equal(complete('# <|>').items[0]?.newText, 'imgtpl-disable-next-line ');
  });

  it('offers for Windows what works there', () => {
    const { text, cursor } = readMarks('<|>');
    const items = completion(analysisOf(text), cursor, { ...OPTIONS, forms: 'words', system: 'windows' });
    assert.deepEqual(items.map(({ label }) => label).sort(), ['COMPONENT', 'RESTART']);
  });

  it('offers the forms of a command as snippets, where there are no arguments yet', () => {
    const snippets = (at: string): readonly string[] => {
      return complete(at).items.flatMap((item) => (item.isSnippet ? [item.newText] : []));
    };
    assert.ok(snippets('<|>').includes('ENV ${1:key}="${2:value}"'));
    for (const at of ['R<|>UN a', '<|>  RUN a', '  <|># a comment', 'RUN<|> \\\n  a'])
      assert.deepEqual(snippets(at), [], at);
  });

  it('finds a keyword in the case in which it is begun', () => {
    const found = (at: string) =>
      complete(at)
        .items.slice(0, 1)
        .map((item) => [item.newText, item.filterText]);
    assert.deepEqual(found('ru<|>'), [['RUN', 'run']]);
    assert.deepEqual(found('R<|>'), [['RUN', 'RUN']]);
    assert.deepEqual(found('<|>'), [['RUN', 'RUN']]);
    const filters = new Set(complete('e<|>').items.map(({ filterText }) => filterText));
    assert.ok(filters.has('env') && !filters.has('ENV'));
  });

  it('keeps the quotes of a word, and is found by them', () => {
    const written = (at: string) => complete(at).items.map(({ newText, filterText }) => [newText, filterText]);
    assert.deepEqual(written('USER "ro<|>"')[0], ['"root"', '"root"']);
    assert.deepEqual(written("WORKDIR /opt\nCOPY /a '/<|>'")[0], ["'/opt'", "'/opt'"]);
    assert.deepEqual(written('COMPONENT ic-agent101 --verbose "t<|>"')[0], ['"true"', '"true"']);
    assert.deepEqual(written('USER ro<|>')[0], ['root', undefined]);
    assert.deepEqual(written('WORKDIR /opt\nCOPY "/<|> /a'), []);
  });

  it('takes no word for a user that the shell or an option makes something else of', () => {
    const { items } = complete('RUN useradd "$X" && useradd -c x a\\ b && useradd -g app\nUSER <|>\nRUN useradd late');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['root'],
    );
  });

  it('shows the beginning of the value of a variable', () => {
    const [item] = complete(`ENV A=${'x'.repeat(199)}😀😀\nRUN $<|>`).items;
    assert.equal(item?.detail, `${'x'.repeat(59)}…`);
  });

  it('closes braces', () => {
    const [item] = complete('ENV A=1\nRUN ${<|>').items;
    assert.equal(item?.newText, 'A}');
  });

  it('takes a command by the blank behind it', () => {
    assert.deepEqual(complete('<|>').items[0]?.commitCharacters, [' ']);
  });

  it('goes on behind a command, where nothing follows as yet', () => {
    const goesOn = (at: string) => Object.fromEntries(complete(at).items.map((it) => [it.label, it.followUp]));
    const { RUN, COMPONENT, FROM, RESTART } = goesOn('R<|>\nRUN a');
    assert.deepEqual([RUN, COMPONENT, FROM, RESTART], ['signature', 'completion', 'completion', undefined]);
    for (const at of ['R<|>UN a', 'R<|> ', 'RU<|>N\t']) assert.equal(goesOn(at)['RUN'], undefined, at);
  });

  it('takes nothing by a character where something else may be meant', () => {
    for (const at of ['USER bob\nUSER b<|>', 'COPY /ab /b\nCOPY /a<|>', 'ENV AB=1\nRUN $A<|>']) {
      assert.deepEqual(complete(at).items[0]?.commitCharacters, [], at);
    }
  });

  it('explains every item in every language when asked', () => {
    const [run] = complete('<|>').items;
    const [agent] = complete('COMPONENT <|>').items;
    const [port] = complete('COMPONENT ic-agent101 <|>').items;
    const docs = [run, agent, port].map((item) => item?.about && completionDocs(item.about, OPTIONS));
    assert.match(docs[0] ?? '', /^Runs shell text[\s\S]*`RUN <shell text>`/);
    // The editor shows the detail above the documentation.
    assert.doesNotMatch(docs[0] ?? '', new RegExp(run?.detail ?? ''));
    assert.match(docs[1] ?? '', /Installs the \\\*agent\\\*/);
    assert.match(docs[2] ?? '', /`--port` Number, required/);
    const chinese = run?.about && completionDocs(run.about, { ...OPTIONS, language: 'zh-CN' });
    assert.match(chinese ?? '', /[一-鿿]/);
  });
});

const OPTIONS = { messages: en, language: 'en', catalogue: CATALOGUE, forms: 'snippets' } as const;

function complete(at: string, { kind, catalogue }: Pick<Case, 'kind' | 'catalogue'> = {}) {
  const { text, cursor, ranges } = readMarks(at);
  const { catalogue: known, ...others } = OPTIONS;
  const options = catalogue === 'none' ? others : { ...others, catalogue: known };
  const items = completion(analysisOf(text, kind), cursor, options);
  return { items, range: ranges[0] ?? { start: cursor, end: cursor } };
}
