import assert from 'node:assert/strict';
import type { TextRange } from '@imgtpl/grammar';
import { applyEdits, definition, en, prepareRename, references, rename } from '@imgtpl/language';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { readMarks } from './marks.js';

/** The cursor is at `<|>`; the marked ranges are all occurrences of the variable there. */
const PLACES: Readonly<Record<string, string>> = {
  'a variable of ENV, in words and in shell text':
    'ENV [|APP|]="/opt"\nWORKDIR $[|A<|>PP|]/x\nRUN cd "${[|APP|]:-y}" && ls \'$APP\' \\$APP $[|APP|]\nCMD echo $[|APP|]',
  'from its definition': 'ENV [|<|>A|]=1 B=$[|A|]\nCOPY $[|A|] ${[|A|]}\nRUN $AA',
  'the space form': 'ENV [|A<|>|] x\nUSER $[|A|]',
  'defined twice': 'ENV [|A|]=1\nENV [|A|]=2\nRUN echo $[|A<|>|]',
  'component parameters': 'ENV [|A|]=1\nCOMPONENT ic-abc --x "$[|A<|>|]"',
  'never defined': 'RUN echo $[|HOM<|>E|] "$[|HOME|]"\nUSER $[|HOME|]',
  'set by the shell': 'ENV A=1\nRUN echo $A; [|A|]=2; echo $[|A<|>|]\nRUN echo $A',
  'but not what the shell sets': 'ENV [|A|]=1\nRUN echo $[|A<|>|]; A=2; echo $A\nRUN echo $[|A|]',
  'the value of an assignment is read before': 'ENV [|A|]=1\nRUN A=$[|A<|>|]:x && echo $A',
  'an assignment that the next one reads': 'ENV A=1\nRUN [|A|]=2 B=$[|A<|>|] C=x; echo $[|A|]',
  'an assignment for one command that the next one reads': 'ENV A=1\nRUN [|A|]=2 B=$[|A<|>|] echo $A',
  'an assignment that is exported with the next one': 'ENV [|A|]=1\nRUN export A=2 B=$[|A<|>|]',
  'an assignment for one command': 'ENV [|A|]=1\nRUN A=2 env; echo $[|A<|>|]',
  'the variable of a loop': 'RUN for [|i|] in a $i; do echo $[|<|>i|]; done',
  'read by the shell': 'RUN read -r [|x|]; echo $[|x<|>|]',
  'a script in single quotes': "ENV [|A|]=1\nRUN bash -ec 'echo $[|A|]; A=2; echo $A' && echo '$A' $[|A<|>|]",
  'a script in double quotes': 'ENV [|A|]=1\nRUN sh -c "echo $[|A<|>|] \\$[|A|] \\"${[|A|]}\\""',
  'a script in a script': `ENV [|A|]=1\nRUN su -c "bash -c 'echo \\"\\$[|A<|>|]\\"'"`,
  'a script in an array':
    'ENV [|A|]=1\nCMD ["/bin/sh", "-c", "echo \\"$[|A<|>|]\\u0022 \\t${[|A|]:-x} \\\\$A"]\nCMD ["$A"]',
  'a script on several lines': 'ENV [|A|]=1\nENTRYPOINT ["sh", "-c", "a \\\n  # $A\n\n b $[|A<|>|]"]',
  'a script that is handed what was set before': "ENV A=1\nRUN export [|A|]=2; sh -c 'echo $[|A<|>|]'",
  'a subshell': 'ENV [|A|]=1\nRUN (A=2; echo $A); echo $[|A<|>|]',
  'a variable of a function': 'ENV [|A|]=1\nRUN f() { local A=2; echo $A; }; f; echo $[|A<|>|]',
  'a variable inside a function': 'ENV A=1\nRUN f() { local [|A|]=2; echo $[|A<|>|]; }; f; echo $A',
  'what a function sets': 'ENV A=1\nRUN function f { [|A|]=2; }; f; { echo $[|A<|>|]; }',
  'a substitution': 'ENV [|A|]=1\nRUN B=$(A=2; echo $A) && echo $[|A<|>|]',
  'what programs read by its name':
    'ENV [|A|]=1\nRUN printenv [|A<|>|] && echo $[|A|] && printenv AA\nRUN python3 -c \'import os; os.environ["[|A|]"]\'',
  'what a script in an array reads by its name':
    'ENV [|A|]=1\nCMD ["node", "-e", "process.env.[|A<|>|]", "os.getenv(\\"[|A|]\\")"]',
  'the dollar sign': 'ENV [|A|]=1\nRUN echo <|>$[|A|]',
  'the brace': 'ENV [|A|]=1\nRUN echo $<|>{[|A|]}',
  'continued lines': 'ENV [|A|]=1 \\\n  B=$[|A<|>|]\nRUN a \\\n  # $A\n  $[|A|]',
  'no variable': 'RUN ec<|>ho $A',
  'a parameter of the shell, which is no variable': 'RUN echo $<|>1 $1 $?',
  'a comment': 'RUN $A\n# $A<|>',
};

