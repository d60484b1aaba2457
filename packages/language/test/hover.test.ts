import assert from 'node:assert/strict';
import { en, hover, loadMessages, signatureHelp } from '@imgtpl/language';
import { COMMANDS, LANGUAGES } from '@imgtpl/spec';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { CATALOGUE } from './catalogue.js';
import { readMarks } from './marks.js';

const OPTIONS = {
  messages: en,
  language: 'en',
  catalogue: CATALOGUE,
  explain: (code: string) => (code.startsWith('imgtpl/') ? `The page of ${code}` : undefined),
} as const;

/** The cursor is at `<|>`; the range marks enclose what is explained; the explanation contains the texts. */
const CASES: Readonly<Record<string, readonly [marked: string, ...contains: string[]]>> = {
  'a command': ['[|RU<|>N|] a', '**RUN**', 'RUN yum update -y', '`RUN <shell text>`'],
  'what a command sees': [
    'ENV A="x y" B=2\nWORKDIR /opt\nUSER bob\nRESTART\n[|R<|>UN|] a',
    'Runs as `bob` in `/opt`.',
    '`A=x y`',
    '`B=2`',
    'Restarts before this command: 1.',
    'Before this command: 46 of 16384 bytes, 4 commands.',
  ],
  'the last variables of many': [
    `${Array.from({ length: 14 }, (_, index) => `ENV V${index}=x\n`).join('')}[|R<|>UN|] a`,
    '- `V2=x`\n',
    '- `V13=x`',
    'and 2 more',
  ],
  'a long value': [`ENV A="${'x'.repeat(500)}"\nRUN $[|<|>A|]`, `\`A=${'x'.repeat(197)}…\``],
  'a variable of ENV': ['ENV A=1 B=$A\nRUN echo "$[|<|>B|]"', '`B=$A`', 'Set on line 1.'],
  'a variable with another in it': ['ENV A=1\nENV B=$A/x\nRUN ${[|B<|>|]}', '`B=1/x`', 'Set on line 2.'],
  'a definition': ['ENV A=1\nENV [|<|>A|]=2', '`A=2`', 'Set on line 2.'],
  'a variable of the shell': ['RUN x=1; \\\n echo $[|<|>x|]', '`x` is set by the shell in this command, on line 1.'],
  'a variable that is set later': ['RUN $[|<|>A|]\nENV A=1', '`A` is not set yet: line 2 sets it.'],
  'a variable of nobody': ['RUN $[|<|>HOME|]', '`HOME` is not set in this template.'],
  'a variable that has no value yet': ['RUN $[|<|>A|]\nENV A', '`A` is not set in this template.'],
  'an argument': ['COPY /a [|/<|>b|]', '**destination**'],
  'an argument behind a Docker flag': ['COPY --chown=a [|/<|>a|] /b', '**source**'],
  'a component': [
    'COMPONENT [|ic-<|>agent101|]',
    '**install\\-agent** 1\\.0\\.1',
    'Installs the \\*agent\\*',
    '`--port`',
  ],
  'a component by name': ['COMPONENT [|acs:ecs:r:1:imagecomponent/install-agent/1.*.<|>*|]', '`ic-agent120`'],
  'a component in no catalogue': [
    'COMPONENT [|acs:ecs:cn-hangzhou:12:imagecomponent/<|>other/1.0.*|]',
    '**other** 1\\.0\\.\\*, of account 12 in cn\\-hangzhou.',
  ],
  'a base image': ['FROM [|IMAGE:<|>m-1|]', '**FROM**'],
  'the end of a command': ['[|RUN|]<|> a', '**RUN**'],
  'a parameter': ['COMPONENT ic-agent101 [|--ver<|>bose|] true', '`--verbose` Boolean, default `false`'],
  'a suppression of one command': ['# [|imgtpl-<|>disable-next-line|] command-case -- x', 'in the next command'],
  'a suppression of more': ['# [|imgtpl-<|>disable|] command-case', 'end of the file'],
  'the end of a suppression': ['#[|<|>imgtpl-enable|]', 'Ends the `imgtpl-disable`'],
  'a code of ours': ['# imgtpl-disable [|command<|>-case|]', 'The page of imgtpl/command-case'],
  'a code of the API': ['# imgtpl-disable [|Empty<|>CommandContent.RUN|] -- x', 'HTTP 400', 'nothing after it'],
};

/** Places that have no explanation. */
const NOTHING: readonly string[] = [
  '<|>',
  'FO<|>O a',
  'COPY --ch<|>own=a /a /b',
  'COPY /a /b /<|>c',
  'COMPONENT ic-agent101 --oth<|>er 1',
  '# com<|>ment',
  'RUN a <|> b',
  'COMPONENT ic-unkn<|>own',
  'ENV A<|>',
  'RUN a\n<|>',
];

