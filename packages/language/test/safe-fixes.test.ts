import assert from 'node:assert/strict';
import { type Command, parse, type TextRange } from '@imgtpl/grammar';
import { applyEdits, OWN_PREFIX } from '@imgtpl/language';
import fc from 'fast-check';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { editedExample } from './arbitrary-text.js';

const PIECES = [
  ...['run', 'RUN', 'Env', 'ENV', 'LABEL', 'WORKDIR', 'COPY', 'component', 'CMD', 'RESTART', 'FROM', 'FOO', '#'],
  ...[' ', '  ', '\t', '\n', '\n', '\r\n', '\r', '\\\n', '\\ \n', '\\\r\n', '\\', '\uFEFF', '\u0000', '\u3000'],
  ...['a', 'b=1', 'c="2"', "d='3'", 'e=x"y z"', 'f=\\ g', 'g=$A', 'h=', '"', "'", '<<EOF', 'EOF', '/srv', '[', '$'],
  ...['ic-1', 'acs:ecs:cn-hangzhou:1:imagecomponent/n:1.*.2', '--name', '****', 'http://a/b', '["a"]'],
  ...['# imgtpl-disable-next-line command-case, masked-id', '# imgtpl-enable', '# imgtpl-disable x -- y'],
];

const TEMPLATE = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  editedExample,
);

describe('the safe fixes of the lint rules', () => {
  it('never change what the commands say', () => {
    fc.assert(
      fc.property(TEMPLATE, (text) => {
        const before = parse(text);
        for (const { code, fixes } of analysisOf(text).diagnostics) {
          for (const fix of fixes) {
            if (!fix.safe || !code.startsWith(OWN_PREFIX)) continue;
            const fixed = applyEdits(text, fix.edits);
            const meaning = parse(fixed).commands.map((it) => meaningOf(it, fixed));
            assert.deepEqual(
              meaning,
              before.commands.map((it) => meaningOf(it, text)),
              `${code}: ${fix.title}`,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('do not take content over the size limit', () => {
    const isSafe = (text: string, code: string) => {
      const fix = analysisOf(text).diagnostics.find((it) => it.code === code)?.fixes[0];
      assert.ok(fix, code);
      return fix.safe;
    };
    const lineEnd = (length: number) => isSafe('RUN '.padEnd(length, 'x'), 'imgtpl/final-newline');
    assert.deepEqual([16_383, 16_384, 16_385].map(lineEnd), [true, false, true]);
    const crlf = (length: number) => isSafe('RUN a\r\nRUN '.padEnd(length, 'x'), 'imgtpl/final-newline');
    assert.deepEqual([16_384, 16_385].map(crlf), [true, false]);
    const quotes = (length: number) =>
      isSafe(`${'ENV A=b c\n#'.padEnd(length - 1, 'x')}\n`, 'InvalidCommandContent.ENV');
    assert.deepEqual([16_382, 16_383].map(quotes), [true, false]);
  });

  it('leave nothing safe to fix after a few rounds', () => {
    fc.assert(
      fc.property(TEMPLATE, (text) => {
        let fixed = text;
        for (let round = 0; round < 100; round++) {
          const fix = analysisOf(fixed).diagnostics.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))[0];
          if (fix === undefined) return;
          fixed = applyEdits(fixed, fix.edits);
        }
        assert.fail(`still something to fix in ${JSON.stringify(fixed)}`);
      }),
      { numRuns: 200 },
    );
  });
});

/** What a command means, however it is written. */
function meaningOf({ spec, keyword, segments, content }: Command, text: string): unknown {
  const written = segments.map((range) => textOf(range, text));
  const name = spec?.keyword ?? keyword;
  switch (content.shape) {
    case 'pairs':
      return [name, content.pairs.map(({ key, value }) => [key.text, value?.value])];
    case 'component':
      return [name, written.map((it) => it.replace(/(:imagecomponent\/\S*):(?=[^:/\s]*(?:\s|$))/, '$1/'))];
    case 'shell':
      return [name, written, content.heredocs.map(({ body }) => body && textOf(body, text))];
    default:
      return [name, written];
  }
}

function textOf({ start, end }: TextRange, text: string): string {
  return text.slice(start, end).replace(/\r\n?/g, '\n');
}