describe('references of a variable', () => {
  for (const [title, marked] of Object.entries(PLACES)) {
    it(title, () => {
      const { text, cursor, ranges } = readMarks(marked);
      const found = references(analysisOf(text), cursor).map(({ range }) => range);
      assert.deepEqual(draw(text, found), draw(text, ranges));
    });
  }

  it('tells writing from reading', () => {
    const found = references(analysisOf('ENV A=1\nRUN $A'), 4);
    assert.deepEqual(
      found.map(({ access }) => access),
      ['write', 'read'],
    );
  });
});

/** The cursor is at `<|>`; the marked range is the definition. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  'the last one before': 'ENV A=1\nENV [|A|]=2\nRUN $A<|>\nENV A=3',
  'the first one where none is before': 'RUN $A<|>\nENV [|A|]=1\nENV A=2',
  'not the same command': 'ENV [|A|]=1\nENV A=$A<|>',
  'the shell': 'ENV A=1\nRUN [|A|]=2; $A<|>',
  'a definition itself': 'ENV [|A<|>|]=1',
  'a definition itself, behind another one': 'ENV A=1\nENV [|A<|>|]=2',
  nothing: 'RUN $HOME<|>',
};

describe('definition of a variable', () => {
  for (const [title, marked] of Object.entries(DEFINITIONS)) {
    it(title, () => {
      const { text, cursor, ranges } = readMarks(marked);
      const found = definition(analysisOf(text), cursor);
      assert.deepEqual(draw(text, found ? [found.target] : []), draw(text, ranges));
    });
  }
});

interface RenameCase {
  readonly title: string;
  readonly before: string;
  readonly to: string;
  /** The text after it, or a word from the reason for the refusal. */
  readonly after: string;
}

