import assert from 'node:assert/strict';
import { parse, type Template, type TextRange } from '@imgtpl/grammar';
import {
  type Analysis,
  applyEdits,
  codeActions,
  codeLenses,
  completion,
  completionDocs,
  type DocumentSymbol,
  definition,
  documentLinks,
  documentSymbols,
  en,
  foldingRanges,
  hover,
  inlayHints,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  shellTokens,
  signatureHelp,
} from '@imgtpl/language';
import { CONTENT_KINDS, type ContentKind } from '@imgtpl/spec';
import fc from 'fast-check';
import { analysisOf } from '../../../test/harness/analysis-of.js';
import { carelessTemplate, editedExample, templateLikeText } from './arbitrary-text.js';
import { CATALOGUE } from './catalogue.js';

const OPTIONS = { messages: en, language: 'en', catalogue: CATALOGUE, forms: 'snippets' } as const;

const anyText = fc.oneof(templateLikeText, carelessTemplate, editedExample, fc.string({ unit: 'binary' }));
const anyKind: fc.Arbitrary<ContentKind> = fc.constantFrom(...CONTENT_KINDS);

/** Runs a check for all sorts of texts, kinds and places, including one place before the text and one after it. */
function forAnyPlace(check: (analysis: Analysis, offset: number, other: number) => void): void {
  const property = fc.property(anyText, anyKind, fc.nat(), fc.nat(), (text, kind, one, two) => {
    const analysis = analysisOf(text, kind);
    check(analysis, (one % (text.length + 3)) - 1, (two % (text.length + 3)) - 1);
  });
  fc.assert(property, { numRuns: 700 });
}

