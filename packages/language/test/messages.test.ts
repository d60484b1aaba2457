import assert from 'node:assert/strict';
import { en, loadMessages, type Messages } from '@imgtpl/language';
import { LANGUAGES } from '@imgtpl/spec';

describe('messages', () => {
  for (const language of LANGUAGES.filter((it) => it !== 'en')) {
    it(`in ${language} name the same things as the English ones, in other words`, async () => {
      const messages = await loadMessages(language);
      for (const [name, english] of allTexts(en)) {
        const text = allTexts(messages).get(name) ?? '';
        assert.deepEqual(placeholders(text), placeholders(english), `${name}: ${text}`);
        assert.notEqual(text, english, name);
      }
    });
  }

  it('are loaded by language', async () => {
    assert.equal(await loadMessages('en'), en);
  });
});

/** The text of each message with placeholders as arguments; leaves out what is not a function or gives no text. */
function allTexts(messages: Messages): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [name, message] of Object.entries(messages)) {
    if (typeof message !== 'function') continue;
    // Every message takes texts, numbers, or a record of them: a placeholder is all three.
    const text: unknown = Reflect.apply(message, undefined, [placeholder('1'), placeholder('2'), placeholder('3')]);
    if (typeof text === 'string') said.set(name, text);
  }
  return said;
}

/** Prints as `⟦name⟧`, counts as 1, and has a placeholder for each property. */
function placeholder(name: string): unknown {
  return new Proxy(() => placeholder(name), {
    get: (_, property) =>
      property === Symbol.toPrimitive
        ? (hint: string) => (hint === 'number' ? 1 : `⟦${name}⟧`)
        : placeholder(String(property)),
  });
}

/** The placeholders of a text, each once. Localized texts are read by language, so their property differs in each. */
function placeholders(text: string): readonly string[] {
  const found = text.match(/⟦[^⟧]*⟧/g) ?? [];
  const languages: readonly string[] = LANGUAGES.map((language) => `⟦${language}⟧`);
  return [...new Set(found.map((it) => (languages.includes(it) ? '⟦language⟧' : it)))].sort();
}