const RENAMES: readonly RenameCase[] = [
  {
    title: 'everywhere',
    before: 'ENV A="1"\nRUN echo ${A} "$A" \'$A\'\nRUN A=2; echo $A\nCOPY $A<|> /b',
    to: 'B',
    after: 'ENV B="1"\nRUN echo ${B} "$B" \'$A\'\nRUN A=2; echo $A\nCOPY $B /b',
  },
  { title: 'in one command', before: 'ENV A=1\nRUN x=$A; echo $x<|>', to: 'y', after: 'ENV A=1\nRUN y=$A; echo $y' },
  { title: 'to the same name', before: 'ENV A<|>=1', to: 'A', after: 'ENV A=1' },
  { title: 'no variable', before: 'RU<|>N a', to: 'B', after: 'no variable' },
  { title: 'not set here', before: 'RUN $HOME<|>', to: 'B', after: 'not set' },
  { title: 'what the system sets', before: 'ENV PATH<|>="$PATH:/opt"', to: 'B', after: 'read by programs' },
  { title: 'no name', before: 'ENV A<|>=1', to: '1B', after: 'is not a variable name' },
  { title: 'an empty name', before: 'ENV A<|>=1', to: '', after: 'is not a variable name' },
  { title: 'a name with more after it', before: 'ENV A<|>=1', to: 'B\nRUN x', after: 'is not a variable name' },
  { title: 'a name that is taken', before: 'ENV A<|>=1\nENV B=2', to: 'B', after: 'already' },
  { title: 'a name that the system may set', before: 'ENV A<|>=1\nRUN $B', to: 'B', after: 'already' },
  { title: 'the name of what the system sets', before: 'ENV A<|>=1\nRUN ls', to: 'PATH', after: 'already' },
  { title: 'a name that the shell sets there', before: 'ENV A<|>=1\nRUN B=1; $A', to: 'B', after: 'already' },
  { title: 'a name that the shell sets elsewhere', before: 'ENV A<|>=1\nRUN B=1', to: 'B', after: 'ENV B=1\nRUN B=1' },
  { title: 'a name read in the command', before: 'RUN x<|>=1; echo $y', to: 'y', after: 'already' },
  { title: 'one of two', before: 'ENV A=1\nRUN [ -z "$A" ] && A=2; echo $A<|>', to: 'B', after: 'perhaps' },
  { title: 'one of two, by a function', before: 'ENV A<|>=1\nRUN f() { A=2; }; f; echo $A', to: 'B', after: 'perhaps' },
  {
    title: 'beside a variable of a function',
    before: 'ENV A<|>=1\nRUN f() { local A=2; }; f; echo $A',
    to: 'B',
    after: 'ENV B=1\nRUN f() { local A=2; }; f; echo $B',
  },
  {
    title: 'one of two, by a case',
    before: 'ENV A<|>=1\nRUN case x in a|b) A=2;; *) $A;; esac',
    to: 'B',
    after: 'perhaps',
  },
  { title: 'one of two, by a group', before: 'ENV A<|>=1\nRUN x && { y; A=2; }; echo $A', to: 'B', after: 'perhaps' },
  { title: 'one of two, by a pipe', before: 'ENV A<|>=1\nRUN x | { read A; y; }; echo $A', to: 'B', after: 'perhaps' },
  { title: 'one of two, before a pipe', before: 'ENV A<|>=1\nRUN A=2 | y; echo $A', to: 'B', after: 'perhaps' },
  {
    title: 'beside what is set between two branches',
    before: 'ENV A<|>=1\nRUN if x; then y; fi; A=2; if z; then y; fi; echo $A',
    to: 'B',
    after: 'ENV B=1\nRUN if x; then y; fi; A=2; if z; then y; fi; echo $A',
  },
  {
    title: 'beside what a branch sets once more',
    before: 'ENV A<|>=1\nRUN A=2; if x; then A=3; fi; echo $A',
    to: 'B',
    after: 'ENV B=1\nRUN A=2; if x; then A=3; fi; echo $A',
  },
  {
    title: 'beside what a pattern is followed by',
    before: 'ENV A<|>=1\nRUN case x in a|b) A=2; echo $A;; esac',
    to: 'B',
    after: 'ENV B=1\nRUN case x in a|b) A=2; echo $A;; esac',
  },
  { title: 'what the shell appends to', before: 'ENV A<|>=1\nRUN A+=2; echo $A', to: 'B', after: 'perhaps' },
  { title: 'what is set for a script', before: "ENV A<|>=1\nRUN env A=2 sh -c 'echo $A'", to: 'B', after: 'perhaps' },
  { title: 'what printenv reads', before: 'ENV A<|>=1\nRUN printenv A', to: 'B', after: 'ENV B=1\nRUN printenv B' },
  { title: 'what is set for printenv', before: 'ENV A<|>=1\nRUN A=2 printenv A', to: 'B', after: 'perhaps' },
  { title: 'what env sets for it', before: 'ENV A<|>=1\nRUN env A=2 printenv A', to: 'B', after: 'perhaps' },
  {
    title: 'one of two, by a branch',
    before: 'ENV A<|>=1\nRUN if x; then A=2; fi; echo $A',
    to: 'B',
    after: 'perhaps',
  },
];

describe('rename of a variable', () => {
  for (const { title, before, to, after } of RENAMES) {
    it(title, () => {
      const { text, cursor } = readMarks(before);
      const result = rename(analysisOf(text), cursor, to);
      if ('refused' in result) assert.match(result.refused(en), new RegExp(after));
      else assert.equal(applyEdits(text, result), after);
    });
  }

  it('offers the name as it is', () => {
    const { text, cursor } = readMarks('ENV A=1\nRUN ${A<|>}');
    assert.deepEqual(prepareRename(analysisOf(text), cursor), { range: { start: 14, end: 15 }, placeholder: 'A' });
  });
});

/** Ranges drawn into the text, so that a difference can be read. */
function draw(text: string, ranges: readonly TextRange[]): string {
  let drawn = '';
  let at = 0;
  for (const { start, end } of ranges) {
    drawn += `${text.slice(at, start)}[|${text.slice(start, end)}|]`;
    at = end;
  }
  return drawn + text.slice(at);
}
