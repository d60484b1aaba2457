import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeLens,
  CompletionItemTag,
  type CompletionList,
  type DocumentLink,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  InlayHintKind,
  InsertTextMode,
  type Location,
  type SemanticTokens,
  type ShowDocumentParams,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { nextTurn, openClient, type TestClientOptions, waiting } from './client.js';

const YAML = 'file:///work/web.pipeline.yaml';
const JSON_FILE = 'file:///work/web.pipeline.json';

describe('pipeline files in an editor', () => {
  it('are read before they are saved, with the template in them', async () => {
    const client = await openClient();
    const textDocument = { uri: 'untitled:web.pipeline.yaml' };
    client.open(textDocument.uri, 'Name: web\nBuildContent: |\n  ENV A="1"\n  RUN echo $A\n');
    const at = (line: number, character: number) => ({ textDocument, position: { line, character } });
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', at(0, 1));
    assert.deepEqual(hover.range, { start: at(0, 0).position, end: at(0, 4).position });
    const definition: Location = await client.connection.sendRequest('textDocument/definition', at(3, 13));
    assert.deepEqual(definition.range, { start: at(2, 6).position, end: at(2, 7).position });
    await client.close();
  });

  it('are completed in JSON, but for our own extension, whose editor has the schema', async () => {
    const clients = [
      { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
      { experimental: { imgtplBudget: true } },
    ];
    const found = [];
    for (const capabilities of clients) {
      const client = await openClient({ initialize: { capabilities } });
      client.open(JSON_FILE, '{\n  "Na"\n}\n');
      const params = { textDocument: { uri: JSON_FILE }, position: { line: 1, character: 5 } };
      const list: CompletionList | null = await client.connection.sendRequest('textDocument/completion', params);
      const item = list?.items.find(({ label }) => label === 'Name');
      found.push(item && [item.filterText, item.insertTextFormat, item.textEdit]);
      await client.close();
    }
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } };
    assert.deepEqual(found, [['"Name"', 2, { range, newText: '"Name": "$1"' }], undefined]);
  });

  it('complete what follows a parameter with values to choose from, in our own extension', async () => {
    const nextOf = async (capabilities: ClientCapabilities, text = '\n') => {
      const client = await openClient({ initialize: { capabilities } });
      client.open(YAML, text);
      const params = { textDocument: { uri: YAML }, position: { line: 0, character: 0 } };
      const list: CompletionList = await client.connection.sendRequest('textDocument/completion', params);
      await client.close();
      const going = list.items.filter(({ command }) => command?.command === 'editor.action.triggerSuggest');
      return going.map(({ label }) => label);
    };
    const ours = { experimental: { imgtplBudget: true } };
    const going = await nextOf(ours);
    for (const label of [
      'RegionId',
      'BaseImageType',
      'ImageOptions',
      'ToRegionId',
      'BuildContent',
      'BuildContentFile',
    ]) {
      assert.ok(going.includes(label), label);
    }
    for (const label of ['Name', 'SystemDiskSize', 'AddAccount']) assert.ok(!going.includes(label), label);
    assert.deepEqual(await nextOf(ours, 'Regio: a\n'), []);
    assert.deepEqual(await nextOf({}), []);
  });

  it('are completed with what a parameter is for, and that it is deprecated', async () => {
    const client = await openClient();
    client.open(YAML, '\n');
    const params = { textDocument: { uri: YAML }, position: { line: 0, character: 0 } };
    const { items }: CompletionList = await client.connection.sendRequest('textDocument/completion', params);
    await client.close();
    const tagsOf = (name: string) => items.find(({ label }) => label === name)?.tags;
    assert.deepEqual([tagsOf('Name'), tagsOf('ImageName')], [undefined, [CompletionItemTag.Deprecated]]);
    for (const { label, documentation } of items) assert.ok(documentation, label);
  });

  it('are judged as a report says it: with the parameter, the status and whether there is a fix', async () => {
    const client = await openClient();
    client.open(YAML, 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\nTag: [{Key: a}, {Key: a}]\n');
    const [found] = await client.settled(YAML, 1);
    assert.equal(found?.code, 'Duplicate.TagKey');
    assert.deepEqual(found?.data, { fixable: false, httpStatus: 400, parameter: 'Tag.2.Key' });
    await client.close();
  });

  it('keep their templates when files are renamed, as they are shown and not as they are saved', async () => {
    const rename = async (capabilities: ClientCapabilities) => {
      const client = await openClient({
        files: {
          '/work/web.imgtpl': 'RUN a\n',
          '/work/web.pipeline.yaml': 'RegionId: a\n',
          '/work/x.pipeline.yml': 'a',
        },
        initialize: { capabilities, workspaceFolders: [{ uri: 'file:///work', name: 'work' }] },
      });
      client.open(YAML, '# new\nBuildContentFile: web.imgtpl\n');
      const files = [{ oldUri: 'file:///work/web.imgtpl', newUri: 'file:///work/site.imgtpl' }];
      const edit: WorkspaceEdit | null = await client.connection.sendRequest('workspace/willRenameFiles', { files });
      await client.close();
      return { announced: client.answer.capabilities.workspace?.fileOperations, edit };
    };
    const range = { start: { line: 1, character: 18 }, end: { line: 1, character: 28 } };
    const edits = [{ range, newText: 'site.imgtpl' }];
    const { announced, edit } = await rename({
      workspace: { fileOperations: { willRename: true }, workspaceEdit: { documentChanges: true } },
    });
    assert.equal(announced?.willRename?.filters.length, 3);
    assert.deepEqual(edit, { documentChanges: [{ textDocument: { uri: YAML, version: 1 }, edits }] });
    const plain = await rename({});
    assert.equal(plain.announced, undefined);
    assert.deepEqual(plain.edit, { changes: { [YAML]: edits } });
  });

  it('get no edits for a text that has changed while the files of a renaming are read', async () => {
    const others = Array.from({ length: 500 }, (_, index) => `/work/z${index}.pipeline.yaml`);
    const client = await openClient({
      files: Object.fromEntries(others.map((path) => [path, 'BuildContentFile: web.imgtpl\n'])),
      initialize: {
        capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
        workspaceFolders: [{ uri: 'file:///work', name: 'work' }],
      },
    });
    client.open(YAML, 'BuildContentFile: web.imgtpl\n');
    const files = [{ oldUri: 'file:///work/web.imgtpl', newUri: 'file:///work/site.imgtpl' }];
    const answer = client.connection.sendRequest('workspace/willRenameFiles', { files });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: YAML, version: 2 },
      contentChanges: [{ text: '# new\nBuildContentFile: web.imgtpl\n' }],
    });
    const { documentChanges = [] } = (await answer) as WorkspaceEdit;
    const changed = documentChanges.flatMap((it) => ('edits' in it ? [it.textDocument] : []));
    assert.equal(changed.length, 501);
    // The client has the second version, and refuses edits for the first.
    assert.equal(changed.find(({ uri }) => uri === YAML)?.version, 1);
    await client.close();
  });

  it('name templates of their own folder first, then of others', async () => {
    const client = await openClient({
      files: { '/work/b.imgtpl': '', '/work/a/web.imgtpl': '', '/work/p/web.imgtpl': '' },
      initialize: { workspaceFolders: [{ uri: 'file:///work', name: 'work' }] },
    });
    const uri = 'file:///work/p/web.pipeline.json';
    client.open(uri, '{ "BuildContentFile": "" }');
    const params = { textDocument: { uri }, position: { line: 0, character: 23 } };
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', params);
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['web.imgtpl', '../a/web.imgtpl', '../b.imgtpl'],
    );
    await client.close();
  });

  it('have hover on names and values, in YAML and JSON', async () => {
    const client = await openClient();
    client.open(YAML, 'RegionId: cn-hangzhou\nTag:\n  - Key: a\n');
    client.open(JSON_FILE, '{ "SystemDiskSize": 40 }');
    const hover = async (uri: string, line: number, character: number): Promise<string | null> => {
      const params = { textDocument: { uri }, position: { line, character } };
      const found: Hover | null = await client.connection.sendRequest('textDocument/hover', params);
      return found && (found.contents as { value: string }).value;
    };
    assert.match((await hover(YAML, 0, 12)) ?? '', /^RegionId · required/);
    assert.match((await hover(YAML, 2, 5)) ?? '', /^Tag\.1\.Key · required/);
    assert.match((await hover(JSON_FILE, 0, 5)) ?? '', /20 to 500 GiB/);
    assert.equal(await hover(YAML, 3, 0), null);
    await client.close();
  });

  it('have no sentence on hover that the schema of our own extension shows already', async () => {
    const hovers = [];
    for (const locale of ['en', 'ja']) {
      const client = await openClient({
        initialize: { locale, capabilities: { experimental: { imgtplBudget: true } } },
      });
      client.open(JSON_FILE, '{ "RegionId": "a" }');
      client.open(YAML, 'RegionId: a\n');
      for (const [uri, character] of [
        [JSON_FILE, 5],
        [YAML, 2],
      ] as const) {
        const params = { textDocument: { uri }, position: { line: 0, character } };
        const found: Hover | null = await client.connection.sendRequest('textDocument/hover', params);
        const value = JSON.stringify(found?.contents);
        assert.match(value, /RegionId/);
        hovers.push(value.split('\\n\\n').length);
      }
      await client.close();
    }
    const [inJson = 0, inYaml = 0, ...inJapanese] = hovers;
    assert.equal(inYaml - inJson, 1);
    assert.deepEqual(inJapanese, [inYaml, inYaml]);
  });

  it('have completion of names and values, of several lines where those are kept', async () => {
    const [keeping, losing] = [{ insertTextModeSupport: { valueSet: [InsertTextMode.asIs] } }, {}];
    for (const [completionItem, newText] of [
      [keeping, 'ImageOptions:\n  '],
      [losing, 'ImageOptions:'],
    ] as const) {
      const client = await openClient({
        initialize: { capabilities: { textDocument: { completion: { completionItem } } } },
      });
      client.open(YAML, 'RegionId: a\nBaseImageType: \nIma\n');
      const complete = async (line: number, character: number) => {
        const params = { textDocument: { uri: YAML }, position: { line, character } };
        const list: CompletionList | null = await client.connection.sendRequest('textDocument/completion', params);
        return list?.items ?? [];
      };
      assert.deepEqual(
        (await complete(1, 15)).map(({ label }) => label),
        ['IMAGE', 'IMAGE_FAMILY', 'OSS'],
      );
      const options = (await complete(2, 3)).find(({ label }) => label === 'ImageOptions');
      const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
      assert.deepEqual(options?.textEdit, { range, newText });
      assert.equal(options?.insertTextMode, completionItem === keeping ? InsertTextMode.asIs : undefined);
      await client.close();
    }
  });

  it('take over the base image that their template names', async () => {
    const uri = 'file:///work/web.imgtpl';
    const client = await openClient({
      files: { '/work/web.pipeline.yaml': 'Name: web\n' },
      initialize: {
        capabilities: {
          textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
        },
      },
    });
    client.open(uri, 'FROM IMAGE:m-1\nRUN true\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
    const edits = actions.map(({ edit }) => edit?.changes).find((changes) => changes?.[YAML] !== undefined);
    assert.equal(edits?.[YAML]?.[0]?.newText, 'BaseImageType: IMAGE\nBaseImage: m-1\n');
    assert.equal(edits?.[uri]?.length, 1);
    await client.close();
  });

  it('take it over into each request of a stream that lacks one, and into JSON', async () => {
    const capabilities = {
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    };
    const uri = 'file:///work/web.imgtpl';
    for (const [file, text, ...expected] of [
      [
        YAML,
        'Name: ab\n---\nBaseImageType: IMAGE\nBaseImage: m-2\n---\n{Name: cd}\n',
        'BaseImageType: IMAGE\nBaseImage: m-1\n',
        'BaseImageType: IMAGE, BaseImage: m-1, ',
      ],
      [JSON_FILE, '{\n  "Name": "ab"\n}\n', '"BaseImageType": "IMAGE",\n  "BaseImage": "m-1",\n  '],
    ] as const) {
      const client = await openClient({
        files: { [file.slice('file://'.length)]: text },
        initialize: { capabilities },
      });
      client.open(uri, 'FROM IMAGE:m-1\nRUN true\n');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
      const edits = actions.map(({ edit }) => edit?.changes?.[file]).find((changes) => changes !== undefined);
      assert.deepEqual(
        edits?.map(({ newText }) => newText),
        expected,
      );
      await client.close();
    }
  });

  it('are a click away from their template, under the name that people know', async () => {
    const files = { '/work/web.pipeline.yaml': 'Name: web\n' };
    const capabilities = { window: { showDocument: { support: true } } };
    const client = await openClient({ files, initialize: { capabilities } });
    const shown: ShowDocumentParams[] = [];
    client.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const uri = 'file:///work/web.imgtpl';
    client.open(uri, 'RUN true\n');
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    const command = lenses.at(-1)?.command;
    assert.equal(command?.title, 'Open web.pipeline.yaml');
    await client.connection.sendRequest('workspace/executeCommand', command);
    assert.deepEqual(shown, [{ uri: YAML, takeFocus: true }]);
    await client.close();
  });
});

