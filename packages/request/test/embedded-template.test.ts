import assert from 'node:assert/strict';
import { applyEdits } from '@imgtpl/language';
import { embeddedTemplateAt, embeddedTemplates, loadPipelineReader, type PipelineReader } from '@imgtpl/request';
import fc from 'fast-check';

interface Case {
  readonly name: string;
  /** `<|>` is the cursor. */
  readonly at: string;
  /** The template with the cursor in it; undefined if there is none. */
  readonly template: string | undefined;
}

const CASES: readonly Case[] = [
  { name: 'a block', at: 'BuildContent: |\n  RUN a\n  R<|>UN b\nName: ab\n', template: 'RUN a\nR<|>UN b' },
  { name: 'its end', at: 'BuildContent: |\n  RUN a<|>\nName: ab\n', template: 'RUN a<|>' },
  { name: 'a line to write on', at: 'BuildContent: |\n  RUN a\n  <|>', template: 'RUN a\n<|>' },
  { name: 'a line to write on, before a key', at: 'BuildContent: |\n  RUN a\n  <|>\nName: a', template: 'RUN a\n<|>' },
  { name: 'a block that is empty yet', at: 'BuildContent: |\n  <|>', template: '<|>' },
  { name: 'a block that is empty yet, before a key', at: 'BuildContent: |\n  <|>\n\nName: a', template: '<|>\n' },
  { name: 'a line behind what follows an empty block', at: 'BuildContent: |\n\nName: a\n  <|>', template: undefined },
  {
    name: 'an indentation of its own',
    at: 'BuildContent: |2-\n   RUN <|>a\n  RUN b\n',
    template: ' RUN <|>a\nRUN b\n',
  },
  {
    name: 'a line that is further in',
    at: 'TestContent: |+\n  RUN a \\\n    <|>b\n\n',
    template: 'RUN a \\\n  <|>b\n\n',
  },
  { name: 'lines that end in CRLF', at: 'BuildContent: |\r\n  RUN a\r\n  R<|>UN b\r\n', template: 'RUN a\nR<|>UN b\n' },
  {
    name: 'the second of two',
    at: 'Name: a\nBuildContent: |\n  RUN a\nTestContent: |\n  R<|>UN b',
    template: 'R<|>UN b',
  },
  { name: 'the key', at: 'Build<|>Content: |\n  RUN a\n', template: undefined },
  { name: 'the mark of the block', at: 'BuildContent: |<|>\n  RUN a\n', template: undefined },
  { name: 'the indentation', at: 'BuildContent: |\n <|> RUN a\n', template: undefined },
  { name: 'another block', at: 'Description: |\n  RUN<|> a\n', template: undefined },
  { name: 'double quotes', at: 'BuildContent: "RUN a\\n\\tR<|>UN \\"b\\""\n', template: 'RUN a\n\tR<|>UN "b"' },
  { name: 'quotes around nothing', at: 'BuildContent: "<|>"', template: '<|>' },
  { name: 'the end of quotes', at: 'BuildContent: "RUN a<|>"', template: 'RUN a<|>' },
  {
    name: 'double quotes with escaped line ends',
    at: 'BuildContent: "RUN a\\n\\\n  R<|>UN b\\n"\nName: ab\n',
    template: 'RUN a\nR<|>UN b\n',
  },
  { name: 'folded quotes', at: "BuildContent: 'RUN a \n\n\n  RU<|>N it''s\n  b'", template: "RUN a\n\nRU<|>N it's b" },
  { name: 'single quotes', at: "BuildContent: 'RUN it''s<|>'\n", template: "RUN it's<|>" },
  { name: 'a plain text', at: 'BuildContent: RUN <|>a # b\n', template: 'RUN <|>a' },
  { name: 'a plain text of two lines', at: 'BuildContent: RUN a\n  b<|>c\n', template: 'RUN a b<|>c' },
  {
    name: 'a folded block',
    at: 'BuildContent: >-\n  RUN a\n\n  R<|>UN b\n\n    c\n',
    template: 'RUN a\nR<|>UN b\n\n  c',
  },
  { name: 'a folded block with its end', at: 'TestContent: > # c\n  RUN <|>a\nName: ab\n', template: 'RUN <|>a\n' },
  {
    name: 'the end of a folded block',
    at: 'BuildContent: >\n  RUN a\n\n  R<|>\n\nName: a\n',
    template: 'RUN a\nR<|>\n',
  },
  { name: 'an astral character', at: 'BuildContent: "RUN \\U0001F600<|> a"', template: 'RUN \u{1F600}<|> a' },
  { name: 'another name of a text', at: 'Name: &a "RUN a"\nBuildContent: *<|>a\n', template: undefined },
  { name: 'the quote itself', at: 'BuildContent: <|>"RUN a"\n', template: undefined },
  { name: 'what follows the block', at: 'BuildContent: |\n  RUN a\nNa<|>me: a\n', template: undefined },
];

