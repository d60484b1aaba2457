import { strict as assert } from 'node:assert';
import { lineIndex, offsetOfSentByte, sentLength, utf8Length } from '@imgtpl/grammar';

describe('lines', () => {
  const text = 'ab\r\ncd\re\n\n😀';
  const lines = lineIndex(text);

  it('end in LF, CRLF or CR', () => {
    const ranges = Array.from({ length: lines.lineCount }, (_, line) => lines.lineRange(line));
    assert.deepEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
      ['ab', 'cd', 'e', '', '😀'],
    );
  });

  const places: readonly [offset: number, line: number, character: number][] = [
    [0, 0, 0],
    [2, 0, 2],
    [4, 1, 0],
    [7, 2, 0],
    [9, 3, 0],
    [11, 4, 1],
    [12, 4, 2],
  ];
  for (const [offset, line, character] of places) {
    it(`offset ${offset} is ${line}:${character}, and back`, () => {
      assert.deepEqual(lines.positionAt(offset), { line, character });
      assert.equal(lines.offsetAt({ line, character }), offset);
    });
  }

  it('take a place outside of the text for the nearest one inside', () => {
    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 4, character: 2 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: -1, character: 1 }), 0);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 12);
    assert.deepEqual(lines.lineRange(9), { start: 10, end: 12 });
  });

  it('of an empty text are one', () => assert.equal(lineIndex('').lineCount, 1));
});

describe('bytes', () => {
  const lengths: readonly [text: string, bytes: number, sent: number][] = [
    ['', 0, 0],
    ['aé你😀', 10, 10],
    ['\ud800', 3, 3],
    ['\udc00\ud800', 6, 6],
    ['a\r\nb\rc\n', 7, 6],
    ['\uFEFFa', 4, 1],
    ['a\uFEFF', 4, 4],
  ];
  for (const [text, bytes, sent] of lengths) {
    it(`of ${JSON.stringify(text)} are ${bytes}, and ${sent} as sent`, () => {
      assert.equal(utf8Length(text), bytes);
      assert.equal(sentLength(text), sent);
    });
  }

  it('of a part are counted alone', () => {
    assert.equal(utf8Length('aé你😀', { start: 1, end: 3 }), 5);
    assert.equal(sentLength('\uFEFFa\r\nb', { start: 1, end: 4 }), 2);
  });

  const holders: readonly [text: string, index: number, offset: number | undefined][] = [
    ['abc', 0, 0],
    ['abc', 2, 2],
    ['abc', 3, undefined],
    ['a😀b', 1, 1],
    ['a😀b', 4, 1],
    ['a😀b', 5, 3],
    ['\uFEFFab', 0, 1],
    ['a\r\nb', 1, 1],
    ['a\r\nb', 2, 3],
    ['', 0, undefined],
  ];
  for (const [text, index, offset] of holders) {
    it(`number ${index} of ${JSON.stringify(text)} is held by the character at ${offset}`, () =>
      assert.equal(offsetOfSentByte(text, index), offset));
  }
});
