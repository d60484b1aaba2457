import assert from 'node:assert/strict';
import { loadRequestMessages } from '@imgtpl/request';
import { LANGUAGES } from '@imgtpl/spec';
import { completeConfiguration, configurationDocsAt } from '@imgtpl/workspace';

const messages = await loadRequestMessages('en');
const EN = { language: 'en', messages, explain: (code: string) => `# ${code}` } as const;

function complete(marked: string, path = '/r/imgtpl.config.yaml', lines: 'kept' | 'lost' = 'kept') {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const items = completeConfiguration({ path, text }, offset, { ...EN, forms: 'snippets', lines });
  return items.map(({ range, newText, ...item }) => ({
    ...item,
    result: text.slice(0, range.start) + newText + text.slice(range.end),
  }));
}

const SEVERITIES = ['off', 'error', 'warning', 'hint'];

/** A text with the cursor, and the first labels; with `whole`, all of them. */
const OFFERED: readonly (readonly [name: string, text: string, labels: readonly string[], whole?: 'whole'])[] = [
  [
    'keys',
    '<|>',
    ['extends', 'inferredErrors', 'catalogues', 'pinnedComponentVersions', 'rules', 'overrides'],
    'whole',
  ],
  [
    'keys that are left',
    'rules:\n  masked-id: off\nex<|>\noverrides: []\n',
    ['extends', 'inferredErrors', 'catalogues'],
  ],
  ['choices', 'inferredErrors: <|>', ['error', 'warning'], 'whole'],
  ['flags', 'pinnedComponentVersions: <|>', ['true', 'false'], 'whole'],
  ['codes of ours first', 'rules:\n  <|>', ['base-image-ignored', 'blank-continuation', 'byte-order-mark']],
  ['codes that are left', 'rules:\n  imgtpl/base-image-ignored: off\n  <|>', ['blank-continuation', 'byte-order-mark']],
  ['codes with the prefix that is begun', 'rules:\n  imgtpl/<|>', ['imgtpl/base-image-ignored']],
  ['codes between braces', 'rules: { masked-id: off, <|> }', ['base-image-ignored', 'blank-continuation']],
  ['severities', 'rules:\n  command-case: <|>', SEVERITIES, 'whole'],
  ['severities in a list', 'rules:\n  size-budget: [<|>]', SEVERITIES, 'whole'],
  ['severities in a list of lines', 'rules:\n  size-budget:\n    - <|>', SEVERITIES, 'whole'],
  ['options', 'rules:\n  size-budget: [warning, { <|> }]', ['percent'], 'whole'],
  ['options in a list of lines', 'rules:\n  size-budget:\n    - warning\n    - <|>', ['percent'], 'whole'],
  ['no options where a rule has none', 'rules:\n  masked-id: [warning, { <|> }]', [], 'whole'],
  ['a severity and its reason', 'rules:\n  InvalidCommandContent.RUN:\n    <|>', ['severity', 'reason'], 'whole'],
  ['severities with a reason', 'rules:\n  InvalidCommandContent.RUN: { severity: <|> }', SEVERITIES, 'whole'],
  ['keys of an override', 'overrides:\n  - <|>', ['files', 'kind', 'rules'], 'whole'],
  ['keys of an override that are left', 'overrides:\n  - files: "*"\n    <|>', ['kind', 'rules'], 'whole'],
  ['kinds', 'overrides:\n  - files: "*"\n    kind: <|>', ['build', 'test', 'component'], 'whole'],
  ['codes of an override', 'overrides:\n- files: "*"\n  rules:\n    masked-id: off\n    <|>', ['base-image-ignored']],
  ['severities of an override', 'overrides:\n- rules: { unused-env: <|> }', SEVERITIES, 'whole'],
  ['the dash of a list', 'overrides:\n  <|>', ['-'], 'whole'],
  ['the dash of the next item', 'catalogues:\n  - a.json\n  <|>', ['-'], 'whole'],
  ['nothing where a person has to find the text', 'extends: <|>', [], 'whole'],
  ['nothing in a comment', '# ex<|>', [], 'whole'],
  ['nothing under a key that there is not', 'rule:\n  <|>', [], 'whole'],
];

/** The file after choosing the first item with the label. */
const TAKEN: readonly (readonly [name: string, text: string, label: string, result: string])[] = [
  ['a key with a value', 'inf<|>', 'inferredErrors', 'inferredErrors: '],
  ['a key with a mapping', '<|>', 'rules', 'rules:\n  '],
  ['a key with a list', '<|>', 'overrides', 'overrides:\n  - '],
  ['a key with paths', '<|>', 'catalogues', 'catalogues:\n  - '],
  ['a code of ours', 'rules:\n  com<|>', 'command-case', 'rules:\n  command-case: '],
  ['a code of the API', 'rules:\n  <|>', 'NoPermission', 'rules:\n  NoPermission:\n    '],
  ['a code that has its colon', 'rules:\n  com<|>: off', 'command-case', 'rules:\n  command-case: off'],
  ['a severity', 'rules: { masked-id: <|> }', 'off', 'rules: { masked-id: off }'],
];

