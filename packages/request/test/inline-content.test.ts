import assert from 'node:assert/strict';
import { analyze, applyEdits, DEFAULT_SETTINGS, type Diagnostic, en, safeEdits } from '@imgtpl/language';
import {
  EMPTY_DOCUMENT,
  inlineContents,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineReader,
  placeInFile,
  type RequestMessages,
} from '@imgtpl/request';
import fc from 'fast-check';

interface LiteralCase {
  readonly name: string;
  /** The range of the only finding is marked with `⟦` and `⟧`. */
  readonly text: string;
}

const LITERALS: readonly LiteralCase[] = [
  { name: 'a block', text: 'BuildContent: |\n  RUN a\n  ⟦FOO⟧ b\nName: ab\n' },
  { name: 'a block without final newline', text: 'BuildContent: |-\n  RUN a\n\n  ⟦FOO⟧' },
  { name: 'a block with blank lines first', text: 'BuildContent: | # why\n\n\n    RUN a\n    ⟦FOO⟧\n' },
  { name: 'a block with an indentation of its own', text: 'BuildContent: |1\n   RUN a\n ⟦FOO⟧ b\n' },
  { name: 'a block with CRLF', text: 'BuildContent: |\r\n  RUN a\r\n  ⟦FOO⟧ b\r\n' },
  { name: 'a block with keys after it', text: 'Name: ab\nBuildContent: |+\n  RUN a\n  ⟦FOO⟧\n\n\nDescription: ab\n' },
];

const FOUND: Diagnostic = {
  ...{ code: 'imgtpl/trailing-whitespace', severity: 'warning', basis: 'documented', message: '' },
  ...{ range: { start: 0, end: 0 }, tags: [], related: [], fixes: [] },
};