describe('a template in a pipeline file', () => {
  const TEXT = [
    'RegionId: cn-hangzhou',
    'BuildContent: |',
    '  ENV HOME_OF_WEB="/srv"',
    '  RUN ls $HOME_OF_WEB && \\',
    '    echo "$HOME_OF_WEB"',
    '  ',
    'Name: web',
    '',
  ].join('\n');
  const ask = async <Answer>(method: string, line: number, character: number, more: object = {}): Promise<Answer> => {
    const client = await openClient();
    client.open(YAML, TEXT);
    const params = { textDocument: { uri: YAML }, position: { line, character }, ...more };
    const answer: Answer = await client.connection.sendRequest(`textDocument/${method}`, params);
    await client.close();
    return answer;
  };
  const at = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  });

  it('has hover where it stands, and parameters have theirs round it', async () => {
    const hover = await ask<Hover>('hover', 3, 3);
    assert.deepEqual(hover.range, at(3, 2, 5));
    assert.match(JSON.stringify(hover.contents), /Runs shell commands/);
    assert.match(JSON.stringify((await ask<Hover>('hover', 1, 3)).contents), /BuildContent/);
  });

  it('is shown as before while another line of the file is half written, and the parameters too', async () => {
    const client = await openClient();
    const textDocument = { uri: YAML };
    const shown = async (version: number, text: string) => {
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: YAML, version },
        contentChanges: [{ text }],
      });
      const hover = (line: number): Promise<Hover | null> =>
        client.connection.sendRequest('textDocument/hover', { textDocument, position: { line, character: 3 } });
      const { data }: SemanticTokens = await client.connection.sendRequest('textDocument/semanticTokens/full', {
        textDocument,
      });
      return { tokens: data.length, hovers: [await hover(0), await hover(3)] };
    };
    client.open(YAML, TEXT);
    const whole = await shown(2, TEXT);
    assert.notEqual(whole.tokens, 0);
    for (const [index, line] of ['Ta', 'Name: "', 'Name: a: b', '\tName: a'].entries()) {
      assert.deepEqual(await shown(index + 3, `${TEXT}${line}\n`), whole, line);
    }
    const requests = `${TEXT}---\nTa\nRegionId: a\n---\nDesc`;
    assert.deepEqual(await shown(7, requests), whole);
    await client.close();
  });

  it('is shown as before in JSON, too', async () => {
    const client = await openClient();
    const shown = async (name: string, line: string) => {
      const textDocument = { uri: `file:///work/${name}.pipeline.json` };
      client.open(textDocument.uri, `{\n${line}\n"BuildContent": "RUN ls",\n"Name": "web"\n}\n`);
      const ask = (method: string, more: object) =>
        client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...more });
      return [
        await ask('hover', { position: { line: 2, character: 19 } }),
        await ask('hover', { position: { line: 3, character: 3 } }),
        await ask('semanticTokens/range', { range: at(2, 0, 40) }),
      ];
    };
    const whole = await shown('whole', '"RegionId": "cn-hangzhou",');
    assert.match(JSON.stringify(whole), /Runs shell commands.*The name of.*data":\[2/);
    for (const [index, line] of ['"Ta', '"Tag": [', '"Description": ', '"Description": "'].entries()) {
      assert.deepEqual(await shown(String(index), line), whole, line);
    }
    await client.close();
  });

  it('counts lines as the file has them', async () => {
    assert.match(JSON.stringify((await ask<Hover>('hover', 3, 12)).contents), /Set on line 3\./);
  });

  it('has hints of what a command sees', async () => {
    const client = await openClient();
    const text = 'Name: web\nBuildContent: |\n  WORKDIR /srv\n  RUN ls\nTestContent: |\n  USER bob\n  RUN id\n';
    client.open(YAML, text);
    const asked = async (from: number, to: number) => {
      const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
      const params = { textDocument: { uri: YAML }, range };
      const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', params);
      return hints.map(({ position, label, kind }) => [position, label, kind]);
    };
    const hints = [
      [{ line: 3, character: 5 }, '/srv:', InlayHintKind.Parameter],
      [{ line: 6, character: 5 }, 'bob:', InlayHintKind.Parameter],
    ];
    assert.deepEqual(await asked(0, 7), hints);
    assert.deepEqual(await asked(4, 7), hints.slice(1));
    await client.close();
  });

  it('has its outline under the name of its parameter', async () => {
    const text = `${TEXT}TestContent: |\n  # region smoke\n  RUN id\n  # endregion\n\n`;
    const symbolsFor = async <Symbol>(capabilities: ClientCapabilities): Promise<readonly Symbol[]> => {
      const client = await openClient({ initialize: { capabilities } });
      client.open(YAML, text);
      const params = { textDocument: { uri: YAML } };
      const symbols: Symbol[] = await client.connection.sendRequest('textDocument/documentSymbol', params);
      await client.close();
      return symbols;
    };
    const drawn = ({ name, range, children = [] }: DocumentSymbol): unknown => [
      `${name} ${range.start.line}-${range.end.line}`,
      ...children.map(drawn),
    ];
    const hierarchical = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
    assert.deepEqual((await symbolsFor<DocumentSymbol>(hierarchical)).map(drawn), [
      ['BuildContent 2-4', ['ENV 2-2', ['HOME_OF_WEB 2-2']], ['RUN 3-4']],
      ['TestContent 8-10', ['smoke 8-10', ['RUN 9-9']]],
    ]);
    // The workbench looks for names alone.
    const ours = { ...hierarchical, experimental: { imgtplBudget: true } };
    const [build, test] = await symbolsFor<DocumentSymbol>(ours);
    const names = (symbol: DocumentSymbol | undefined) => symbol?.children?.map(({ name, detail }) => [name, detail]);
    assert.deepEqual(names(build), [
      ['ENV HOME_OF_WEB="/srv"', ''],
      ['RUN ls $HOME_OF_WEB &&', ''],
    ]);
    assert.deepEqual(names(test?.children?.[0]), [['RUN id', '']]);
    assert.deepEqual(
      (await symbolsFor<SymbolInformation>({})).map(({ name }) => name),
      ['ENV', 'HOME_OF_WEB', 'RUN', 'smoke', 'RUN'],
    );
  });

  it('has above it how much of the limits it uses, as it is sent', async () => {
    const budgetsOf = async (text: string) => {
      const client = await openClient();
      client.open(YAML, text);
      const params = { textDocument: { uri: YAML } };
      const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', params);
      await client.close();
      return lenses.slice(1).map(({ range, command }) => [range.start.line, command?.title, command?.command]);
    };
    const budget = (bytes: number, commands: number) => `${bytes} of 16384 bytes (1 %) · ${commands} of 127 commands`;
    const blocks = 'BuildContent: |\n  # a\n  RUN a\n  RUN b\n\n\nTestContent: |+\n  RUN é\n\n';
    assert.deepEqual(await budgetsOf(blocks), [
      [2, budget(16, 2), ''],
      [7, budget(8, 1), ''],
    ]);
    assert.deepEqual(await budgetsOf('Name: ab\nBuildContent: "RUN a\\nRUN b"\n'), [[1, budget(11, 2), '']]);
    assert.deepEqual(await budgetsOf('Name: ab\n'), []);
  });

  it('has its addresses for links', async () => {
    const client = await openClient();
    client.open(YAML, 'BuildContent: |\n  FROM IMAGE:m-1\n  COPY https://a.b/c /d\n');
    const params = { textDocument: { uri: YAML } };
    const links: DocumentLink[] = await client.connection.sendRequest('textDocument/documentLink', params);
    assert.deepEqual(links, [{ range: at(2, 7, 20), target: 'https://a.b/c' }]);
    await client.close();
  });

  it('is mended with the whole file', async () => {
    const client = await openClient();
    client.open(YAML, 'Name: web\nBuildContent: |\n  run a\n  RUN b \nTestContent: |\n  run c\n');
    const titlesOf = async (only: readonly string[]) => {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const params = { textDocument: { uri: YAML }, range, context: { diagnostics: [], only } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
      return actions.map(({ kind, edit }) => [kind, edit?.changes?.[YAML]]);
    };
    const edits = [
      { range: at(2, 2, 5), newText: 'RUN' },
      { range: at(3, 7, 8), newText: '' },
      { range: at(5, 2, 5), newText: 'RUN' },
    ];
    for (const only of ['source', 'source.fixAll', 'source.fixAll.imgtpl'])
      assert.deepEqual(await titlesOf([only]), [['source.fixAll.imgtpl', edits]]);
    assert.deepEqual(await titlesOf(['source.organizeImports']), []);
    await client.close();
  });

  it('is mended to the end, in as many rounds as a template of its own', async () => {
    const client = await openClient();
    client.open(YAML, 'Name: web\nBuildContent: |\n  run a  \n  env A=1 \n  run b\n');
    const params = {
      textDocument: { uri: YAML },
      range: at(0, 0, 0),
      context: { diagnostics: [], only: ['source.fixAll'] },
    };
    const [action]: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
    assert.deepEqual(action?.edit?.changes?.[YAML], [
      {
        range: { start: { line: 2, character: 2 }, end: { line: 4, character: 5 } },
        newText: 'RUN a\n  ENV A="1"\n  RUN',
      },
    ]);
    await client.close();
  });

  it('gives what it decides no more to the file that it stands in', async () => {
    const capabilities = {
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    };
    const client = await openClient({ initialize: { capabilities } });
    client.open(YAML, 'Name: web\nBuildContent: |\n  FROM IMAGE:m-1\n  RUN curl -O https://a.b/c\nVSwitchId: ""\n');
    const editsOf = async (line: number, title: RegExp) => {
      const range = at(line, 6, 6);
      const params = { textDocument: { uri: YAML }, range, context: { diagnostics: [] } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
      return actions.find((action) => title.test(action.title))?.edit?.documentChanges;
    };
    const textDocument = { uri: YAML, version: 1 };
    const image = { range: at(0, 0, 0), newText: 'BaseImageType: IMAGE\nBaseImage: m-1\n' };
    const removal = { range: { start: { line: 2, character: 2 }, end: { line: 3, character: 2 } }, newText: '' };
    assert.deepEqual(await editsOf(2, /^Move FROM to web\.pipeline\.yaml/), [
      { textDocument, edits: [image, removal] },
    ]);
    const bandwidth = { range: at(4, 13, 13), newText: '\nInternetMaxBandwidthOut: 10' };
    assert.deepEqual(await editsOf(3, /web\.pipeline\.yaml/), [{ textDocument, edits: [bandwidth] }]);
    await client.close();
  });

  it('has completion, also in a line that is empty yet', async () => {
    const { items } = await ask<CompletionList>('completion', 5, 2);
    assert.equal(items[0]?.label, 'RUN');
    assert.deepEqual(items[0]?.textEdit, { range: at(5, 2, 2), newText: 'RUN' });
    const variables = await ask<CompletionList>('completion', 4, 12);
    assert.equal(variables.items[0]?.label, 'HOME_OF_WEB');
  });

  it('is completed between its lines with their indentation, and behind them the file is', async () => {
    const firstOf = async (text: string, line: number, character: number) => {
      const client = await openClient();
      client.open(YAML, text);
      const params = { textDocument: { uri: YAML }, position: { line, character } };
      const list: CompletionList = await client.connection.sendRequest('textDocument/completion', params);
      await client.close();
      return list.items[0]?.textEdit;
    };
    const between = 'BuildContent: |\n  RUN a\n\n  RUN b\n';
    assert.deepEqual(await firstOf(between, 2, 0), { range: at(2, 0, 0), newText: '  RUN' });
    const behind = 'BuildContent: |\n  RUN a\n\n';
    assert.deepEqual(await firstOf(behind, 2, 0), { range: at(2, 0, 0), newText: 'RegionId: ' });
    assert.deepEqual(await firstOf(`${behind}  `, 3, 2), { range: at(3, 2, 2), newText: 'RUN' });
  });

  it('has its variables found and renamed', async () => {
    const places = [at(2, 6, 17), at(3, 10, 21), at(4, 11, 22)];
    const references = await ask<Location[]>('references', 4, 13, { context: { includeDeclaration: true } });
    assert.deepEqual(
      references.map(({ uri, range }) => [uri, range]),
      places.map((range) => [YAML, range]),
    );
    const reads = await ask<Location[]>('references', 4, 13, { context: { includeDeclaration: false } });
    assert.deepEqual(
      reads.map(({ range }) => range),
      places.slice(1),
    );
    const edit = await ask<WorkspaceEdit>('rename', 4, 13, { newName: 'ROOT' });
    assert.deepEqual(
      edit.changes?.[YAML]?.map(({ range }) => range),
      places,
    );
    assert.deepEqual(((await ask('definition', 4, 13)) as Location).range, places[0]);
  });
});