const IN_JSON: readonly (readonly [name: string, text: string, label: string, result: string])[] = [
  ['a key', '{<|>}', 'rules', '{"rules": {$1}}'],
  ['a key with a text', '{"ext<|>"}', 'extends', '{"extends": "$1"}'],
  ['a key with a flag', '{"pin<|>"}', 'pinnedComponentVersions', '{"pinnedComponentVersions": $1}'],
  ['a code', '{"rules": {"com<|>"}}', 'command-case', '{"rules": {"command-case": $1}}'],
  ['a severity', '{"rules": {"masked-id": <|>}}', 'off', '{"rules": {"masked-id": "off"}}'],
  ['a severity in a list', '{"rules": {"size-budget": ["<|>"]}}', 'hint', '{"rules": {"size-budget": ["hint"]}}'],
  ['a flag', '{"pinnedComponentVersions": <|>}', 'true', '{"pinnedComponentVersions": true}'],
];

describe('completion in a configuration file', () => {
  for (const [name, text, labels, whole] of OFFERED) {
    it(`offers ${name}`, () => {
      const found = complete(text).map(({ label }) => label);
      assert.deepEqual(whole ? found : found.slice(0, labels.length), labels);
    });
  }
  for (const [path, cases] of [
    ['/r/imgtpl.config.yml', TAKEN],
    ['/r/imgtpl.config.json', IN_JSON],
  ] as const) {
    for (const [name, text, label, result] of cases) {
      it(`writes ${name} into ${path.slice(3)}`, () => {
        assert.equal(complete(text, path).find((item) => item.label === label)?.result, result);
      });
    }
  }

  it('writes no line ends where the editor would lose them', () => {
    const results = complete('<|>', undefined, 'lost').map(({ result }) => result);
    assert.deepEqual(results.slice(2), ['catalogues:', 'pinnedComponentVersions: ', 'rules:', 'overrides:']);
  });

  it('goes on where there is something to choose from', () => {
    const going = complete('<|>').filter(({ goesOn }) => goesOn);
    assert.deepEqual(
      going.map(({ label }) => label),
      ['inferredErrors', 'pinnedComponentVersions', 'rules', 'overrides'],
    );
  });

  it('documents keys at once, and names the code whose page there is', () => {
    const [first] = complete('<|>');
    assert.match(first?.docs ?? '', /^\*\*extends\*\*\n\nAnother configuration/);
    for (const text of ['rules:\n  <|>', 'rules:\n  base-image-ignored: <|>']) {
      assert.deepEqual([complete(text)[0]?.code, complete(text)[0]?.docs], ['base-image-ignored', undefined]);
    }
  });

  it('takes an unfinished file at each of its places', () => {
    const text =
      'extends: a\nrules:\n  size-budget: [warning, { percent: 80 }]\noverrides:\n  - files: ["*"]\n    kind: ';
    for (let end = 0; end <= text.length; end++) {
      for (const path of ['/r/imgtpl.config.yaml', '/r/imgtpl.config.json']) complete(`${text.slice(0, end)}<|>`, path);
    }
  });
});

const TEXT = `extends: ../imgtpl.config.yaml
inferredErrors: warning
rules:
  command-case: off
  size-budget: [warning, { percent: 80 }]
  InvalidCommandContent.RUN: { severity: off, reason: mirror }
overrides:
  - files: ["tests/**"]
    kind: test
other: 1
`;

/** The text after the cursor, and the documentation shown there. */
const DOCUMENTED: readonly (readonly [at: string, docs: RegExp | undefined])[] = [
  ['extends', /^\*\*extends\*\*\n\nAnother configuration file in the root, .*$/],
  ['../imgtpl', /^\*\*extends\*\*/],
  ['warning\n', /^\*\*inferredErrors\*\*\n\nThe severity .*\n\n- Values: `error`, `warning`\n- Default: `error`$/],
  ['rules', /^\*\*rules\*\*\n\nThe severity of diagnostics by code/],
  ['command-case', /^# command-case$/],
  ['off\n', /^# command-case$/],
  [
    'warning, {',
    /^\*\*size-budget\*\*\n\nHow serious the finding is; `off` does not report it\.\n\n- Values: `off`, .*$/,
  ],
  ['percent', /^\*\*percent\*\*\n\nHow much of the limit .*\n\n- 0 to 100\n- Default: `90`$/],
  ['InvalidCommandContent.RUN', /^# InvalidCommandContent\.RUN$/],
  ['severity', /^\*\*severity\*\*\n\nHow serious/],
  ['mirror', /^\*\*reason\*\*\n\nWhy it is changed\.$/],
  ['tests', /^\*\*files\*\*\n\nGlobs, /],
  ['kind', /^\*\*kind\*\*\n\nThe purpose of these templates\.\n\n- Values: `build`, `test`, `component`$/],
  ['other', undefined],
];

describe('hover in a configuration file', () => {
  for (const [at, docs] of DOCUMENTED) {
    it(`says ${docs ? 'what there is to say' : 'nothing'} at ${JSON.stringify(at)}`, async () => {
      const file = { path: '/r/imgtpl.config.yaml', text: TEXT };
      const found = await configurationDocsAt(file, TEXT.indexOf(at) + 1, EN);
      if (docs) assert.match(found?.docs ?? '', docs);
      else assert.equal(found, undefined);
    });
  }

  it('speaks every language', async () => {
    const file = { path: '/r/imgtpl.config.json', text: '{"rules": {}}' };
    const said = LANGUAGES.map(async (language) => {
      const options = { language, messages: await loadRequestMessages(language) };
      return (await configurationDocsAt(file, 3, options))?.docs;
    });
    assert.equal(new Set(await Promise.all(said)).size, LANGUAGES.length);
  });

  it('is silent in a file that cannot be read', async () => {
    const file = { path: '/r/imgtpl.config.yaml', text: 'rules: [' };
    assert.equal(await configurationDocsAt(file, 2, EN), undefined);
  });
});