describe('inlineContents', () => {
  let read: PipelineReader;
  let messages: RequestMessages;

  before(async () => {
    read = await loadPipelineReader('yaml');
    messages = await loadRequestMessages('en');
  });

  for (const { name, text } of LITERALS) {
    it(`places findings of ${name} at their own lines`, () => {
      const source = text.replace(/[⟦⟧]/g, '');
      const [found, ...others] = errorsOf(source);
      assert.ok(found);
      assert.deepEqual(others, []);
      const start = text.indexOf('⟦');
      assert.deepEqual(found.range, { start, end: text.indexOf('⟧') - 1 });
      assert.equal(found.parameter, 'BuildContent');
    });
  }

  it('marks what is not used in a block, and never the whole of another value as such', () => {
    const tagsOf = (value: string) => {
      const { documents } = read(`BuildContent: ${value}\n`);
      const [content] = inlineContents(documents[0] ?? EMPTY_DOCUMENT);
      assert.ok(content);
      return placeInFile(content, [{ ...FOUND, tags: ['unnecessary'] }], messages).map(({ tags }) => tags);
    };
    assert.deepEqual(tagsOf('|\n  ENV A=b'), [['unnecessary']]);
    assert.deepEqual(tagsOf('"ENV A=b"'), [[]]);
  });

  for (const value of ['"RUN a\\nFOO b\\n"', '"RUN a\\rFOO b\\r\\n"', '>\n  RUN a\n\n  FOO b', "'FOO b'", '&a FOO']) {
    it(`places findings of ${JSON.stringify(value)} at the value, and says the line`, () => {
      const source = `BuildContent: ${value}\n`;
      const [found, ...others] = errorsOf(source);
      assert.ok(found);
      assert.deepEqual(others, []);
      const written = source.slice(found.range.start, found.range.end);
      assert.equal(written, value.replace('&a ', ''));
      assert.match(found.message, value.includes('RUN') ? /\(line [23] of/ : /\(line 1 of the content\)$/);
      assert.deepEqual(found.fixes, []);
    });
  }

  for (const [value, mended] of [
    ['"run a\\n\\u0052UN \\ttrue\\t\\nENV A=\\u0062\\n"', '"RUN a\\n\\u0052UN \\ttrue\\nENV A=\\"b\\"\\n"'],
    ['"RUN a\\r\\nRUN b\\n"', '"RUN a\\nRUN b\\n"'],
    ["'ENV A=b'", '\'ENV A="b"\''],
    ["'ENV A=it''s'", undefined],
    ['run a', 'RUN a'],
    ['ENV A=b', undefined],
    ['"run a\n  \\n"', '"RUN a\n  \\n"'],
    ['"RUN a \\\n  \\n"', undefined],
    ['&a "run a"', '&a "RUN a"'],
    ['"run a \\n\\\n  run b\n\n  ENV A=b\\n"', '"RUN a \\n\\\n  RUN b\n\n  ENV A=\\"b\\"\\n"'],
    ["'run a\n\n  ENV A=b\n\n  '", '\'RUN a\n\n  ENV A="b"\n\n  \''],
    ['>\n  run a\n\n  ENV A=b\n\n  run  c', '>\n  RUN a\n\n  ENV A=b\n\n  RUN  c'],
    ['run a\n\n  run b', 'RUN a\n\n  RUN b'],
  ] as const) {
    it(`mends ${JSON.stringify(value)} as it is written, as far as it can be`, () => {
      const source = `BuildContent: ${value}\n`;
      const edits = safeEdits(findingsOf(source).filter(({ code }) => code !== 'imgtpl/final-newline'));
      assert.equal(applyEdits(source, edits), mended === undefined ? source : `BuildContent: ${mended}\n`);
    });
  }

  it('keeps fixes inside the block', () => {
    const source = 'BuildContent: |\n  run a\n  RESTART RUN b\nName: ab\n';
    const fixed = errorsOf(source)
      .flatMap(({ fixes }) => fixes)
      .map(({ edits }) => applyEdits(source, edits));
    assert.ok(fixed.includes('BuildContent: |\n  run a\n  RESTART\n  RUN b\nName: ab\n'), fixed.join('\n---\n'));
    for (const text of fixed) assert.deepEqual(read(text).documents[0]?.problems, []);
  });

  for (const lineEnd of ['\n', '\r\n']) {
    it(`takes the last lines away with their indentation (${JSON.stringify(lineEnd)})`, () => {
      const source = 'BuildContent: |\n    RUN a\n    RUN\nName: ab\n'.replaceAll('\n', lineEnd);
      const [edits = []] = errorsOf(source).flatMap(({ fixes }) => fixes.map((fix) => fix.edits));
      const expected = 'BuildContent: |\n    RUN a\nName: ab\n'.replaceAll('\n', lineEnd);
      assert.equal(applyEdits(source, edits), expected);
    });
  }

  it('makes of every fix the change of the content that it is', () => {
    const line = fc.constantFrom('', '', 'RUN a', '  RUN b', '# c', 'RUN d \\', '    e');
    const layout = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 6 }),
      header: fc.constantFrom('|', '|-', '|+', '|3', '|3-', '| # why'),
      blank: fc.constantFrom('', ' ', '   '),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      after: fc.constantFrom('', 'Name: ab'),
    });
    const change = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', 'X', 'X\n', '\nX', 'X\n\nY\n', '  X\n'));
    fc.assert(
      fc.property(layout, change, ({ lines, header, blank, lineEnd, after }, [from, length, newText]) => {
        const block = lines.map((it) => (it === '' ? blank : `   ${it}`));
        const source = [`BuildContent: ${header}`, ...block, ...(after === '' ? [''] : [after, ''])].join(lineEnd);
        const [content] = inlineContents(read(source).documents[0] ?? EMPTY_DOCUMENT);
        // If a line turns into a comment of the file because of the first one, it is not part of the block.
        if (content?.text.trimEnd() !== lines.join('\n').trimEnd()) return;
        const start = from % (content.text.length + 1);
        const end = Math.min(content.text.length, start + (length % 12));
        const edits = [{ range: { start, end }, newText }];
        const diagnostic = { ...FOUND, fixes: [{ title: '', safe: true, edits }] };
        const [placed] = placeInFile(content, [diagnostic], messages);
        const [fix] = placed?.fixes ?? [];
        if (fix === undefined) return;
        const changed = applyEdits(source, fix.edits);
        const [document = EMPTY_DOCUMENT] = read(changed).documents;
        assert.deepEqual(document.problems, [], changed);
        const found = inlineContents(document)[0]?.text ?? '';
        // The header decides how a block ends.
        assert.equal(found.trimEnd(), applyEdits(content.text, edits).trimEnd(), changed);
        assert.equal(/\nName: ab\r?\n$/.test(changed), after !== '', changed);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes of the safe fixes together the change of the content that they are, in JSON and in double quotes', () => {
    const line = fc.constantFrom(
      'run a\t',
      'ENV A=中\u2028 B="c"',
      "CMD ['a', 'b\"c']",
      'RUN "d\\\\n" \\',
      '',
      '\u0000 ',
      'RUN 😀\r',
    );
    const content = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(content, (text) => {
        const source = `{"BuildContent": ${JSON.stringify(text)}}\n`;
        const isForm = ({ code }: Diagnostic) => code !== 'imgtpl/final-newline';
        const { diagnostics } = analyze(text, { kind: 'build', messages: en, settings: DEFAULT_SETTINGS });
        const mended = applyEdits(source, safeEdits(findingsOf(source).filter(isForm)));
        const [document = EMPTY_DOCUMENT] = read(mended).documents;
        assert.equal(
          inlineContents(document)[0]?.text,
          applyEdits(text, safeEdits(diagnostics.filter(isForm))),
          mended,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('makes of all safe fixes that can be written the change that they are, on several lines too', () => {
    const commands = fc.array(
      fc.constantFrom('run a', 'env A=b', 'ENV C=d e=f', "CMD ['a', 'b']", '# note', 'RUN g \\', 'copy  x y', 'run 中'),
      { minLength: 1, maxLength: 6 },
    );
    const end = fc.constantFrom('\n\n  ', '\n \t\n  ', '  \n\n\n  ', '\n  ');
    const forms: Readonly<Record<string, (texts: readonly string[], end: string) => string>> = {
      double: (texts, end) => `"${texts.map((it) => JSON.stringify(it).slice(1, -1)).join(end)}"`,
      escaped: (texts) => `"${texts.map((it) => JSON.stringify(it).slice(1, -1)).join('\\n\\\n  ')}\\n"`,
      single: (texts, end) => `'${texts.map((it) => it.replaceAll("'", "''")).join(end)}'`,
      folded: (texts, end) => `>\n  ${texts.join(end)}`,
    };
    let mendedOnes = 0;
    fc.assert(
      fc.property(commands, end, fc.constantFrom(...Object.keys(forms)), (texts, lineEnd, form) => {
        const source = `BuildContent: ${forms[form]?.(texts, lineEnd)}\n`;
        const [document = EMPTY_DOCUMENT] = read(source).documents;
        const text = inlineContents(document)[0]?.text ?? '';
        const placed = findingsOf(source);
        const { diagnostics } = analyze(text, { kind: 'build', messages: en, settings: DEFAULT_SETTINGS });
        const written = diagnostics.map((it, index) => ({
          ...it,
          fixes: it.fixes.filter(({ title }) => placed[index]?.fixes.some((fix) => fix.title.startsWith(title))),
        }));
        const mended = applyEdits(source, safeEdits(placed));
        const [after = EMPTY_DOCUMENT] = read(mended).documents;
        assert.equal(inlineContents(after)[0]?.text ?? '', applyEdits(text, safeEdits(written)), mended);
        if (mended !== source) mendedOnes += 1;
      }),
      { numRuns: 600 },
    );
    assert.ok(mendedOnes > 200, String(mendedOnes));
  });

  it('gives no fix that makes a line of the block of the comment below it', () => {
    const fixesOf = (text: string) => errorsOf(text).flatMap(({ fixes }) => fixes);
    assert.equal(fixesOf('BuildContent: |\n    RUN\n  # why\n').length, 0);
    assert.equal(fixesOf('BuildContent: |\n    RUN\n\n# why\n').length, 1);
    assert.equal(fixesOf('BuildContent: |\n    RUN\n    RUN a\n  # why\n').length, 1);
  });

  it('places each of very many fixes without reading the text again for it', () => {
    for (const value of [`'${'run a\n\n  '.repeat(8_000)}'`, `|\n${'  run a\n'.repeat(8_000)}`]) {
      assert.ok(findingsOf(`BuildContent: ${value}\n`).filter(({ fixes }) => fixes.length > 0).length >= 8_000);
    }
  });

  it('finds nothing where there is no content', () => {
    assert.deepEqual(inlineContents(EMPTY_DOCUMENT), []);
    assert.deepEqual(errorsOf('BuildContent:\nTestContent: 1\n'), []);
  });

  function errorsOf(text: string): readonly Diagnostic[] {
    return findingsOf(text).filter(({ severity }) => severity === 'error');
  }

  function findingsOf(text: string): readonly Diagnostic[] {
    const [document = EMPTY_DOCUMENT] = read(text).documents;
    return inlineContents(document).flatMap((content) => {
      const { diagnostics } = analyze(content.text, { kind: content.kind, messages: en, settings: DEFAULT_SETTINGS });
      return placeInFile(content, diagnostics, messages);
    });
  }
});
