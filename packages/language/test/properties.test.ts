import assert from 'node:assert/strict';
import { type Command, parse } from '@imgtpl/grammar';
import { applyEdits, type Diagnostic, minify, RULES } from '@imgtpl/language';
import { COMMANDS, CONTENT_KINDS, FOREIGN_COMMANDS } from '@imgtpl/spec';
import fc from 'fast-check';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { editedExample } from './arbitrary-text.js';

/** Lines that come close to every rule: keywords, the beginnings of contents, and what breaks them. */
const PIECES = [
  ...COMMANDS.flatMap(({ keyword, forms }) => [keyword, ...forms.map(({ example }) => example)]),
  ...FOREIGN_COMMANDS.map(({ keyword }) => keyword),
  ...[' ', '\t', '\\', ' \\', '\n', '\r\n', '\r', '\\\n', '\\\r\n', '# comment', '#', '"', "'", '=', '[', ']', ','],
  ...[
    '--from',
    '--mount=a',
    '--a',
    '<<EOF',
    '<<-E',
    'EOF',
    '$A',
    '${A:-b}',
    '?',
    ':',
    'https://e.x/a?b',
    '{',
    '\u0000',
  ],
  ...['A', 'A=', 'A="b"', 'a b', '汉', '😀', '\uD800', '\uFEFF', 'ic-1', 'ubuntu:22.04', 'AS x', '**', '<Region Id>'],
];
const NEAR_TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const TEXT = fc.oneof(
  { weight: 3, arbitrary: NEAR_TEXT },
  { weight: 2, arbitrary: editedExample },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const KIND = fc.constantFrom(...CONTENT_KINDS);
const RUNS = { numRuns: 600 };

describe('analyze, whatever the text', () => {
  it('gives diagnostics inside the text, in order, with codes that a rule declares', () => {
    const declared = new Set(RULES.flatMap(({ codes }) => codes));
    const check = fc.property(TEXT, KIND, (text, kind) => {
      const { diagnostics } = analysisOf(text, kind);
      let last = 0;
      for (const { range, code, related } of diagnostics) {
        assert.ok(declared.has(code), code);
        assert.ok(range.start >= last, `${code} at ${range.start} after ${last}`);
        for (const { start, end } of [range, ...related.map((it) => it.range)]) {
          assert.ok(start >= 0 && start <= end && end <= text.length, `${code} ${start}-${end}`);
        }
        last = range.start;
      }
    });
    fc.assert(check, RUNS);
  });

  it('gives fixes that apply, and take their diagnostic away', () => {
    const check = fc.property(TEXT, KIND, (text, kind) => {
      const { diagnostics } = analysisOf(text, kind);
      for (const { code, message, fixes } of diagnostics) {
        if (code.startsWith('imgtpl/')) continue;
        // A fault of the same code that was hidden by this one may come to light.
        const isSame = (it: Diagnostic) => it.code === code && it.message === message;
        const before = diagnostics.filter(isSame).length;
        for (const fix of fixes) {
          const after = analysisOf(applyEdits(text, fix.edits), kind).diagnostics;
          assert.ok(after.filter(isSame).length < before, `${code}: ${fix.title}`);
        }
      }
    });
    fc.assert(check, { ...RUNS, examples: [['USER admin{\\\\\nRUN', 'build']] });
  });
});

describe('minify, whatever the text', () => {
  it('changes no command', () => {
    const check = fc.property(TEXT, (text) => {
      const template = parse(text);
      const small = minify(template);
      assert.deepEqual(
        parse(small).commands.map((it) => contentOf(small, it)),
        template.commands.map((it) => contentOf(text, it)),
      );
      assert.equal(minify(parse(small)), small);
    });
    fc.assert(check, RUNS);
  });

  it('leaves no comment and no blank line outside of a heredoc', () => {
    // A line before a U+FEFF that is not a byte-order mark stays, so that it does not become one.
    const withoutMark = NEAR_TEXT.filter((it) => !it.includes('\uFEFF'));
    const check = fc.property(withoutMark, (text) => {
      const small = minify(parse(text));
      const { comments, commands } = parse(small);
      assert.deepEqual(comments, []);
      assert.deepEqual(
        commands.flatMap(({ blankLines }) => blankLines),
        [],
      );
    });
    fc.assert(check, RUNS);
  });
});

/** What a command is to the service: its keyword, its lines without what separates them, whether it is continued. */
function contentOf(text: string, command: Command): unknown {
  const { keyword, segments, content, danglingContinuation } = command;
  const bodies = content.shape === 'shell' ? content.heredocs.map(({ body }) => body) : [];
  const ranges = [...segments, ...bodies].map((range) => range && text.slice(range.start, range.end));
  return { keyword, ranges, continued: danglingContinuation !== undefined };
}
