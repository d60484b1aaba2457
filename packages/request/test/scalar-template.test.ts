import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '@imgtpl/language';
import { type EmbeddedTemplate, embeddedTemplates, loadPipelineReader, type PipelineSyntax } from '@imgtpl/request';
import fc from 'fast-check';

interface Form {
  readonly syntax: PipelineSyntax;
  /** A file with a text in this form; if the form folds lines, the text's lines are separate lines in it. */
  write(text: string): string;
}

const json = (text: string) => JSON.stringify(text);

/** Adds blank lines, which folding turns into line ends, and an indentation that is not part of the text. */
const foldable = (text: string) => text.replaceAll('\n', '\n\n    ');

const FORMS: Readonly<Record<string, Form>> = {
  JSON: { syntax: 'json', write: (text) => `{ "Name": "ab", "BuildContent": ${json(text)} }` },
  'JSON with numbers for characters': {
    syntax: 'json',
    write: (text) => `{"BuildContent":"${text.replace(/./gs, (it) => `\\u${hex(it)}`)}"}`,
  },
  'double quotes': { syntax: 'yaml', write: (text) => `BuildContent: ${json(text)} # c\nName: ab\n` },
  'double quotes with escaped line ends': {
    syntax: 'yaml',
    write: (text) => `BuildContent: ${json(text).replaceAll('\\n', '\\n\\\n    ')}\n`,
  },
  'double quotes that are folded': {
    syntax: 'yaml',
    write: (text) => `BuildContent: "${foldable(text.replace(/["\\]/g, '\\$&'))}"\n`,
  },
  'single quotes': { syntax: 'yaml', write: (text) => `BuildContent: '${foldable(text.replaceAll("'", "''"))}'\n` },
  'plain text': { syntax: 'yaml', write: (text) => `Name: ab\nBuildContent: ${foldable(text)}\n` },
  'a folded block': { syntax: 'yaml', write: (text) => `BuildContent: >\n    ${foldable(text)}\nName: ab\n` },
};

const PIECES = [
  'RUN',
  'a',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n',
  '\t',
  '"',
  "'",
  "''",
  '\\',
  '\\n',
  '#',
  ': ',
  '-',
  '\u{1F600}',
  '中',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(''));

/** In double quotes, the yaml package reads this as a blank and not as a line end; such a text is not taken for a template. */
const ESCAPED_BLANK_LINE = /^BuildContent: ".*\\\n[ \t]*\n/ms;

describe('a template in a text that is no literal block', () => {
  for (const [name, { syntax, write }] of Object.entries(FORMS)) {
    const found = async (file: string) => {
      const read = await loadPipelineReader(syntax);
      const [document] = read(file).documents;
      const value = document?.root?.entries.find(({ key }) => key.text === 'BuildContent')?.value;
      const written = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
      return { written, template: document && embeddedTemplates(document)[0] };
    };

    it(`has its text and its places: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(text, async (source) => {
          const file = write(source);
          const { written, template } = await found(file);
          if (written === undefined || ESCAPED_BLANK_LINE.test(file)) return fc.pre(false);
          assert.equal(template?.text, written);
          placesAgree(file, template);
        }),
      );
    });

    it(`is read back as it was meant after edits, or not edited: ${name}`, async () => {
      const edit = fc.tuple(fc.nat(24), fc.nat(6), fc.oneof(text, fc.constantFrom('RUN', 'b', '')));
      await fc.assert(
        fc.asyncProperty(text, edit, async (source, [from, length, newText]) => {
          const file = write(`RUN ${source}`);
          const { template } = await found(file);
          if (template === undefined) return fc.pre(false);
          const start = Math.min(from, template.text.length);
          const meant = [{ range: { start, end: Math.min(start + length, template.text.length) }, newText }];
          const edits = template.written(meant);
          if (edits === undefined) return;
          const after = await found(applyEdits(file, inFile(edits, template)));
          assert.equal(after.written, applyEdits(template.text, meant));
        }),
      );
    });
  }

  it('can be edited in every form that has a way to write that', async () => {
    const newTexts = ['b', 'a "b"', "it's", 'a\nb', ' '];
    const drawn: Record<string, readonly boolean[]> = {};
    for (const [name, { syntax, write }] of Object.entries(FORMS)) {
      const read = await loadPipelineReader(syntax);
      const [document] = read(write('RUN a')).documents;
      const template = document && embeddedTemplates(document)[0];
      const range = { start: 4, end: 5 };
      drawn[name] = newTexts.map((newText) => template?.written([{ range, newText }]) !== undefined);
    }
    const all = newTexts.map(() => true);
    assert.deepEqual(drawn, {
      JSON: all,
      'JSON with numbers for characters': all,
      'double quotes': all,
      'double quotes with escaped line ends': all,
      'double quotes that are folded': all,
      'single quotes': [true, true, true, false, true],
      'plain text': [true, false, false, false, false],
      'a folded block': [true, false, false, false, false],
    });
  });
});

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

function inFile(edits: readonly TextEdit[], { rangeInFile }: EmbeddedTemplate): readonly TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: rangeInFile(range), newText }));
}

/** Every offset maps to the file and back; if the file has the same character, to exactly that. */
function placesAgree(file: string, { text: own, toFile, toTemplate, rangeInFile }: EmbeddedTemplate): void {
  let last = -1;
  for (let at = 0; at < own.length; at++) {
    const { start, end } = rangeInFile({ start: at, end: at + 1 });
    assert.ok(last <= start && start <= end && end <= file.length);
    if (end === start + 1 && !/\s/.test(own.charAt(at))) assert.equal(file[start], own[at]);
    // Folded line ends are indivisible: all of them map to the first.
    if (/\S/.test(own.charAt(at)) && !/[\ud800-\udfff]/.test(own.charAt(at))) {
      assert.equal(toTemplate(toFile(at)), at);
      assert.equal(toFile(at), start);
    }
    last = start;
  }
}
