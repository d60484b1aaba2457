import assert from 'node:assert/strict';
import { semanticTokens } from '@imgtpl/language';
import { analysisOf } from '../../../test/harness/analysis-of.js';

const CASES: Readonly<Record<string, readonly string[]>> = {
  'run yum install -y nginx && echo "a $B" # c': [
    'keyword run',
    'function yum',
    'parameter -y',
    'operator &&',
    'function echo',
    'string "',
    'string a ',
    'variable $B',
    'string "',
    'comment # c',
  ],
  "RUN A=1 $(b 'c') > /d \\\n  # e\n  ; if f; then g; fi": [
    'keyword RUN',
    'variable A declaration',
    'operator =',
    'operator $(',
    'function b',
    "string '",
    'string c',
    "string '",
    'operator )',
    'operator >',
    'operator \\',
    'comment # e',
    'operator ;',
    'keyword if',
    'function f',
    'operator ;',
    'keyword then',
    'function g',
    'operator ;',
    'keyword fi',
  ],
  'ENV A="x${B}y"': ['keyword ENV', 'variable A declaration', 'operator =', 'string "x', 'variable ${B}', 'string y"'],
  'ENV A="${B:+${C}:}d"': [
    'keyword ENV',
    'variable A declaration',
    'operator =',
    'string "',
    'variable ${B:+${C}:}',
    'string d"',
  ],
  'LABEL a.b="c"': ['keyword LABEL', 'property a.b', 'operator =', 'string "c"'],
  'LABEL =': ['keyword LABEL', 'operator ='],
  'FROM IMAGE:m-1': ['keyword FROM deprecated', 'type IMAGE', 'string m-1'],
  'COMPONENT ic-a --x 1': ['keyword COMPONENT', 'class ic-a', 'parameter --x', 'string 1'],
  'COMPONENT acs:ecs:r:1:imagecomponent/n/1.0.*': [
    'keyword COMPONENT',
    'namespace acs:ecs:r:1:imagecomponent/',
    'class n',
    'number 1.0.*',
  ],
  'CMD ["a", "b"]': ['keyword CMD', 'string "a"', 'string "b"'],
  '# a\nFOO b\n  # c': ['comment # a', 'comment # c'],
  'ENV A="x \\\n  # c\n  y"': [
    'keyword ENV',
    'variable A declaration',
    'operator =',
    'string "x \\',
    'comment # c',
    'string   y"',
  ],
  'COPY /a \\\n  # b\n  /c': ['keyword COPY', 'string /a', 'comment # b', 'string /c'],
};

describe('semantic tokens', () => {
  for (const [text, expected] of Object.entries(CASES)) {
    it(JSON.stringify(text), () => {
      const found = semanticTokens(analysisOf(text)).map(({ start, end, type, modifier }) =>
        [type, text.slice(start, end), modifier].filter((part) => part !== undefined).join(' '),
      );
      assert.deepEqual(found, expected);
    });
  }

  it('are those of the commands that a range touches', () => {
    const text = 'RUN a\nRUN b\n# c\nRUN d';
    const found = semanticTokens(analysisOf(text), { start: 7, end: 13 }).map(({ start, end }) =>
      text.slice(start, end),
    );
    assert.deepEqual(found, ['RUN', 'b', '# c']);
  });
});
