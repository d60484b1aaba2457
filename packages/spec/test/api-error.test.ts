import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_ERRORS, type ApiErrorRow, COMMANDS, SHOWN_BY } from '@imgtpl/spec';
import { ROOT } from '../../../test/harness/root.js';

interface PublishedError {
  readonly code: string;
  readonly http: number;
  readonly message: string;
}

/** The codes of CreateImageComponent, which are not in the published list of CreateImagePipeline. */
const OF_COMPONENTS = [
  'InvalidCommand.Component',
  'InvalidContent.LengthExceeded',
  'InvalidParameter.Content',
  'NotSupportedCommand.FROM',
];

describe('API_ERRORS', () => {
  const published: readonly PublishedError[] = JSON.parse(readFileSync(join(ROOT, 'test/data/errors.json'), 'utf8'));
  const rows: readonly (readonly [string, ApiErrorRow])[] = Object.entries(API_ERRORS);

  it('holds the published codes and those of components, and nothing else', () => {
    assert.deepEqual(
      rows.map(([code]) => code).sort(),
      [...published.map(({ code }) => code), ...OF_COMPONENTS].sort(),
    );
  });

  it('has every published code with its status and message', () => {
    const known = new Map(rows);
    for (const { code, http, message } of published) {
      assert.equal(known.get(code)?.http, http, code);
      assert.equal(known.get(code)?.message, message, code);
    }
  });

  it('puts every code in at least one class, each class at most once', () => {
    for (const [code, { shownBy }] of rows) {
      assert.ok(shownBy.length > 0, code);
      assert.equal(new Set(shownBy).size, shownBy.length, code);
      for (const who of shownBy) assert.ok(SHOWN_BY.includes(who), code);
    }
  });

  it('names every command that can be used instead of an unknown one', () => {
    const code = 'InvalidImageTemplateCommand.NotSupported';
    const { remedy } = API_ERRORS[code];
    for (const row of COMMANDS) {
      const message = `the remedy of ${code} names the commands that are not deprecated: ${row.keyword}`;
      assert.equal(remedy.includes(row.keyword), !('deprecated' in row), message);
    }
  });

  it('says cause and remedy in sentences, and why where only the service decides', () => {
    for (const [code, row] of rows) {
      for (const text of [row.cause, row.remedy]) assert.match(text, /^[A-Z].*[.\-_]$/, code);
      if ('serviceOnlyBecause' in row) assert.match(row.serviceOnlyBecause, /^[A-Z].*\.$/, code);
    }
  });
});
