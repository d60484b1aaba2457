import assert from 'node:assert/strict';
import { parse } from '@imgtpl/grammar';
import { COMMANDS, type CommandSpec, commandSpec, FOREIGN_COMMANDS, LANGUAGES } from '@imgtpl/spec';
import { analysisOf } from '../../../test/harness/analysis-of.js';

const ROWS: readonly CommandSpec[] = COMMANDS;

describe('COMMANDS', () => {
  it('names each command once, in upper case, and nothing that is Docker’s alone', () => {
    const keywords = ROWS.map(({ keyword }) => keyword);
    assert.equal(new Set(keywords).size, keywords.length);
    for (const keyword of keywords) assert.match(keyword, /^[A-Z]+$/);
    for (const { keyword } of FOREIGN_COMMANDS) assert.equal(commandSpec(keyword), undefined, keyword);
  });

  it('finds a row by its keyword in any case', () => {
    for (const row of ROWS) assert.equal(commandSpec(row.keyword.toLowerCase()), row);
  });

  it('finds none by a letter that is one of ours in upper case only', () => {
    assert.equal('ENTRYPO\u0131NT'.toUpperCase(), 'ENTRYPOINT');
    assert.equal(commandSpec('ENTRYPO\u0131NT'), undefined);
  });

  it('describes each command in every language, the docs saying more than the summary', () => {
    for (const { keyword, summary, docs } of ROWS) {
      for (const language of LANGUAGES) {
        assert.match(summary[language], /[.。]$/, keyword);
        assert.match(docs[language], /[.。]$/, keyword);
        assert.ok(docs[language].length > summary[language].length, keyword);
      }
      assert.equal(new Set(LANGUAGES.map((language) => docs[language])).size, LANGUAGES.length, keyword);
    }
  });

  for (const { keyword, forms } of ROWS) {
    for (const { syntax, example, snippet } of forms) {
      it(`has an example of "${syntax}" that is one ${keyword} without any fault`, () => {
        const [command, ...others] = parse(example).commands;
        assert.equal(command?.keyword, keyword);
        assert.deepEqual(others, []);
        assert.deepEqual(errorsOf(example), []);
        assert.ok(snippet.startsWith(keyword) && syntax.startsWith(keyword));
      });
    }
  }
});

function errorsOf(text: string): readonly string[] {
  const { diagnostics } = analysisOf(text);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
