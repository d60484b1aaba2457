import assert from 'node:assert/strict';
import { plainText } from '@imgtpl/server';
import { type Hover, MarkupContent, type MarkupKind } from 'vscode-languageserver-protocol';
import { openClient } from './client.js';

/** Markdown, and what a client shows that has text alone. */
const CASES: readonly (readonly [markdown: string, text: string])[] = [
  ['**RUN** runs `a`', 'RUN runs a'],
  ['A line that ends in `\\` goes on, and `$A` too', 'A line that ends in \\ goes on, and $A too'],
  ['`` P=`rm` **x** [a](b) ``', 'P=`rm` **x** [a](b)'],
  ['```imgtpl\n# a comment\nRUN `a` **b**\n```\n\nthen', '# a comment\nRUN `a` **b**\n\nthen'],
  ['````\n```\n````', '```'],
  ['# A heading\n\n## Another', 'A heading\n\nAnother'],
  ['install\\-agent 1\\.0\\.\\*', 'install-agent 1.0.*'],
  ['See [the page](https://example.com/a).', 'See the page.'],
  ['no `end', 'no `end'],
  ['', ''],
];

describe('documentation for a client without Markdown', () => {
  for (const [markdown, text] of CASES) {
    it(JSON.stringify(markdown), () => {
      assert.equal(plainText(markdown), text);
    });
  }
});

describe('the form of documentation', () => {
  const formOf = async (contentFormat: MarkupKind[]) => {
    const client = await openClient({ initialize: { capabilities: { textDocument: { hover: { contentFormat } } } } });
    const uri = 'file:///work/web.imgtpl';
    client.open(uri, 'RUN a\n');
    const params = { textDocument: { uri }, position: { line: 0, character: 1 } };
    const { contents }: Hover = await client.connection.sendRequest('textDocument/hover', params);
    await client.close();
    assert.ok(MarkupContent.is(contents));
    return contents.kind;
  };

  it('is the one that the client names first', async () => {
    assert.equal(await formOf(['markdown', 'plaintext']), 'markdown');
    assert.equal(await formOf(['plaintext', 'markdown']), 'plaintext');
    assert.equal(await formOf(['plaintext']), 'plaintext');
    assert.equal(await formOf([]), 'plaintext');
  });
});
