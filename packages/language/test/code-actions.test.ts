import assert from 'node:assert/strict';
import { applyEdits, type CodeAction, type CodeActionOptions, codeActions, en } from '@imgtpl/language';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { readMarks } from './marks.js';

interface Case {
  readonly title: string;
  /** A cursor, or a selection in range marks. */
  readonly before: string;
  /** What the action's title begins with. */
  readonly action: string;
  /** The text after it; undefined: there is no such action. */
  readonly after: string | undefined;
}

const CASES: readonly Case[] = [
  { title: 'a fix', before: 'r<|>un a\n', action: 'Write RUN', after: 'RUN a\n' },
  {
    title: 'a suppression with a reason to be written',
    before: 'RUN a\n  r<|>un b\n',
    action: 'Suppress imgtpl/command-case',
    after: 'RUN a\n  # imgtpl-disable-next-line command-case -- [|reason|]\n  run b\n',
  },
  {
    title: 'a suppression of an error of the API',
    before: 'COPY https://a.b/c<|>?x=1 /d\n',
    action: 'Suppress InvalidCommandContent.COPY',
    after: '# imgtpl-disable-next-line InvalidCommandContent.COPY -- [|reason|]\nCOPY https://a.b/c?x=1 /d\n',
  },
  {
    title: 'a suppression inside a command',
    before: 'RUN cd /x \\\n  && yum<|> install y\n',
    action: 'Suppress imgtpl/run-interactive',
    after: 'RUN cd /x \\\n  # imgtpl-disable-next-line run-interactive -- [|reason|]\n  && yum install y\n',
  },
  {
    title: 'one more code in the comment above',
    before: '# imgtpl-disable-next-line command-case -- old\nrun yum<|> install y\n',
    action: 'Suppress imgtpl/run-interactive',
    after: '# imgtpl-disable-next-line command-case, run-interactive -- old\nrun yum install y\n',
  },
  {
    title: 'a comment of its own where the one above is not well formed',
    before: '# imgtpl-disable-next-line run-sudo-root it is fine, really\nRUN yum<|> install y\n',
    action: 'Suppress imgtpl/run-interactive',
    after:
      '# imgtpl-disable-next-line run-sudo-root it is fine, really\n' +
      '# imgtpl-disable-next-line run-interactive -- [|reason|]\nRUN yum install y\n',
  },
  {
    title: 'a comment of its own for an error of the API where the one above gives no reason',
    before: '# imgtpl-disable-next-line command-case\ncopy https://a.b/c<|>?x=1 /d\n',
    action: 'Suppress InvalidCommandContent.COPY',
    after:
      '# imgtpl-disable-next-line command-case\n' +
      '# imgtpl-disable-next-line InvalidCommandContent.COPY -- [|reason|]\ncopy https://a.b/c?x=1 /d\n',
  },
  {
    title: 'no suppression where a comment would become part of a heredoc',
    before: 'RUN cat <<E\n<|>a \nE\n',
    action: 'Suppress',
    after: undefined,
  },
  {
    title: 'no suppression of what suppressions are told',
    before: '# imgtpl-disable-next-line nothing<|>\nRUN a\n',
    action: 'Suppress',
    after: undefined,
  },
  { title: 'two commands as one', before: 'RUN a<|>\nRUN b\n', action: 'Join 2', after: 'RUN a && \\\n    b\n' },
  {
    title: 'three commands as one',
    before: '[|RUN a\nRUN b\nRUN c|]\n',
    action: 'Join 3',
    after: 'RUN a && \\\n    b && \\\n    c\n',
  },
  {
    title: 'a negation and a test',
    before: 'RUN ! a<|>\nRUN b && [[ -f c ]]\n',
    action: 'Join 2',
    after: 'RUN ! a && \\\n    b && [[ -f c ]]\n',
  },
  { title: 'not a loop or the like', before: 'RUN time a<|>\nRUN b\n', action: 'Join', after: undefined },
  { title: 'not what begins like an array', before: 'RUN a<|>\nRUN [ -f b ]\n', action: 'Join', after: undefined },
  { title: 'not where the directory changes', before: 'RUN cd a<|>\nRUN b\n', action: 'Join', after: undefined },
  { title: 'not where a file is sourced', before: 'RUN . ./a<|>\nRUN b\n', action: 'Join', after: undefined },
  { title: 'not where a variable stays', before: 'RUN a && X=1<|>\nRUN b\n', action: 'Join', after: undefined },
  { title: 'not where a default is kept', before: 'RUN a ${X:=1}<|>\nRUN b\n', action: 'Join', after: undefined },
  { title: 'not what no shell reads', before: 'RUN a &&<|>\nRUN b\n', action: 'Join', after: undefined },
  {
    title: 'not a list with another operator',
    before: 'RUN (cd a; b<|>) || c\nRUN d\n',
    action: 'Join',
    after: undefined,
  },
  {
    title: 'a subshell, a substitution and a variable of one command',
    before: '[|RUN (cd a; b)\nRUN A=1 c --set "$(cd d && pwd)"\nRUN find . -type f|]\n',
    action: 'Join 3',
    after: 'RUN (cd a; b) && \\\n    A=1 c --set "$(cd d && pwd)" && \\\n    find . -type f\n',
  },
  { title: 'not past another command', before: 'RUN a<|>\nUSER b\nRUN c\n', action: 'Join', after: undefined },
  {
    title: 'one command as several',
    before: 'RUN a && <|>b \\\n  # why\n  && c\n',
    action: 'Split into 3',
    after: 'RUN a\nRUN b\n# why\nRUN c\n',
  },
  { title: 'not a list of another kind', before: 'RUN a && <|>b || c\n', action: 'Split', after: undefined },
  { title: 'not after a change of directory', before: 'RUN cd a && <|>b\n', action: 'Split', after: undefined },
  { title: 'not after a source of variables', before: 'RUN . ./a && <|>b\n', action: 'Split', after: undefined },
  { title: 'not a variable from its reader', before: 'RUN a && X=1 && <|>b $X\n', action: 'Split', after: undefined },
  { title: 'not an attribute', before: 'RUN readonly X=1 && <|>b $X\n', action: 'Split', after: undefined },
  { title: 'not where a blank is escaped', before: 'RUN a \\  && <|>b\n', action: 'Split', after: undefined },
  { title: 'not what quotes hold', before: 'RUN a "&& <|>b"\n', action: 'Split', after: undefined },
  { title: 'pairs', before: 'ENV k<|> a b\n', action: 'Write ENV as', after: 'ENV k="a b"\n' },
  { title: 'no pair with a quote in it', before: 'ENV k<|> a "b"\n', action: 'Write ENV as', after: undefined },
  { title: 'no pair with a wrong key', before: 'ENV 1k<|> a b\n', action: 'Write ENV as', after: undefined },
  { title: 'no shell text of a line end', before: 'CMD ["a\\nb"<|>]\n', action: 'Write CMD as', after: undefined },
  { title: 'no array of what does not wait', before: 'CMD a <|>-b &\n', action: 'Write CMD as', after: undefined },
  { title: 'no array of several commands', before: 'CMD a; <|>b\n', action: 'Write CMD as', after: undefined },
  { title: 'no array of a redirection', before: 'CMD a <|>> b\n', action: 'Write CMD as', after: undefined },
  { title: 'no array of an assignment', before: 'CMD A=1 <|>a\n', action: 'Write CMD as', after: undefined },
  {
    title: 'an array as shell text',
    before: 'CMD ["a", "b c",<|> "it\'s"]\n',
    action: 'Write CMD as',
    after: "CMD a 'b c' 'it'\\''s'\n",
  },
  {
    title: 'shell text as an array',
    before: 'CMD a <|>"b c" -d\n',
    action: 'Write CMD as',
    after: 'CMD ["a", "b c", "-d"]\n',
  },
  { title: 'no array of what a shell must read', before: 'CMD a <|>$B\n', action: 'Write CMD as', after: undefined },
  { title: 'no array of what only a shell knows', before: 'CMD cd <|>/a\n', action: 'Write CMD as', after: undefined },
  {
    title: 'an array without the exec that it makes needless',
    before: 'ENTRYPOINT exec a <|>-b\n',
    action: 'Write ENTRYPOINT as',
    after: 'ENTRYPOINT ["a", "-b"]\n',
  },
  { title: 'no array of exec with options', before: 'CMD exec <|>-a b c\n', action: 'Write CMD as', after: undefined },
  { title: 'no array of patterns', before: 'CMD a <|>*.txt\n', action: 'Write CMD as', after: undefined },
  {
    title: 'a component',
    before: 'ENV A="1"\n[|RUN a \\\n  b\nUSER c|]\nRUN $A\n',
    action: 'Extract 2',
    after: 'ENV A="1"\nCOMPONENT acs:ecs:<region>:<account>:imagecomponent/[|extracted|]/1.0.0\nUSER c\nRUN $A\n',
  },
  {
    title: 'a component, and the directory and the user that it leaves',
    before: 'WORKDIR /a\n[|WORKDIR b\nUSER c\nRUN d|]\nRUN e\n',
    action: 'Extract 3',
    after:
      'WORKDIR /a\nCOMPONENT acs:ecs:<region>:<account>:imagecomponent/[|extracted|]/1.0.0\nWORKDIR /a/b\nUSER c\nRUN e\n',
  },
  {
    title: 'a component without what the next command replaces',
    before: '[|USER c\nRUN d|]\nUSER e\nRUN f\n',
    action: 'Extract 2',
    after: 'COMPONENT acs:ecs:<region>:<account>:imagecomponent/[|extracted|]/1.0.0\nUSER e\nRUN f\n',
  },
  {
    title: 'a component, and the variables of it that are read behind it',
    before: '[|ENV A="1"\r\nENV B="2"\r\nRUN a|]\r\nRUN echo $B\r\n',
    action: 'Extract 3',
    after: 'COMPONENT acs:ecs:<region>:<account>:imagecomponent/[|extracted|]/1.0.0\r\nENV B="2"\r\nRUN echo $B\r\n',
  },
  { title: 'no component in a component', before: '[|COMPONENT ic-a\nRUN b|]\n', action: 'Extract', after: undefined },
  { title: 'no component without a selection', before: 'RU<|>N b\n', action: 'Extract', after: undefined },
  {
    title: 'a component of the commands that are selected, not of one before them',
    before: 'RUN a[|\nRUN b|]\nRUN c\n',
    action: 'Extract',
    after: 'RUN a\nCOMPONENT acs:ecs:<region>:<account>:imagecomponent/[|extracted|]/1.0.0\nRUN c\n',
  },
  {
    title: 'a component, and the variables of it that programs look at behind it',
    before: '[|ENV DEBIAN_FRONTEND="x"\nRUN a|]\nRUN apt-get install -y b\n',
    action: 'Extract 2',
    after:
      'COMPONENT acs:ecs:<region>:<account>:imagecomponent/[|extracted|]/1.0.0\nENV DEBIAN_FRONTEND="x"\nRUN apt-get install -y b\n',
  },
  {
    title: 'a base image in the pipeline file',
    before: 'FR<|>OM IMAGE:m-1\nRUN a\n',
    action: 'Move FROM to web.pipeline.yaml',
    after: 'RUN a\n',
  },
];

