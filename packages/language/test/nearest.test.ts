import assert from 'node:assert/strict';
import { nearest, nearestChoice } from '@imgtpl/language';

/** A word, the words to choose from, and the one that is meant. */
const CASES: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['HSOT', ['PORT', 'HOST'], 'HOST'],
  ['HOS', ['HOST'], 'HOST'],
  ['HOSTT', ['HOST'], 'HOST'],
  ['HXST', ['HOST'], 'HOST'],
  ['host', ['HOST'], 'HOST'],
  ['HXSX', ['HOST'], undefined],
  ['AB', ['AC'], undefined],
  ['entrypiont', ['ENTRYPOINT', 'COMPONENT'], 'ENTRYPOINT'],
  ['ntrypoin', ['ENTRYPOINT'], 'ENTRYPOINT'],
  ['xENTRYPOINT', ['ENTRYPOINTy', 'ENTRYPOINT'], 'ENTRYPOINT'],
  ['ABCDEFGHI', ['DEFGHI'], 'DEFGHI'],
  ['ABCDEFGHI', ['GHI'], undefined],
  ['ABCDEFGHIJ', ['XYZDEFGHIJ'], 'XYZDEFGHIJ'],
  ['ABCDEFGHIJ', ['WXYZEFGHIJ'], undefined],
];

describe('nearest', () => {
  for (const [word, candidates, expected] of CASES) {
    it(`to ${word} of ${candidates.join(', ')}`, () => assert.equal(nearest(word, candidates), expected));
  }

  it('is found among names of any length', () => {
    const name = 'A'.repeat(200_000);
    assert.equal(nearest(`${name}B`, [`${name.slice(1)}CD`, name]), name);
  });
});

/** The same for `nearestChoice`. */
const CHOICES: typeof CASES = [
  ['ENT', ['ENV', 'ENTRYPOINT'], 'ENTRYPOINT'],
  ['ent', ['ENV', 'ENTRYPOINT'], 'ENTRYPOINT'],
  ['EN', ['ENV', 'ENTRYPOINT'], undefined],
  ['ENB', ['ENV', 'ENTRYPOINT'], 'ENV'],
  ['E', ['ENV'], undefined],
  ['disable', ['disable-next-line', 'disable'], 'disable'],
  ['disable-', ['disable-next-line', 'disable'], 'disable-next-line'],
];

describe('nearestChoice', () => {
  for (const [word, choices, expected] of CHOICES) {
    it(`to ${word} of ${choices.join(', ')}`, () => assert.equal(nearestChoice(word, choices), expected));
  }
});
