import assert from 'node:assert/strict';
import { type CodeLensOptions, codeLenses, documentLinks, en, inlayHints } from '@imgtpl/language';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { readMarks } from './marks.js';

/** The range marks enclose the addresses. */
const LINKS: readonly string[] = [
  'COPY [|https://example.com/a.tgz|] /opt',
  '# see [|https://example.com/b_(x|]).\nRUN curl "[|http://a.b/c?d=e&f=g|]" && wget [|ftp://a.b|]; x',
  'RUN curl https://$HOST/a https://',
  '# <[|https://a.b|]>, [|https://c.d|], ([|https://e.f|])! [|https://g.h|]? {[|https://i.j|]} [|https://k.l|]& xhttps://m.n',
  'ENV A=x://y',
];

describe('document links', () => {
  for (const marked of LINKS) {
    it(JSON.stringify(marked), () => {
      const { text, ranges } = readMarks(marked);
      const links = documentLinks(analysisOf(text));
      assert.deepEqual(
        links.map(({ range }) => range),
        ranges,
      );
      for (const { range, target } of links) assert.deepEqual(target, { address: text.slice(range.start, range.end) });
    });
  }

  it('lead from the base image to the pipeline file', () => {
    const [link] = documentLinks(analysisOf('FROM IMAGE:m-1'), { pipelineFile: 'web.pipeline.yaml' });
    assert.deepEqual(link, { range: { start: 5, end: 14 }, target: { file: 'web.pipeline.yaml' } });
  });
});

/** The hints are in braces where they are shown. */
const HINTS: readonly string[] = [
  'WORKDIR /a\nWORKDIR b{= /a/b}\nRUN{/a/b:} x\nRUN y',
  'USER bob\nRUN{bob:} x\nUSER root\nRUN y\nUSER bob\nCMD{bob:} z',
  'ENV A=/x\nWORKDIR $A{= /x}\nUSER bob\nENTRYPOINT{bob /x:} y',
  'WORKDIR /a\nCMD ["x"]\nRUN',
  // The value of a variable that is never set is unknown, and so is the directory.
  'WORKDIR $NOBODY/b\nRUN x\nUSER $WHO\nRUN y\nWORKDIR /a\nRUN{/a:} z',
];

describe('inlay hints', () => {
  for (const marked of HINTS) {
    it(JSON.stringify(marked), () => {
      const text = marked.replaceAll(/\{[^}]*\}/g, '');
      let shown = '';
      let at = 0;
      for (const { offset, label } of inlayHints(analysisOf(text), { start: 0, end: text.length }, { messages: en })) {
        shown += `${text.slice(at, offset)}{${label}}`;
        at = offset;
      }
      assert.equal(shown + text.slice(at), marked);
    });
  }
});

describe('inlay hints of a part', () => {
  it('are those of the commands in it, as they would be with all others', () => {
    const text = 'USER bob\nRUN a\nWORKDIR b\nRUN c\nRUN d\n';
    const shown = (first: string, last: string) => {
      const range = { start: text.indexOf(first), end: text.indexOf(last) + last.length };
      return inlayHints(analysisOf(text), range, { messages: en }).map(({ label }) => label);
    };
    assert.deepEqual(shown('WORKDIR b', 'WORKDIR b'), ['= /b']);
    assert.deepEqual(shown('RUN c', 'RUN d'), ['bob /b:']);
    assert.deepEqual(shown('RUN d', 'RUN d'), []);
  });
});

describe('code lenses', () => {
  type Files = Omit<CodeLensOptions, 'messages'>;
  const titles = (text: string, kind: 'build' | 'component', files: Files = {}): readonly string[] => {
    const options = { messages: en, ...files };
    return codeLenses(analysisOf(text, kind), options).map(({ title, action }) => `${action}: ${title}`);
  };

  it('show the budget, and what can be done', () => {
    assert.deepEqual(titles('RUN a\nRUN b\n', 'build', { pipelineFile: 'web.pipeline.yaml' }), [
      'budget: 12 of 16384 bytes (1 %) · 2 of 127 commands',
      'emit: Emit payload',
      'open: Open web.pipeline.yaml',
    ]);
    assert.equal(
      titles('RUN a\n', 'build', { newPipelineFile: 'web.pipeline.yaml' }).at(-1),
      'write: Write web.pipeline.yaml',
    );
  });

  it('emit no component', () => {
    assert.deepEqual(titles('', 'component'), ['budget: 0 of 16384 bytes (0 %) · 0 of 127 commands']);
  });

  it('stand above the first command', () => {
    assert.deepEqual(codeLenses(analysisOf('# a\nRUN b'), { messages: en })[0]?.range, { start: 4, end: 7 });
  });
});
