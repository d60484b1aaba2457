import { strict as assert } from 'node:assert';
import { parse, type State, stateOf } from '@imgtpl/grammar';

/** The state after the last command. */
function outcome(text: string): State {
  const template = parse(text);
  return stateOf(template).at(template.commands.length);
}

describe('the state', () => {
  const directories: readonly [text: string, path: string][] = [
    ['', '/'],
    ['WORKDIR /a\nWORKDIR b/./c//d\nWORKDIR ../e', '/a/b/c/e'],
    ['WORKDIR a\nWORKDIR ../../..', '/'],
    ['WORKDIR "/a b"/', '/a b'],
    ['WORKDIR /a\nWORKDIR', '/a'],
    ['ENV A=/x B=y\nWORKDIR $A/${B}', '/x/y'],
    ['ENV A=/x\nWORKDIR \\$A', '/$A'],
    ["ENV A=/x\nWORKDIR '$A'", '/$A'],
    ['WORKDIR /a/$UNKNOWN/${ALSO:-b}', '/a/$UNKNOWN/${ALSO:-b}'],
    ['ENV A=\nWORKDIR /${A:-b}${A:+c}', '/b'],
    ['ENV A=a\nWORKDIR /${A:-b}${A:+c}', '/ac'],
    ['ENV A=\nWORKDIR /${A:-$B}', '/${A:-$B}'],
  ];
  for (const [text, path] of directories) {
    it(`${JSON.stringify(text)} is in ${path}`, () => assert.equal(outcome(text).workingDirectory, path));
  }

  const values: readonly [text: string, values: { readonly [name: string]: string }][] = [
    ['ENV A=1 B="2 3" C=\'$A\'', { A: '1', B: '2 3', C: '$A' }],
    ['ENV A=1\nENV A=2 B=$A', { A: '2', B: '1' }],
    ['ENV A=1 A=2', { A: '2' }],
    ['ENV A value  of "more"', { A: 'value  of "more"' }],
    ['ENV A=\nENV B', { A: '' }],
    ['ENV PATH=/opt:$PATH\nENV PATH=/usr:$PATH', { PATH: '/usr:/opt:$PATH' }],
    ['ENV __proto__=1 constructor=2', { ['__proto__']: '1', constructor: '2' }],
    ['LABEL A=1', {}],
  ];
  for (const [text, expected] of values) {
    it(`${JSON.stringify(text)} sets ${JSON.stringify(expected)}`, () => {
      const variables = outcome(text).variables();
      assert.deepEqual(
        variables.map(({ name, value }) => [name, value]),
        Object.entries(expected),
      );
    });
  }

  it('is what each command sees, without its own outcome', () => {
    const text = '\uFEFFENV A=1\r\nUSER app\r\nRESTART\r\nENV A=é\r\nUSER "$A"\r\n';
    const state = stateOf(parse(text));
    const seen = [0, 1, 2, 3, 4, 5].map((index) => {
      const here = state.at(index);
      return [here.variable('A')?.value, here.user, here.restarts, here.commands, here.bytes];
    });
    assert.deepEqual(seen, [
      [undefined, 'root', 0, 0, 0],
      ['1', 'root', 0, 1, 8],
      ['1', 'app', 0, 2, 17],
      ['1', 'app', 1, 3, 25],
      ['é', 'app', 1, 4, 34],
      ['é', 'é', 1, 5, 44],
    ]);
  });

  it('tells where a variable was set', () => {
    const template = parse('ENV A=1\nENV B=2 A=3\nRUN x');
    const variable = stateOf(template).at(2).variable('A');
    assert.equal(variable?.command, template.commands[1]);
    assert.equal(variable?.pair.range.start, 16);
  });

  it('does not grow without bound where values hold values', () => {
    const variable = outcome(`ENV A=aa\n${'ENV A=$A$A\n'.repeat(200)}`).variable('A');
    assert.ok((variable?.value.length ?? 0) < 1 << 21);
  });
});
