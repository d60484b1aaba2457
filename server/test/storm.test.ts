import assert from 'node:assert/strict';
import { POSITION_ENCODINGS, placesIn } from '@imgtpl/server';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openClient, type TestClient } from './client.js';

const URI = 'file:///work/a.imgtpl';

const place = fc.record({ line: fc.nat(12), character: fc.nat(30) });
const edit = fc.record({
  range: fc.record({ start: place, end: place }),
  text: fc.oneof(
    fc.constantFrom('RUN', '\n', '\\\n', ' ', '# note\n', 'COPY a b', 'ENV A="1"\n', '"', '$A', 'RESTART\n', '\r\n'),
    fc.string({ maxLength: 5 }),
  ),
});

describe('a storm of edits', () => {
  it('ends in what a fresh server shows for the same text', async () => {
    const client = await openClient();
    let version = 1;
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 30 }), async (edits) => {
        opened += 1;
        const uri = `${URI}.${opened}.imgtpl`;
        const text = 'ENV A="1"\nRUN echo $A\nUSER x y\nRUN\n';
        client.open(uri, text);
        const reference = TextDocument.create(uri, 'imgtpl', 1, text);
        for (const change of edits) {
          version += 1;
          TextDocument.update(reference, [change], version);
          await client.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [change],
          });
        }
        const shown = await client.settled(uri, version);
        const fresh = await openClient();
        fresh.open(uri, reference.getText());
        assert.deepEqual(shown, await fresh.settled(uri, 1));
        await fresh.close();
        const versions = client.published.filter((it) => it.uri === uri).map((it) => it.version ?? 0);
        assert.deepEqual(
          versions,
          [...versions].sort((a, b) => a - b),
          'an older version was shown after a newer',
        );
      }),
      { numRuns: 40 },
    );
    await client.close();
  });
});

function treeOf({ connection }: TestClient, uri: string): Promise<string> {
  return connection.sendRequest('workspace/executeCommand', { command: 'imgtpl.parseTree', arguments: [{ uri }] });
}

describe('changes at several places in one notification', () => {
  const TEXT = 'ENV A="é中😀"\r\nRUN echo é中😀\n\nUSER é中😀 x\n';
  const edits = fc.array(
    fc.record({
      start: fc.nat(45),
      length: fc.nat(6),
      isReversed: fc.boolean(),
      text: fc.constantFrom('', 'b', '\n', '\r\nx'),
    }),
    {
      minLength: 2,
      maxLength: 6,
    },
  );

  for (const encoding of POSITION_ENCODINGS) {
    it(`count in the text after the ones before them, in whatever order, in ${encoding}`, async () => {
      const client = await openClient({ initialize: { capabilities: { general: { positionEncodings: [encoding] } } } });
      let opened = 0;
      await fc.assert(
        fc.asyncProperty(edits, fc.boolean(), async (drawn, fromTheEnd) => {
          const uri = `${URI}.${++opened}.imgtpl`;
          client.open(uri, TEXT);
          const ordered = fromTheEnd ? [...drawn].sort((one, other) => other.start - one.start) : drawn;
          let text = TEXT;
          const contentChanges = ordered.map(({ start, length, isReversed, text: newText }) => {
            const places = placesIn(text, encoding);
            const range = places.toRange({ start, end: start + length });
            const { start: from, end: to } = places.toTextRange(range);
            text = text.slice(0, from) + newText + text.slice(to);
            return { range: isReversed ? { start: range.end, end: range.start } : range, text: newText };
          });
          const textDocument = { uri, version: 2 };
          await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
          const tree = await treeOf(client, uri);
          client.open(uri, text);
          assert.equal(tree, await treeOf(client, uri));
        }),
        { numRuns: 60 },
      );
      await client.close();
    });
  }

  it('may be none, in a new version', async () => {
    const client = await openClient();
    client.open(URI, 'RUN\n');
    const textDocument = { uri: URI, version: 2 };
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [] });
    assert.equal((await client.settled(URI, 2)).length, 1);
    await client.close();
  });
});

describe('a document that takes long to be judged', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `ENV A${index}=${index}\nRUN echo $A${index} && ls\n`).join(
    '',
  );

  it('lets what is asked meanwhile go first', async () => {
    const client = await openClient();
    const order: string[] = [];
    client.open(URI, text);
    const start = { line: 0, character: 1 };
    const action = { textDocument: { uri: URI }, range: { start, end: start }, context: { diagnostics: [] } };
    const acted = client.connection
      .sendRequest('textDocument/codeAction', action)
      .then((actions) => order.push(String(Array.isArray(actions))));
    const asked = ['hover', 'completion', 'documentHighlight'].map(async (name) => {
      const place = { textDocument: { uri: URI }, position: { line: 0, character: 1 } };
      assert.ok(await client.connection.sendRequest(`textDocument/${name}`, place));
      order.push(name);
    });
    const judged = client.settled(URI, 1).then((diagnostics) => order.push(String(diagnostics.length > 0)));
    await Promise.all([...asked, judged, acted]);
    assert.deepEqual(order, ['hover', 'completion', 'documentHighlight', 'true', 'true']);
    await client.close();
  });

  it('is not judged to the end when it has changed', async () => {
    const client = await openClient();
    client.open(URI, text);
    const place = { textDocument: { uri: URI }, position: { line: 0, character: 1 } };
    await client.connection.sendRequest('textDocument/hover', place);
    const textDocument = { uri: URI, version: 2 };
    const contentChanges = [{ text: 'run ls\n' }];
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    assert.deepEqual(
      (await client.settled(URI, 2)).map(({ code }) => code),
      ['imgtpl/command-case'],
    );
    assert.equal(client.published.length, 1);
    await client.close();
  });
});

describe('a pipeline file that is typed into', () => {
  const request = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\nBuildContent: |\n  RUN a\\\n';

  it('ends in what a fresh server shows for the same text, whatever was asked meanwhile', async () => {
    const client = await openClient();
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 20 }), async (edits) => {
        opened += 1;
        const uri = `file:///work/${opened}.pipeline.yaml`;
        client.open(uri, request);
        const reference = TextDocument.create(uri, 'yaml', 1, request);
        for (const [index, change] of edits.entries()) {
          const textDocument = { uri, version: index + 2 };
          TextDocument.update(reference, [change], textDocument.version);
          await client.connection.sendNotification('textDocument/didChange', {
            textDocument,
            contentChanges: [change],
          });
          void client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
        }
        const shown = await client.settled(uri, edits.length + 1);
        const position = { line: 0, character: 1 };
        const hover = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
        const fresh = await openClient();
        fresh.open(uri, reference.getText());
        assert.deepEqual(shown, await fresh.settled(uri, 1));
        const again = await fresh.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
        assert.deepEqual(hover, again);
        await fresh.close();
      }),
      { numRuns: 25 },
    );
    await client.close();
  });
});
