import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@imgtpl/grammar';
import {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  analyzeVersion,
  codeActions,
  DEFAULT_SETTINGS,
  en,
  unchangedCommands,
} from '@imgtpl/language';
import fc from 'fast-check';
import { ROOT } from '../../../test/harness/root.js';
import { edited, smallEdit } from './arbitrary-text.js';

const OPTIONS: AnalyzeOptions = {
  kind: 'build',
  messages: en,
  settings: DEFAULT_SETTINGS,
  requests: [{ system: 'linux', network: 'none' }],
};

const FIXTURES = join(ROOT, 'test/fixtures');
const texts: readonly string[] = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.imgtpl'))
  .map((name) => readFileSync(join(FIXTURES, name), 'utf8'));

/** Several templates with faults, one below the other. */
const faultyText = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const edits = fc.array(smallEdit, { minLength: 2, maxLength: 7 });

/** The diagnostics, and the actions that are offered when everything is selected. */
function answers(analysis: Analysis): readonly unknown[] {
  const all = { start: 0, end: analysis.template.text.length };
  return [...analysis.diagnostics, ...codeActions(analysis, all, { messages: en })];
}

describe('analyzeVersion', () => {
  it('finds the same as without the version before', () => {
    const check = fc.property(faultyText, edits, (start, changes) => {
      let text = start;
      let before: Analysis | undefined;
      for (const change of changes) {
        const analysis = analyzeVersion(text, OPTIONS, before);
        assert.deepEqual(answers(analysis), answers(analyze(text, OPTIONS)), text);
        before = analysis;
        text = edited(text, change);
      }
    });
    fc.assert(check, { numRuns: 300 });
  });

  it('pairs commands that have the same text', () => {
    const check = fc.property(faultyText, smallEdit, (text, change) => {
      const [before, after] = [parse(text), parse(edited(text, change))];
      const pairs = [...unchangedCommands(before, after)];
      for (const [old, command] of pairs) {
        assert.equal(
          after.text.slice(command.range.start, command.range.end),
          text.slice(old.range.start, old.range.end),
        );
        assert.equal(command.spec, old.spec);
        assert.equal(command.segments.length, old.segments.length);
      }
      assert.equal(new Set(pairs.map(([, command]) => command)).size, pairs.length);
    });
    // A command that went on to the end of the text, and now goes on to what was added there.
    fc.assert(check, { numRuns: 300, examples: [['RUN a \\\n\n\n', { at: 10, removed: 0, added: 'b' }]] });
  });

  it('pairs all commands but those at the change', () => {
    const text = Array.from({ length: 100 }, (_, index) => `RUN echo ${index} && \\\n  true\n`).join('');
    const changed = text.replace('echo 50', 'echo "fifty"\nRUN echo');
    const pairs = [...unchangedCommands(parse(text), parse(changed))];
    assert.equal(pairs.length, 99);
    assert.equal([...unchangedCommands(parse(text), parse(text))].length, 100);
  });
});
