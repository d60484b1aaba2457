import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, type Diagnostic } from '@imgtpl/language';
import { checkedFixture, kindOfName, shownDiagnostics } from './harness/analyze-fixture.js';
import { parseFixture } from './harness/fixture.js';
import { ROOT } from './harness/root.js';

const FOLDER = join(ROOT, 'test/fixtures');
const FIXTURES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.imgtpl'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

describe('fixtures', () => {
  for (const name of FIXTURES) {
    const place = { kind: kindOfName(name), rule: name.split('/')[0] ?? '' };
    const source = readFileSync(join(FOLDER, name), 'utf8');

    it(`${name} is drawn as it is judged`, () => {
      const checked = checkedFixture(source, place);
      if (process.env['UPDATE'] === '1') writeFileSync(join(FOLDER, name), checked);
      else assert.equal(checked, source);
    });

    it(`${name}: every fix takes its diagnostic away and brings none`, () => {
      const fixture = parseFixture(source);
      const before = shownDiagnostics(fixture.text, fixture, place);
      for (const diagnostic of before) {
        for (const fix of diagnostic.fixes) {
          const after = shownDiagnostics(applyEdits(fixture.text, fix.edits), fixture, place);
          const text = `${diagnostic.code}: ${fix.title}`;
          assert.ok(count(after, diagnostic) < count(before, diagnostic), `${text} does not take it away`);
          for (const other of after)
            assert.ok(count(after, other) <= count(before, other), `${text} brings ${other.code}`);
        }
      }
    });
  }
});

function count(diagnostics: readonly Diagnostic[], { code }: Diagnostic): number {
  return diagnostics.filter((it) => it.code === code).length;
}
