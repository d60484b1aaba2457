import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineIndex, parse } from '@imgtpl/grammar';
import {
  applyEdits,
  CHAIN_STYLES,
  DEFAULT_FORMAT,
  type FormatOptions,
  formatEdits,
  formatOnType,
  formatRange,
  formatText,
} from '@imgtpl/language';
import fc from 'fast-check';
import { ROOT } from '../../../test/harness/root.js';
import { carelessTemplate, editedExample, templateLikeText } from './arbitrary-text.js';
import { meaningOf } from './same-commands.js';

const anyText = fc.oneof(templateLikeText, carelessTemplate, editedExample, fc.string({ unit: 'binary' }));
const anyOptions: fc.Arbitrary<FormatOptions> = fc.record({
  chains: fc.constantFrom(...CHAIN_STYLES),
  indent: fc.constantFrom('argument' as const, 0, 1, 2, 8),
  keywords: fc.constantFrom('upper' as const, 'keep' as const),
});

describe('format, for any text', () => {
  it('leaves what the commands say', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => sameMeaning(text, formatText(parse(text), options))),
      { numRuns: 2000 },
    );
  });

  it('has nothing left to do the second time', () => {
    const idempotent = (text: string, options: FormatOptions): void => {
      const once = formatText(parse(text), options);
      assert.equal(formatText(parse(once), options), once);
    };
    fc.assert(fc.property(anyText, anyOptions, idempotent), { numRuns: 2000 });
  });

  it('gives edits in order, without overlap, that change something', () => {
    const inOrder = (text: string): void => {
      let end = 0;
      for (const edit of formatEdits(parse(text))) {
        assert.ok(end <= edit.range.start && edit.range.start <= edit.range.end && edit.range.end <= text.length);
        assert.notEqual(text.slice(edit.range.start, edit.range.end), edit.newText);
        end = edit.range.end;
      }
    };
    fc.assert(fc.property(anyText, inOrder), { numRuns: 1000 });
  });

  it('leaves what the commands say when only a range, or the line before the cursor, is formatted', () => {
    const partly = (text: string, one: number, other: number, options: FormatOptions): void => {
      const template = parse(text);
      const start = Math.min(one, other) % (text.length + 1);
      const range = { start, end: start + (Math.max(one, other) % (text.length + 1 - start)) };
      sameMeaning(text, applyEdits(text, formatRange(template, lineIndex(text), range, options)));
      sameMeaning(text, applyEdits(text, formatOnType(template, lineIndex(text), start, options)));
    };
    const flushLeft: FormatOptions = { ...DEFAULT_FORMAT, indent: 0 };
    const blankOnOneSide = 'RUN a\\\n b\n';
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), anyOptions, partly), {
      numRuns: 1000,
      examples: [[blankOnOneSide, 8, 8, flushLeft]],
    });
  });

  it('has nothing left to do when the same lines are formatted a second time', () => {
    const idempotent = (any: string, from: number, count: number, options: FormatOptions): void => {
      // A line feed in place of a carriage return is one line end with a carriage return that stays before it.
      const text = any.replace(/\r(?!\n)/g, '\n');
      const lines = lineIndex(text);
      const first = from % lines.lineCount;
      const last = Math.min(first + (count % 5), lines.lineCount - 1);
      const range = { start: lines.lineRange(first).start, end: lines.lineRange(last).end };
      const once = applyEdits(text, formatRange(parse(text), lines, range, options));
      const after = lineIndex(once);
      const lastAfter = last + after.lineCount - lines.lineCount;
      if (lastAfter < first) return;
      const sameLines = { start: range.start, end: after.lineRange(lastAfter).end };
      assert.deepEqual(formatRange(parse(once), after, sameLines, options), [], once);
    };
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), anyOptions, idempotent), { numRuns: 1000 });
  });

  it('leaves what the samples say', () => {
    const folder = join(ROOT, 'test', 'samples');
    const names = readdirSync(folder).filter((name) => name.endsWith('.imgtpl'));
    assert.ok(names.length > 20);
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      sameMeaning(text, formatText(parse(text)));
    }
  });
});

function sameMeaning(before: string, after: string): void {
  assert.deepEqual(meaningOf(parse(after)), meaningOf(parse(before)));
}
