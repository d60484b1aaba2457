import assert from 'node:assert/strict';
import { configurationSchema, effectiveConfiguration, faultyConfigurations, openWorkspace } from '@imgtpl/workspace';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

describe('the schema of configuration files', () => {
  const validate = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(
    configurationSchema('en'),
  );

  async function isAccepted(text: string): Promise<boolean> {
    const files = memoryFileSystem({ '/r/imgtpl.config.yaml': text, '/r/base.yaml': '' });
    const workspace = openWorkspace({ files, workingDirectory: '/r', language: 'en' });
    const { files: read } = await effectiveConfiguration(workspace, '/r/x.imgtpl');
    return [...faultyConfigurations(read)].length === 0;
  }

  const RUN = 'InvalidCommandContent.RUN';
  const cases: readonly (readonly [text: string, isRight: boolean])[] = [
    ['', true],
    ['extends: base.yaml', true],
    ['extends: " "', false],
    ['extends: [base.yaml]', false],
    ['inferredErrors: warning', true],
    ['inferredErrors: hint', false],
    ['inferredErrors:', true],
    ['pinnedComponentVersions: true', true],
    ['pinnedComponentVersions: "true"', false],
    ['other: 1', false],
    ['[]', false],
    [`rules: { ${RUN}: off }`, false],
    [`rules: { ${RUN}: [off] }`, false],
    [`rules: { ${RUN}: { severity: off, reason: so } }`, true],
    [`rules: { ${RUN}: { severity: off } }`, false],
    [`rules: { ${RUN}: { severity: off, reason: so, more: 1 } }`, false],
    [`rules: { ${RUN}: { severity: loud, reason: so } }`, false],
    [`rules: { ${RUN}: }`, true],
    ['rules: { nothing-of-ours: off }', false],
    ['rules: { command-case: off, imgtpl/masked-id: error, unknown-parameter: hint }', true],
    [
      'rules: { command-case: { severity: hint, reason: so }, masked-id: [warning], size-budget: { severity: off } }',
      true,
    ],
    ['rules: { size-budget: [warning, { percent: 80 }] }', true],
    ['rules: { size-budget: [warning, { percent: 101 }] }', false],
    ['rules: { size-budget: [warning, { percent: "80" }] }', false],
    ['rules: { size-budget: [warning, {}, {}] }', false],
    ['rules: { size-budget: [] }', false],
    ['rules: { command-case: [off, { percent: 80 }] }', false],
    ['rules: { command-case: loud }', false],
    ['catalogues: []', true],
    ['catalogues: { a: b }', false],
    ['catalogues: [1]', false],
    ['overrides: []', true],
    ['overrides: [{ files: "*.imgtpl" }]', true],
    ['overrides: [{ files: ["a/**", "b"], kind: test, rules: {} }]', true],
    ['overrides: [{ files: [a], kind: }]', true],
    ['overrides: [{ files: [], kind: test }]', false],
    ['overrides: [{ kind: test }]', false],
    ['overrides: [{ files: }]', false],
    ['overrides: [{ files: x, kind: tests }]', false],
    ['overrides: [{ files: x, kinds: test }]', false],
    ['overrides: { files: x }', false],
  ];
  for (const [text, isRight] of cases) {
    it(`${isRight ? 'takes' : 'refuses'} ${JSON.stringify(text)}, as reading does`, async () => {
      assert.equal(validate(parse(text)), isRight, JSON.stringify(validate.errors));
      assert.equal(await isAccepted(text), isRight);
    });
  }
});
