import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { openClient } from './client.js';

const piece = fc.constantFrom(
  ...[
    'RUN echo "$A" && ls -l\n',
    'ENV A="é中😀"\n',
    '# c\n',
    '\n',
    'COPY a b\n',
    'RUN if x; then \\\n  y; fi\n',
    'FOO\n',
  ],
);

/** The numbers that a client has after an answer. */
function after(before: readonly number[], answer: SemanticTokens | SemanticTokensDelta): readonly number[] {
  if (!('edits' in answer)) return answer.data;
  const data = [...before];
  for (const { start, deleteCount, data: added = [] } of answer.edits) data.splice(start, deleteCount, ...added);
  return data;
}

/** The line, the character and the length of each token, the first two relative to the token before. */
function placesIn(data: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: data.length / 5 }, (_, index) => data.slice(index * 5, index * 5 + 3));
}

/** The same of a pipeline file, as an editor gets them. */
async function placesInPipelineFile(text: string): Promise<ReturnType<typeof placesIn>> {
  const client = await openClient();
  const textDocument = { uri: 'file:///work/web.pipeline.yaml' };
  client.open(textDocument.uri, text);
  const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  await client.close();
  return placesIn(data);
}

describe('semantic tokens in an editor', () => {
  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
    it(`are by differences what they are as a whole, in ${encoding}`, async () => {
      const general = { positionEncodings: [encoding] };
      const client = await openClient({ initialize: { capabilities: { general } } });
      let opened = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 6 }), { minLength: 2, maxLength: 5 }), async (texts) => {
          opened += 1;
          const textDocument = { uri: `file:///work/${opened}.imgtpl` };
          const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
            client.connection.sendRequest(`textDocument/semanticTokens/${method}`, { textDocument, ...more });
          client.open(textDocument.uri, '');
          let { resultId: previousResultId, data: held }: SemanticTokens & { data: readonly number[] } =
            await ask<SemanticTokens>('full');
          for (const [version, text] of texts.entries()) {
            await client.connection.sendNotification('textDocument/didChange', {
              textDocument: { ...textDocument, version: version + 2 },
              contentChanges: [{ text: text.join('') }],
            });
            const answer = await ask<SemanticTokens | SemanticTokensDelta>('full/delta', { previousResultId });
            held = [...after(held, answer)];
            previousResultId = answer.resultId;
            const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
            assert.deepEqual(held, (await ask<SemanticTokens>('range', { range })).data);
          }
        }),
        { numRuns: 60 },
      );
      await client.close();
    });
  }

  it('colour the templates that stand in a pipeline file', async () => {
    const shown = await placesInPipelineFile(
      'TestContent: |\n  RUN t\nName: web\nBuildContent: |\n    # c\n    RESTART\n',
    );
    // RUN and t on line 1, the comment on line 4, RESTART on line 5: each told from the one before.
    assert.deepEqual(shown, [
      [1, 2, 3],
      [0, 4, 1],
      [3, 4, 3],
      [1, 4, 7],
    ]);
  });

  it('leave out a word that a quoted text in a pipeline file breaks', async () => {
    const shown = await placesInPipelineFile(`BuildContent: "ENV A='x\n${' '.repeat(40)}y'\\nRUN z"\n`);
    assert.deepEqual(shown, [
      [0, 15, 3],
      [0, 4, 1],
      [0, 1, 1],
      [1, 44, 3],
      [0, 4, 1],
    ]);
  });

  it('are whole again for a client that has something else', async () => {
    const client = await openClient();
    const textDocument = { uri: 'file:///work/a.imgtpl' };
    client.open(textDocument.uri, 'RUN a\n');
    const answer = await client.connection.sendRequest<object>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: 'of another server',
    });
    assert.ok('data' in answer && Array.isArray(answer.data) && answer.data.length > 0);
    await client.close();
  });
});