const COMPONENTS = [
  {
    title: 'the variables that they read, with what those read',
    before: 'ENV A="1" B="2" U="3"\nENV C $A/c\nENV A="4"\nENV B="$A$B"\n[|RUN echo $C ${B}|]\n',
    file: 'ENV A="1" B="2"\nENV C $A/c\nENV A="4"\nENV B="$A$B"\nRUN echo $C ${B}\n',
  },
  {
    title: 'no variable that they set themselves',
    before: 'ENV A="1"\n[|ENV A="2"\nRUN echo $A|]\n',
    file: 'ENV A="2"\nRUN echo $A\n',
  },
  {
    title: 'the variables that programs look at of their own accord',
    before: 'ENV DEBIAN_FRONTEND="noninteractive" X="1"\nENV PATH="$X:$PATH"\n[|RUN apt-get install -y a|]\n',
    file: 'ENV DEBIAN_FRONTEND="noninteractive" X="1"\nENV PATH="$X:$PATH"\nRUN apt-get install -y a\n',
  },
  {
    title: 'all variables where a script of their own may read any',
    before: 'ENV X="1"\n[|RUN ./install.sh|]\n',
    file: 'ENV X="1"\nRUN ./install.sh\n',
  },
  {
    title: 'no such variables where they run nothing',
    before: 'ENV PATH="/a"\n[|COPY /a /b|]\n',
    file: 'COPY /a /b\n',
  },
  {
    title: 'their directory and user',
    before: 'WORKDIR /srv\nWORKDIR "a b"\nUSER app\n[|RUN a|]\n',
    file: 'WORKDIR "/srv/a b"\nUSER app\nRUN a\n',
  },
  {
    title: 'no directory and no user for variables alone',
    before: 'WORKDIR /srv\nUSER app\n[|ENV A="1"|]\nRUN a\n',
    file: 'ENV A="1"\n',
  },
  {
    title: 'no place that they leave at once',
    before: 'WORKDIR /srv\nUSER app\n[|WORKDIR /a\nRUN a|]\n',
    file: 'USER app\nWORKDIR /a\nRUN a\n',
  },
];

