import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  CompletionTriggerKind,
  type SignatureHelp,
} from 'vscode-languageserver-protocol';
import { readMarks } from '../../packages/language/test/marks.js';
import { openClient, type TestClientOptions } from './client.js';

const URI = 'file:///work/web.imgtpl';
const SNIPPETS: ClientCapabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

/** The items in the order in which an editor shows them. */
async function itemsAt(marked: string, options: TestClientOptions = {}): Promise<readonly CompletionItem[]> {
  const { text, cursor } = readMarks(marked);
  const client = await openClient(options);
  client.open(URI, text);
  const before = text.slice(0, cursor).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: URI },
    position,
  });
  await client.close();
  return [...list.items].sort(({ sortText: one = '' }, { sortText: other = '' }) =>
    one < other ? -1 : Number(one > other),
  );
}

describe('signature help in an editor', () => {
  it('tells a parameter by its text, or by its place where the client can take that', async () => {
    const labels = async (capabilities: ClientCapabilities) => {
      const client = await openClient({ initialize: { capabilities } });
      client.open(URI, 'COPY ');
      const help: SignatureHelp = await client.connection.sendRequest('textDocument/signatureHelp', {
        textDocument: { uri: URI },
        position: { line: 0, character: 5 },
      });
      await client.close();
      assert.equal(help.activeParameter, 0);
      return help.signatures[0]?.parameters?.map(({ label }) => label);
    };
    assert.deepEqual(await labels({}), ['<url>', '<directory>']);
    const signatureInformation = { parameterInformation: { labelOffsetSupport: true } };
    assert.deepEqual(await labels({ textDocument: { signatureHelp: { signatureInformation } } }), [
      [5, 10],
      [11, 22],
    ]);
  });
});

describe('completion in an editor', () => {
  it('asks again behind a directive that wants codes, in our own extension', async () => {
    const commands = async (capabilities: ClientCapabilities) => {
      const items = await itemsAt('# <|>', { initialize: { capabilities } });
      return items.map(({ label, command }) => [label, command?.command]);
    };
    const again = 'editor.action.triggerSuggest';
    assert.deepEqual((await commands({ experimental: { imgtplBudget: true } })).slice(0, 4), [
      ['imgtpl-disable-next-line', again],
      ['imgtpl-disable', again],
      ['imgtpl-enable', again],
      ['imgtpl-format off', undefined],
    ]);
    assert.ok((await commands({})).every(([, command]) => command === undefined));
  });

  it('offers nothing because of a quote, which begins a value only in a pipeline file', async () => {
    const client = await openClient();
    const pipeline = 'file:///work/web.pipeline.json';
    client.open(URI, 'ENV A="');
    client.open(pipeline, '{ "BaseImageType": "" }');
    const offered = async (uri: string, character: number) => {
      const list: CompletionList | null = await client.connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position: { line: 0, character },
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '"' },
      });
      return list && list.items.length > 0;
    };
    assert.deepEqual([await offered(URI, 7), await offered(pipeline, 20)], [null, true]);
    await client.close();
  });

  it('shows the value of a variable, and which command is deprecated', async () => {
    const [variable] = await itemsAt('ENV A="1"\nRUN echo $<|>');
    assert.deepEqual([variable?.label, variable?.detail], ['A', '1']);
    const deprecated = (await itemsAt('<|>')).filter(({ tags }) => tags?.includes(CompletionItemTag.Deprecated));
    assert.deepEqual(
      deprecated.map(({ label }) => label),
      ['FROM'],
    );
  });

  it('writes the blank behind a keyword, and shows what comes there, in our own extension', async () => {
    const keyword = async (label: string, capabilities: ClientCapabilities) => {
      const items = await itemsAt('RUN a\nR<|>', { initialize: { capabilities } });
      const { textEdit, command, commitCharacters } = items.find((item) => item.label === label) ?? {};
      return [textEdit?.newText, command?.command, commitCharacters];
    };
    const ours = { experimental: { imgtplBudget: true } };
    assert.deepEqual(await keyword('RUN', ours), ['RUN ', 'editor.action.triggerParameterHints', undefined]);
    assert.deepEqual(await keyword('COMPONENT', ours), ['COMPONENT ', 'editor.action.triggerSuggest', undefined]);
    assert.deepEqual(await keyword('RESTART', ours), ['RESTART', undefined, undefined]);
    assert.deepEqual(await keyword('RUN', {}), ['RUN', undefined, [' ']]);
  });

  it('has kinds that every client knows: those of the first version of LSP', async () => {
    const uri = 'file:///work/web.pipeline.yaml';
    const client = await openClient();
    client.open(uri, 'BaseImageType: ');
    const params = { textDocument: { uri }, position: { line: 0, character: 15 } };
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', params);
    await client.close();
    const lists = [list.items];
    for (const marked of [
      '<|>',
      '# <|>',
      '# imgtpl-disable <|>',
      'USER <|>',
      'ENV A="$<|>"',
      'FROM <|>',
      'COMPONENT <|>',
    ]) {
      lists.push([...(await itemsAt(marked, { initialize: { capabilities: SNIPPETS } }))]);
    }
    for (const { kind = 0, label } of lists.flat()) {
      assert.ok(1 <= kind && kind <= CompletionItemKind.Reference, `${label}: ${kind}`);
    }
  });

  it('finds the forms of a command by its keyword alone', async () => {
    const items = await itemsAt('<|>', { initialize: { capabilities: SNIPPETS } });
    const form = items.find(({ label }) => label === 'RUN <shell text>');
    assert.equal(form?.filterText, 'RUN');
  });

  it('shows first what fits first, and the deprecated forms last', async () => {
    const items = await itemsAt('<|>', { initialize: { capabilities: SNIPPETS } });
    assert.deepEqual(
      items.slice(0, 3).map(({ label }) => label),
      ['RUN', 'COPY', 'ENV'],
    );
    assert.deepEqual(
      items.slice(-2).map(({ label }) => label),
      ['FROM IMAGE:<image id>', 'FROM IMAGE_FAMILY:<family>'],
    );
    const firstSnippet = items.findIndex(({ kind }) => kind === items.at(-1)?.kind);
    assert.ok(items.slice(firstSnippet).every(({ label }) => label.includes(' ') || label === 'FROM'));
  });

  it('offers for an image of Windows what works there', async () => {
    const pipeline = 'BaseImageType: OSS\nImportImageOptions:\n  OSType: windows\nBuildContentFile: web.imgtpl\n';
    const items = await itemsAt('<|>', { files: { '/work/web.pipeline.yaml': pipeline } });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['COMPONENT', 'RESTART'],
    );
  });
});
