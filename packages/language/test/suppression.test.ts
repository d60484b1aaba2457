import assert from 'node:assert/strict';
import { type Comment, lineIndex, parse, type Template } from '@imgtpl/grammar';
import { applyEdits, type Diagnostic } from '@imgtpl/language';
import fc from 'fast-check';
import { analysisOf } from '../../../test/harness/analysis-of.js';

/** Comments, and the codes that they apply to; `enable` without codes applies to all. */
const DIRECTIVES: { readonly [comment: string]: readonly string[] } = {
  '# imgtpl-disable-next-line command-case': ['imgtpl/command-case'],
  '# imgtpl-disable-next-line trailing-whitespace, EmptyCommandContent.RUN -- x': [
    'imgtpl/trailing-whitespace',
    'EmptyCommandContent.RUN',
  ],
  '# imgtpl-disable-next-line EmptyCommandContent.RUN': [],
  '# imgtpl-disable imgtpl/command-case': ['imgtpl/command-case'],
  '# imgtpl-disable trailing-whitespace, InvalidCommandContent.RUN -- x': [
    'imgtpl/trailing-whitespace',
    'InvalidCommandContent.RUN',
  ],
  '# imgtpl-enable': [],
  '# imgtpl-enable command-case': ['imgtpl/command-case'],
};
const OWN = /^imgtpl\/(?:unused-suppression|unknown-suppression|suppression-without-reason)$/;

const LINES = [
  'run a',
  'RUN',
  'RUN a ',
  'run a \\',
  '  b \\ ',
  '',
  '  ',
  '# comment ',
  'RUN --mount=x',
  'RUN cat <<E',
  'E',
];
const TEMPLATE = fc
  .array(fc.tuple(fc.constantFrom(...LINES, ...Object.keys(DIRECTIVES)), fc.constantFrom('\n', '\n', '\r\n', '\r')), {
    maxLength: 16,
  })
  .map((lines) => lines.map((line) => line.join('')).join(''));

describe('suppressions', () => {
  it('take away exactly what a plain reading of them says', () => {
    fc.assert(
      fc.property(TEMPLATE, (text) => {
        const template = parse(text);
        const inert = found(text.replaceAll('imgtpl-', 'imgtpl_'));
        const expected = inert.filter((diagnostic) => !isSuppressed(diagnostic, template));
        assert.deepEqual(found(text).map(toText), expected.map(toText), JSON.stringify(text));
      }),
      { numRuns: 500 },
    );
  });

  it('that are of no use are removed, a byte-order mark is not, and none comes to be', () => {
    const after = (text: string) => {
      const unused = analysisOf(text).diagnostics.find(({ code }) => code === 'imgtpl/unused-suppression');
      return applyEdits(text, unused?.fixes[0]?.edits ?? []);
    };
    const comment = '# imgtpl-disable command-case\n';
    assert.equal(after(`RUN a\n${comment}RUN b\n`), 'RUN a\nRUN b\n');
    assert.equal(after(`\uFEFF${comment}RUN a\n`), '\uFEFFRUN a\n');
    assert.equal(after(`${comment}\uFEFFRUN a\n`), '\n\uFEFFRUN a\n');
  });
});

function found(text: string): readonly Diagnostic[] {
  const { diagnostics } = analysisOf(text);
  return diagnostics.filter(({ code }) => !OWN.test(code));
}

function toText({ code, range }: Diagnostic): string {
  return `${code} ${range.start}-${range.end}`;
}

function isSuppressed({ code, range }: Diagnostic, template: Template): boolean {
  const { text } = template;
  const lines = lineIndex(text);
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  const at = lineOf(range.start);
  let disabled = false;
  for (const comment of template.comments) {
    const written = text.slice(comment.range.start, comment.range.end);
    const codes = DIRECTIVES[written];
    const line = lineOf(comment.range.start);
    if (codes === undefined || line > at) continue;
    if (written.includes('-enable') && (codes.length === 0 || codes.includes(code))) disabled = false;
    if (!codes.includes(code)) continue;
    if (written.includes('-disable ')) disabled = true;
    if (written.includes('-next-line') && line < at && at <= lineOf(lastPlace(comment, template))) return true;
  }
  return disabled;
}

/** The last place that a `disable-next-line` applies to; the start of the line after it if no command follows. */
function lastPlace({ range, inside }: Comment, { text, commands }: Template): number {
  if (inside !== undefined) return inside.segments.find(({ start }) => start > range.end)?.end ?? 0;
  const next = commands.find((command) => command.range.start > range.end);
  if (next === undefined) return range.end + (text.startsWith('\r\n', range.end) ? 2 : 1);
  return Math.max(next.range.end, next.continuations.at(-1)?.end ?? 0);
}
