import assert from 'node:assert/strict';
import { pipelineSchema } from '@imgtpl/request';
import { LANGUAGES } from '@imgtpl/spec';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { COMBINATIONS } from './fixtures/combinations.js';
import type { RequestFixture } from './fixtures/request-fixture.js';
import { TEXTS } from './fixtures/texts.js';
import { VALUES } from './fixtures/values.js';

const FIXTURES: readonly RequestFixture[] = [...TEXTS, ...VALUES, ...COMBINATIONS];

/** What a schema cannot or should not express: warnings, combinations of values, what parsing loses. */
const BEYOND = new Set([
  'Duplicate.TagKey',
  'InvalidParameterCombination',
  'MissingParameter.RepairMode',
  'imgtpl/invalid-syntax',
]);

describe('pipelineSchema', () => {
  let validate: ValidateFunction;

  before(() => {
    validate = new Ajv2020({ strict: false, allErrors: false }).compile(pipelineSchema('en'));
  });

  it('is a schema of its dialect in every language', () => {
    const ajv = new Ajv2020();
    for (const language of LANGUAGES) assert.ok(ajv.validateSchema(pipelineSchema(language)), ajv.errorsText());
  });

  it('accepts what validation accepts', () => {
    for (const { code, sound } of FIXTURES) {
      if (sound !== undefined) assert.ok(validate(parse(sound)), `${code}: ${sound}${JSON.stringify(validate.errors)}`);
    }
  });

  it('takes a key without a value for absent, also beside the key that must not be given with it', () => {
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', BaseImage: 'm-1' };
    const contents = {
      BuildContent: null,
      BuildContentFile: 'a.imgtpl',
      TestContent: 'RUN true',
      TestContentFile: null,
    };
    assert.ok(validate({ ...request, ...contents }), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...request, ...contents, BuildContent: '' }));
  });

  it('refuses what validation refuses, as far as a schema can', () => {
    for (const { code, parameter, faulty, severity } of FIXTURES) {
      const text = faulty.replace(/[⟦⟧]/g, '');
      // A parsed document does not tell how a number was written.
      const isLost = code === 'imgtpl/wrong-type' && parameter === 'AddAccount.1';
      if (severity !== 'warning' && !BEYOND.has(code) && !isLost) assert.ok(!validate(parse(text)), `${code}: ${text}`);
    }
  });
});