describe('a pipeline file that names its templates', () => {
  const TEXT = 'RegionId: cn-hangzhou\nTestContentFile: "a b.test.imgtpl"\nBuildContentFile: gone.imgtpl\n';
  const FILES = { '/work/a b.test.imgtpl': 'RUN t\n', '/work/web.imgtpl': 'RUN a\n', '/work/web.pipeline.yaml': TEXT };
  const TARGET = 'file:///work/a%20b.test.imgtpl';
  const open = async (text: string, asked?: TestClientOptions['asked']) => {
    const capabilities = { window: { showDocument: { support: true } } };
    const client = await openClient({ files: FILES, asked, initialize: { capabilities } });
    client.open(YAML, text);
    return client;
  };
  const textDocument = { uri: YAML };

  it('leads to those that there are', async () => {
    const client = await open(TEXT);
    const links: DocumentLink[] = await client.connection.sendRequest('textDocument/documentLink', { textDocument });
    assert.deepEqual(links, [
      { range: { start: { line: 1, character: 17 }, end: { line: 1, character: 34 } }, target: TARGET },
    ]);
    const position = { line: 1, character: 20 };
    const params = { textDocument, position };
    const definition: Location = await client.connection.sendRequest('textDocument/definition', params);
    assert.equal(definition.uri, TARGET);
    await client.close();
  });

  it('is completed with them', async () => {
    const client = await open('BuildContentFile: w');
    // One is open and saved, one is not saved yet, and one is a template of another folder.
    for (const name of ['work/web', 'work/new', 'other/db']) client.open(`file:///${name}.imgtpl`, 'RUN a\n');
    const params = { textDocument, position: { line: 0, character: 19 } };
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', params);
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['a b.test.imgtpl', 'new.imgtpl', 'web.imgtpl'],
    );
    await client.close();
  });

  it('offers its payload, and the template of its name', async () => {
    for (const asked of [undefined, waiting(nextTurn)]) {
      const client = await open(TEXT, asked);
      const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument });
      assert.deepEqual(
        lenses.map(({ command }) => [command?.title, command?.arguments]),
        [
          ['Emit payload', [{ uri: YAML, format: 'json' }]],
          ['Open web.imgtpl', [{ uri: 'file:///work/web.imgtpl' }]],
        ],
      );
      await client.close();
    }
  });
});
