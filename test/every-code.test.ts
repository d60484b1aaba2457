import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '@imgtpl/language';
import { API_ERRORS, type ApiErrorCode, isApiErrorCode } from '@imgtpl/spec';
import { ROOT } from './harness/root.js';

describe('the codes that a template can be refused with, by its text or with a catalogue', () => {
  const fixtures = readdirSync(join(ROOT, 'test/fixtures'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.imgtpl'))
    .map((name) => readFileSync(join(ROOT, 'test/fixtures', name), 'utf8'));
  const codes = Object.keys(API_ERRORS).filter(isApiErrorCode);

  it('are each given by a rule, and no other code of the API is', () => {
    const given = new Set(RULES.flatMap((rule) => rule.codes).filter(isApiErrorCode));
    assert.deepEqual([...given].sort(), codes.filter(isOfTemplate).sort());
  });

  it('are each alone in a fixture', () => {
    const alone = new Set(fixtures.map(codesOf).flatMap((found) => (found.size === 1 ? [...found] : [])));
    assert.deepEqual(
      codes.filter((code) => isOfTemplate(code) && !alone.has(code)),
      [],
    );
  });
});

function isOfTemplate(code: ApiErrorCode): boolean {
  const shownBy: readonly string[] = API_ERRORS[code].shownBy;
  return shownBy.includes('template') || shownBy.includes('catalogue');
}

/** The API codes in a fixture. */
function codesOf(source: string): ReadonlySet<string> {
  return new Set(
    [...source.matchAll(/^(?:\s*\^+|@\S+) (?:error|warning) ([A-Z][\w.]*)/gm)].map((match) => match[1] ?? ''),
  );
}