describe('features, for any text at any place', () => {
  it('give ranges inside the text, in order where there are many', () => {
    forAnyPlace((analysis) => {
      const { text } = analysis.template;
      for (const link of documentLinks(analysis, { pipelineFile: 'a' })) inside(text, link.range);
      for (const fold of foldingRanges(analysis)) inside(text, fold);
      for (const symbol of documentSymbols(analysis)) nested(symbol, { start: 0, end: text.length });
      for (const lens of codeLenses(analysis, { messages: en })) inside(text, lens.range);
      for (const hint of inlayHints(analysis, { start: 0, end: text.length }, { messages: en })) {
        inside(text, { start: hint.offset, end: hint.offset });
      }
    });
  });

  it('give semantic tokens in order, without overlap, each on one line', () => {
    forAnyPlace((analysis, one, other) => {
      const { text } = analysis.template;
      const range = { start: Math.max(0, Math.min(one, other)), end: Math.max(0, one, other) };
      const whole = semanticTokens(analysis);
      let end = 0;
      for (const token of whole) {
        assert.ok(end <= token.start && token.start < token.end && token.end <= text.length);
        assert.doesNotMatch(text.slice(token.start, token.end), /[\r\n]/);
        end = token.end;
      }
      const part = semanticTokens(analysis, range).filter((it) => it.start < range.end && range.start < it.end);
      assert.deepEqual(
        part,
        whole.filter((it) => it.start < range.end && range.start < it.end),
      );
    });
  });

  it('widen selections step by step to the whole text', () => {
    forAnyPlace((analysis, offset) => {
      const { text } = analysis.template;
      let inner: TextRange | undefined;
      for (const range of selectionRanges(analysis, offset)) {
        inside(text, range);
        if (inner !== undefined) {
          assert.ok(range.start <= inner.start && inner.end <= range.end);
          assert.ok(range.end - range.start > inner.end - inner.start);
        }
        inner = range;
      }
      assert.deepEqual(inner, { start: 0, end: text.length });
    });
  });

  it('follow variables: every reference leads to the same set, and renaming is undone by renaming back', () => {
    forAnyPlace((analysis, offset) => {
      const { text } = analysis.template;
      const places = references(analysis, offset).map(({ range }) => range);
      for (const range of places) {
        inside(text, range);
        assert.deepEqual(
          references(analysis, range.start).map((place) => place.range),
          places,
        );
      }
      const found = definition(analysis, offset);
      if (found !== undefined) assert.ok(places.some(({ start }) => start === found.target.start));
      const edits = rename(analysis, offset, 'ZZ_9');
      if ('refused' in edits) return;
      const renamed = analysisOf(applyEdits(text, edits));
      const back = rename(renamed, edits[0]?.range.start ?? 0, text.slice(edits[0]?.range.start, edits[0]?.range.end));
      assert.ok(!('refused' in back));
      assert.equal(applyEdits(renamed.template.text, back), text);
    });
  });

  it('complete with edits round the cursor', () => {
    forAnyPlace((analysis, offset) => {
      const { text } = analysis.template;
      const at = Math.max(0, Math.min(offset, text.length));
      for (const item of completion(analysis, offset, OPTIONS)) {
        inside(text, item.range);
        assert.ok(item.range.start <= at && at <= item.range.end, item.label);
        assert.doesNotMatch(text.slice(item.range.start, item.range.end), /[\r\n]/);
        if (item.about !== undefined) completionDocs(item.about, OPTIONS);
      }
    });
  });

  it('explain what is at the place', () => {
    forAnyPlace((analysis, offset) => {
      const { text } = analysis.template;
      const shown = hover(analysis, offset, OPTIONS);
      if (shown !== undefined) {
        inside(text, shown.range);
        assert.ok(shown.range.start <= offset && offset <= shown.range.end);
      }
      const help = signatureHelp(analysis, offset, OPTIONS);
      for (const { label, parameters } of help?.signatures ?? [])
        for (const { range } of parameters) inside(label, range);
      const { activeSignature, activeParameter, signatures } = help ?? {};
      if (activeParameter !== undefined) assert.ok(signatures?.[activeSignature ?? 0]?.parameters[activeParameter]);
    });
  });

  it('offer actions whose edits can be applied', () => {
    forAnyPlace((analysis, one, other) => {
      const { text } = analysis.template;
      const range = { start: Math.max(0, Math.min(one, other)), end: Math.max(0, one, other) };
      const setBaseImage = () => [];
      for (const kinds of [undefined, ['source']]) {
        const options = {
          messages: en,
          pipelineFile: { path: 'p', name: 'p', setBaseImage, setBandwidth: setBaseImage },
          ...(kinds && { kinds }),
        };
        for (const action of codeActions(analysis, range, options)) {
          const after = applyEdits(text, action.edits);
          if (action.selection !== undefined) inside(after, action.selection);
        }
      }
    });
  });

  it('offer to join and to split commands without a change of their words', () => {
    forAnyPlace((analysis, one, other) => {
      const range = { start: Math.max(0, Math.min(one, other)), end: Math.max(0, one, other) };
      for (const { title, edits } of codeActions(analysis, range, { messages: en, kinds: ['refactor.rewrite'] })) {
        if (!/^(?:Join|Split)/.test(title)) continue;
        const after = applyEdits(analysis.template.text, edits);
        assert.deepEqual(shellWords(parse(after)), shellWords(analysis.template), after);
      }
    });
  });
});

function inside(text: string, { start, end }: TextRange): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} in ${text.length}`);
}

function nested(symbol: DocumentSymbol, outer: TextRange): void {
  assert.notEqual(symbol.name, '');
  assert.ok(outer.start <= symbol.range.start && symbol.range.end <= outer.end);
  const { range, selectionRange } = symbol;
  assert.ok(range.start <= selectionRange.start && selectionRange.end <= range.end);
  for (const child of symbol.children) nested(child, range);
}

/** The shell text of all commands, without what is between commands. */
function shellWords(template: Template): readonly string[] {
  const between = new Set(['operator', 'continuation', 'templateComment']);
  return template.commands.flatMap((command) =>
    shellTokens(template, command)
      .filter(({ kind }) => !between.has(kind))
      .map(({ start, end }) => template.text.slice(start, end)),
  );
}
