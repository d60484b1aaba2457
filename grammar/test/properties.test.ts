import { strict as assert } from 'node:assert';
import { lineIndex, offsetOfSentByte, parse, print, sentLength, stateOf, utf8Length } from '@imgtpl/grammar';
import fc from 'fast-check';
import { SHAPES } from '../../test/bench/shapes.js';
import { everyKind, samples } from './arbitrary.js';
import { assertSound } from './assert-sound.js';

const RUNS = { numRuns: 500 };

describe('of any text', () => {
  it('a tree is sound: ranges nest, siblings follow each other, every character is covered', () => {
    fc.assert(
      fc.property(everyKind, (text) => assertSound(parse(text))),
      RUNS,
    );
  });

  it('the printed tree is the text', () => {
    fc.assert(
      fc.property(everyKind, (text) => assert.equal(print(parse(text)), text)),
      RUNS,
    );
  });

  it('the state can be asked for at every command', () => {
    fc.assert(
      fc.property(everyKind, (text) => {
        const template = parse(text);
        const state = stateOf(template);
        for (let index = 0; index <= template.commands.length; index++) {
          const { workingDirectory, commands } = state.at(index);
          assert.match(workingDirectory, /^\//);
          assert.equal(commands, index);
          for (const { name } of state.at(index).variables()) assert.ok(state.at(index).variable(name));
        }
        assert.equal(state.at(template.commands.length).bytes, sentLength(text));
      }),
      RUNS,
    );
  });

  it('an offset becomes a place and the same offset again', () => {
    fc.assert(
      fc.property(everyKind, (text) => {
        const lines = lineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = lines.positionAt(offset);
          const isInPair = text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';
          assert.equal(lines.offsetAt(position), isInPair ? offset - 1 : offset);
        }
      }),
      RUNS,
    );
  });

  it('lines and their ends make up the text', () => {
    fc.assert(
      fc.property(everyKind, (text) => {
        const lines = lineIndex(text);
        const ranges = Array.from({ length: lines.lineCount }, (_, line) => lines.lineRange(line));
        assert.deepEqual(
          ranges.map(({ start, end }) => text.slice(start, end)),
          text.split(/\r\n|\r|\n/),
        );
      }),
      RUNS,
    );
  });

  it('bytes are counted as an encoder counts them', () => {
    fc.assert(
      fc.property(everyKind, (text) => {
        const sent = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
        assert.equal(utf8Length(text), Buffer.byteLength(text));
        assert.equal(sentLength(text), Buffer.byteLength(sent));
        assert.equal(offsetOfSentByte(text, Buffer.byteLength(sent)), undefined);
        const place = offsetOfSentByte(text, Buffer.byteLength(sent) >> 1);
        if (sent === '') assert.equal(place, undefined);
        else assert.ok(sentLength(text, { start: 0, end: place ?? 0 }) <= Buffer.byteLength(sent) >> 1);
      }),
      RUNS,
    );
  });
});

describe('of the real templates', () => {
  for (const text of samples) {
    it(`${JSON.stringify(text.slice(0, 60))} is sound and printed as it is`, () => {
      const template = parse(text);
      assertSound(template);
      assert.equal(print(template), text);
      assert.ok(template.commands.every(({ spec }) => spec !== undefined));
    });
  }
});

describe('of hostile text, deep, long or without end,', () => {
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`${name}: the tree is sound and printed as it is`, () => {
      const text = make(1 << 14);
      const template = parse(text);
      assertSound(template);
      assert.equal(print(template), text);
      assert.equal(stateOf(template).at(template.commands.length).bytes, sentLength(text));
    });
  }
});