const WHOLE_LINES = [
  { name: 'the last line', block: '  RUN a\n  RUN b\n', removed: 'RUN b', newText: '', after: '  RUN a\n' },
  { name: 'a line before a blank one', block: '  A\n  B\n\n', removed: 'B\n', newText: '', after: '  A\n\n' },
  { name: 'several at the end', block: '  A\n  B\n  C\n', removed: 'B\nC', newText: '', after: '  A\n' },
  { name: 'a line between others', block: '  A\n  B\n  C\n', removed: 'B\n', newText: '', after: '  A\n  C\n' },
  { name: 'a line with its end', block: '  A\n  B\n\n', removed: 'B\n', newText: 'D\n', after: '  A\n  D\n\n' },
  { name: 'lines of CRLF', block: '  A\r\n  B\r\n', removed: 'B', newText: '', after: '  A\r\n' },
];

describe('the template in a pipeline file', () => {
  let read: PipelineReader;

  before(async () => {
    read = await loadPipelineReader('yaml');
  });

  const at = (text: string, offset: number) => {
    const documents = read(text).documents;
    for (const document of documents) {
      const found = embeddedTemplateAt(document, offset);
      if (found) return found;
    }
    return undefined;
  };

  for (const { name, at: marked, template } of CASES) {
    it(`${template === undefined ? 'is not at' : 'is read at'} ${name}`, () => {
      const offset = marked.indexOf('<|>');
      const text = marked.replace('<|>', '');
      const found = at(text, offset);
      const place = found?.toTemplate(offset) ?? 0;
      assert.equal(found && `${found.text.slice(0, place)}<|>${found.text.slice(place)}`, template);
      if (found) assert.equal(found.toFile(place), offset);
    });
  }

  it('writes no edit after which the block would begin further in', () => {
    const written = (text: string) => {
      const [document] = read(text).documents;
      const [template] = document ? embeddedTemplates(document) : [];
      const end = /\n|$/.exec(template?.text ?? '')?.index ?? 0;
      return template?.written([{ range: { start: 0, end }, newText: '' }]);
    };
    assert.equal(written('BuildContent: |\n  RUN a\n     b\n'), undefined);
    assert.equal(written('BuildContent: |\n\n  RUN a\n  b\n')?.length, 1);
    assert.equal(written('BuildContent: |\n    RUN a\n  # why\n'), undefined);
    assert.equal(written('BuildContent: |\n  RUN a\n  RUN b\n')?.length, 1);
    assert.equal(written('BuildContent: |2\n  RUN a\n     b\n')?.length, 1);
  });

  for (const { name, block, removed, newText, after } of WHOLE_LINES) {
    it(`leaves no indentation alone on a line after edits of ${name}`, () => {
      const file = `BuildContent: |\n${block}Name: ab\n`;
      const [document] = read(file).documents;
      const [template] = document ? embeddedTemplates(document) : [];
      assert.ok(template);
      const start = template.text.indexOf(removed);
      const edits = template.written([{ range: { start, end: start + removed.length }, newText }]) ?? [];
      const inFile = edits.map((edit) => ({ ...edit, range: template.rangeInFile(edit.range) }));
      assert.equal(applyEdits(file, inFile), `BuildContent: |\n${after}Name: ab\n`);
    });
  }

  it('leads from every place to the file and back', () => {
    const line = fc.constantFrom('RUN a', '', '  b', 'ENV A="1" \\', '# c', ' ');
    const block = fc.tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(block, ([lines, lineEnd]) => {
        const text = `Name: ab${lineEnd}BuildContent: |2${lineEnd}${lines.map((it) => `  ${it}`).join(lineEnd)}`;
        const found = at(text, text.length);
        assert.ok(found);
        assert.equal(found.text, lines.join('\n'));
        for (let offset = 0; offset <= found.text.length; offset++) {
          const inFile = found.toFile(offset);
          assert.equal(found.toTemplate(inFile), offset);
          if (offset < found.text.length && found.text[offset] !== '\n') {
            assert.equal(text[inFile], found.text[offset]);
          }
        }
      }),
    );
  });
});
