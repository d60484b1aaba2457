import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_ERRORS } from '@imgtpl/spec';
import { ROOT } from '../../../test/harness/root.js';

interface PublishedError {
  readonly code: string;
  readonly http: number;
  readonly message: string;
}

describe('API_ERRORS', () => {
  const published: readonly PublishedError[] = JSON.parse(readFileSync(join(ROOT, 'test/data/errors.json'), 'utf8'));

  it('has every published code with its status and message', () => {
    for (const { code, http, message } of published) {
      const known = Object.entries(API_ERRORS).find(([name]) => name === code)?.[1];
      assert.equal(known?.http, http, code);
      assert.equal(known?.message, message, code);
    }
  });
});