describe('hover', () => {
  for (const [title, [marked, ...contains]] of Object.entries(CASES)) {
    it(title, () => {
      const { text, cursor, ranges } = readMarks(marked);
      const shown = hover(analysisOf(text), cursor, OPTIONS);
      assert.deepEqual(shown?.range, ranges[0]);
      for (const part of contains) assert.ok(shown?.contents.includes(part), `${part} in ${shown?.contents}`);
    });
  }

  it('says of a component what the text says, and that a catalogue would say more', () => {
    const { catalogue: _, ...options } = OPTIONS;
    const { contents } = hover(analysisOf('COMPONENT ic-abc'), 12, options) ?? {};
    assert.match(contents ?? '', /`catalogues` in `imgtpl\.config\.yaml`/);
  });

  for (const marked of NOTHING) {
    it(`says nothing at ${JSON.stringify(marked)}`, () => {
      const { text, cursor } = readMarks(marked);
      assert.equal(hover(analysisOf(text), cursor, OPTIONS), undefined);
    });
  }

  it('lets nothing of the template be markup', () => {
    const { text, cursor } = readMarks('ENV A="`<b>`[x](http://e)"\nRUN $A<|>');
    assert.match(hover(analysisOf(text), cursor, OPTIONS)?.contents ?? '', /^`` A=`<b>`\[x\]\(http:\/\/e\) ``\n/);
  });

  it('explains our codes by what it is given', () => {
    const { text, cursor } = readMarks('# imgtpl-disable comm<|>and-case');
    const explain = (code: string) => `page of ${code}`;
    assert.equal(hover(analysisOf(text), cursor, { ...OPTIONS, explain })?.contents, 'page of command-case');
  });

  it('has the reference of every command in every language', async () => {
    for (const language of LANGUAGES) {
      const options = { language, messages: await loadMessages(language) };
      for (const { keyword, summary } of COMMANDS) {
        const shown = hover(analysisOf(`${keyword} x`), 1, options);
        assert.ok(shown?.contents.includes(summary[language]), keyword);
      }
    }
  });
});

/** The active form, with the active parameter in range marks. */
const SIGNATURES: Readonly<Record<string, string>> = {
  'COPY <|>': 'COPY [|<url>|] <directory>',
  'COPY /a <|>': 'COPY <path> [|<directory>|]',
  'COPY /a /b <|>': 'COPY <path> <directory>',
  'ENV a="1" b<|>': 'ENV [|<key>|]="<value>" …',
  'ENV a="1" <|>': 'ENV [|<key>|]="<value>" …',
  'ENV a=<|>': 'ENV <key>=[|"<value>"|] …',
  'LABEL a=1 b="x <|>y" c=2': 'LABEL <key>=[|"<value>"|] …',
  'ENV a b<|>': 'ENV <key> [|<value>|]',
  'COMPONENT <|>': 'COMPONENT [|<component id>|] [--<name> <value>]…',
  'COMPONENT ic-a --x <|>': 'COMPONENT <component id> [|[--<name> <value>]…|]',
  'CMD <|>': 'CMD [[|"executable"|], "param", …]',
  'CMD ["a", <|>': 'CMD ["executable", [|"param"|], …]',
  'CMD a <|>': 'CMD [|<shell text>|]',
  'RUN a \\\n <|>': 'RUN [|<shell text>|]',
  'RUN a \\\n # b\n <|>': 'RUN [|<shell text>|]',
  'FROM IMAGE_FAMILY:<|>': 'FROM [|IMAGE_FAMILY:<family>|]',
  'USER <|>': 'USER [|<name>|]',
  'COPY a<|>': 'COPY [|<path>|] <directory>',
  'COPY ht<|>': 'COPY [|<url>|] <directory>',
  'COPY --chown=a <|>': 'COPY [|<url>|] <directory>',
  'COPY --chown=a ht<|>': 'COPY [|<url>|] <directory>',
  'COPY --chown=a /a \\\n /b<|>': 'COPY <path> [|<directory>|]',
  'COPY "/a <|>': 'COPY [|<path>|] <directory>',
  'WORKDIR "/a <|>': 'WORKDIR [|<path>|]',
  'ENV A="b <|>': 'ENV <key>=[|"<value>"|] …',
  'CMD ["a <|>': 'CMD [[|"executable"|], "param", …]',
  'ENV A <|>': 'ENV <key> [|<value>|]',
  'ENV AB<|>': 'ENV [|<key>|]="<value>" …',
  'RESTART <|>': 'RESTART',
  'RU<|>N a': '',
  'RUN<|>': '',
  'FOO <|>': '',
};

describe('signature help', () => {
  for (const [marked, expected] of Object.entries(SIGNATURES)) {
    it(JSON.stringify(marked), () => {
      const { text, cursor } = readMarks(marked);
      const help = signatureHelp(analysisOf(text), cursor, { language: 'en' });
      const { label = '', parameters = [] } = help?.signatures[help.activeSignature] ?? {};
      const active = parameters[help?.activeParameter ?? -1]?.range;
      const drawn =
        active === undefined
          ? label
          : `${label.slice(0, active.start)}[|${label.slice(active.start, active.end)}|]${label.slice(active.end)}`;
      assert.equal(drawn, expected);
    });
  }

  it('keeps out of the way while shell text is typed', () => {
    const whileTyping = (text: string) =>
      signatureHelp(analysisOf(text), text.length, { language: 'en', trigger: 'typing' });
    assert.ok(whileTyping('RUN '));
    assert.ok(whileTyping('CMD ["a", '));
    assert.ok(whileTyping('COPY a '));
    assert.equal(whileTyping('RUN yum '), undefined);
    assert.equal(whileTyping('CMD a \\\n '), undefined);
    assert.ok(signatureHelp(analysisOf('RUN yum '), 8, { language: 'en' }));
  });

  it('keeps out of the way behind the last argument', () => {
    for (const text of ['USER a ', 'COPY /a /b ', 'WORKDIR "/a b" \\\n ']) {
      assert.equal(signatureHelp(analysisOf(text), text.length, { language: 'en', trigger: 'typing' }), undefined);
      assert.ok(signatureHelp(analysisOf(text), text.length, { language: 'en' }));
    }
  });

  it('explains the arguments of which there is something to say', () => {
    const help = signatureHelp(analysisOf('COPY '), 5, { language: 'en' });
    assert.ok(
      help?.signatures.every(({ parameters }) => parameters.every(({ documentation }) => documentation !== '')),
    );
  });
});