const PIPELINE: CodeActionOptions['pipelineFile'] = {
  path: 'web.pipeline.yaml',
  name: 'web.pipeline.yaml',
  setBaseImage: ({ type, id }) => [{ range: { start: 0, end: 0 }, newText: `${type}/${id}` }],
  setBandwidth: (megabits) => [{ range: { start: 0, end: 0 }, newText: `${megabits}` }],
};

describe('code actions', () => {
  for (const { title, before, action, after } of CASES) {
    it(title, () => {
      const { text, found } = find(before, action, { pipelineFile: PIPELINE });
      assert.equal(found && drawn(text, found), after);
    });
  }

  it('migrate by edits of both files', () => {
    const { found } = find('FR<|>OM IMAGE:m-1\n', 'Move FROM', { pipelineFile: PIPELINE });
    const edits = [{ range: { start: 0, end: 0 }, newText: 'IMAGE/m-1' }];
    assert.deepEqual(found?.elsewhere, [{ path: 'web.pipeline.yaml', edits }]);
    assert.equal(find('FR<|>OM IMAGE:m-1\n', 'Move FROM', {}).found, undefined);
  });

  it('put the extracted commands into a file of their own', () => {
    const { found } = find('[|RUN a\r\nUSER b|]', 'Extract', {});
    assert.deepEqual(found?.newFile, { name: 'extracted.component.imgtpl', text: 'RUN a\nUSER b\n' });
  });

  for (const { title, before, file } of COMPONENTS) {
    it(`give the extracted commands ${title}`, () => {
      assert.equal(find(before, 'Extract', {}).found?.newFile?.text, file);
    });
  }

  it('extract nothing from a component', () => {
    const actions = codeActions(analysisOf('RUN a\n', 'component'), { start: 0, end: 5 }, { messages: en });
    assert.ok(actions.every(({ kind }) => kind !== 'refactor.extract'));
  });

  it('apply every safe fix, also those that must wait for others', () => {
    const text = 'run a  \nenv A=1 \n';
    const actions = codeActions(
      analysisOf(text),
      { start: 0, end: 0 },
      { messages: en, kinds: ['source'], reanalyze: analysisOf },
    );
    assert.deepEqual(
      actions.map(({ edits }) => applyEdits(text, edits)),
      ['RUN a\nENV A="1"\n'],
    );
  });

  it('are of the kinds that are asked for', () => {
    const kindsOf = (...kinds: string[]): readonly string[] => {
      const analysis = analysisOf('run a && b\n');
      return codeActions(analysis, { start: 0, end: 0 }, { messages: en, kinds }).map(({ kind }) => kind);
    };
    assert.deepEqual(kindsOf('quickfix'), ['quickfix', 'quickfix']);
    assert.deepEqual(kindsOf('refactor'), ['refactor.rewrite']);
    assert.deepEqual(kindsOf('refactor.extract'), []);
    assert.deepEqual(kindsOf('source.fixAll'), ['source.fixAll.imgtpl']);
    assert.deepEqual(kindsOf('source.organizeImports'), []);
  });
});

function find(
  marked: string,
  title: string,
  options: Omit<CodeActionOptions, 'messages'>,
): { readonly text: string; readonly found: CodeAction | undefined } {
  const { text, cursor, ranges } = readMarks(marked);
  const range = ranges[0] ?? { start: cursor, end: cursor };
  const actions = codeActions(analysisOf(text), range, { ...options, messages: en });
  return { text, found: actions.find((action) => action.title.startsWith(title)) };
}

/** The text after an action, with the selection in range marks. */
function drawn(text: string, { edits, selection }: CodeAction): string {
  const after = applyEdits(text, edits);
  if (selection === undefined) return after;
  const { start, end } = selection;
  return `${after.slice(0, start)}[|${after.slice(start, end)}|]${after.slice(end)}`;
}
