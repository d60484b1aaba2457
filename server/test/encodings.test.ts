import assert from 'node:assert/strict';
import { POSITION_ENCODINGS, placesIn } from '@imgtpl/server';
import fc from 'fast-check';
import { openClient } from './client.js';

const URI = 'file:///work/a.imgtpl';
/** Before the second command stand one, two, three and four bytes a character, and a pair of surrogates. */
const TEXT = 'ENV A="é中😀"\nRUN echo é中😀\n\nUSER é中😀 x\n';

describe('position encodings', () => {
  for (const [encoding, character] of [
    ['utf-16', 10],
    ['utf-8', 15],
    ['utf-32', 9],
  ] as const) {
    it(`counts in ${encoding} when the client wants it`, async () => {
      const general = { positionEncodings: [encoding] };
      const client = await openClient({ initialize: { capabilities: { general } } });
      assert.equal(client.answer.capabilities.positionEncoding, encoding);
      client.open(URI, 'RUN é\nUSER \u07ff\u0800😀 x\n');
      assert.deepEqual(
        (await client.settled(URI, 1)).map(({ range: { start, end } }) => [start, end]),
        [
          [
            { line: 1, character: 5 },
            { line: 1, character: character - 1 },
          ],
          [
            { line: 1, character },
            { line: 1, character: character + 1 },
          ],
        ],
      );
      await client.close();
    });
  }

  it('leads from every offset to a place and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...POSITION_ENCODINGS), (text, encoding) => {
        const places = placesIn(text, encoding);
        let offset = 0;
        for (const character of [...text, '']) {
          const inside = text.slice(offset - 1, offset + 1) === '\r\n';
          if (!inside) assert.equal(places.toOffset(places.toPosition(offset)), offset);
          offset += character.length;
        }
      }),
    );
  });

  it('takes changes in the encoding of the client', async () => {
    const general = { positionEncodings: ['utf-8' as const] };
    const client = await openClient({ initialize: { capabilities: { general } } });
    client.open(URI, TEXT);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 16 } }, text: 'RUN' }],
    });
    const codes = (await client.settled(URI, 2)).map(({ code }) => code);
    assert.ok(codes.includes('EmptyCommandContent.RUN'), codes.join());
    await client.close();
  });
});
