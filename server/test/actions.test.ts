import assert from 'node:assert/strict';
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  Command,
  MessageType,
  type ShowDocumentParams,
  type ShowMessageParams,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readMarks } from '../../packages/language/test/marks.js';
import { openClient, type TestClient } from './client.js';

const URI = 'file:///work/web.imgtpl';

/** The actions at the cursor of a template. */
async function actionsAt(
  client: TestClient,
  marked: string,
  context: Partial<CodeActionParams['context']> = {},
): Promise<{ readonly document: TextDocument; readonly actions: readonly CodeAction[] }> {
  const { text, cursor } = readMarks(marked);
  const document = TextDocument.create(URI, 'imgtpl', 1, text);
  client.open(URI, text);
  const position = document.positionAt(cursor);
  const params: CodeActionParams = {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [...(await client.settled(URI, 1))], ...context },
  };
  return { document, actions: (await client.connection.sendRequest('textDocument/codeAction', params)) ?? [] };
}

async function open(capabilities: ClientCapabilities): Promise<TestClient> {
  return openClient({ initialize: { capabilities } });
}

describe('code actions in an editor', () => {
  it('are given to a client that says nothing of itself', async () => {
    const client = await open({});
    const { document, actions } = await actionsAt(client, 'r<|>un a\n');
    const [first] = actions;
    assert.equal(TextDocument.applyEdits(document, first?.edit?.changes?.[URI] ?? []), 'RUN a\n');
    await client.close();
  });

  it('are those for a diagnostic that is asked about from elsewhere', async () => {
    const client = await open({});
    const { document, actions } = await actionsAt(client, '<|>ENV A="b"\nrun echo $A\n', { diagnostics: [] });
    assert.ok(!actions.some(({ kind }) => kind === 'quickfix'));
    const [diagnostic] = await client.settled(URI, 1);
    const start = { line: 0, character: 2 };
    const asked: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start, end: start },
      context: { diagnostics: [diagnostic] },
    });
    assert.deepEqual(asked[0]?.diagnostics, [diagnostic]);
    const edits = asked[0]?.edit?.changes?.[URI] ?? [];
    assert.equal(TextDocument.applyEdits(document, edits), 'ENV A="b"\nRUN echo $A\n');
    await client.close();
  });

  it('are commands for a client that knows no others, which has its document edited', async () => {
    const applied: WorkspaceEdit[] = [];
    const client = await openClient({
      initialize: { capabilities: { workspace: { applyEdit: true }, textDocument: { codeAction: {} } } },
      connected: (connection) =>
        connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
          applied.push(edit);
          return { applied: true };
        }),
    });
    assert.equal(client.answer.capabilities.codeActionProvider, true);
    const { document, actions } = await actionsAt(client, 'r<|>un a\n');
    const [first]: readonly unknown[] = actions;
    assert.ok(Command.is(first) && client.answer.capabilities.executeCommandProvider?.commands.includes(first.command));
    const { title, command, arguments: given } = first;
    assert.equal(title, 'Write RUN');
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
    assert.equal(TextDocument.applyEdits(document, applied[0]?.changes?.[URI] ?? []), 'RUN a\n');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: 'RUN b\n' }],
    });
    for (const stale of [given, [], [{}], [{ data: 1 }]]) {
      await client.connection.sendRequest('workspace/executeCommand', { command, arguments: stale });
    }
    assert.equal(applied.length, 1);
    await client.close();
  });

  it('have their edits at once for a client that would not send their data back', async () => {
    const codeAction = {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    };
    for (const dataSupport of [true, false]) {
      const client = await open({ textDocument: { codeAction: { ...codeAction, dataSupport } } });
      const [action] = (await actionsAt(client, 'r<|>un a\n')).actions;
      assert.deepEqual([action?.data !== undefined, action?.edit !== undefined], [dataSupport, !dataSupport]);
      await client.close();
    }
  });

  it('stay as they are where what the client sends back is not what it got', async () => {
    const client = await open({});
    const action = { title: 'Write RUN', kind: 'quickfix' };
    for (const data of [
      undefined,
      null,
      7,
      'data',
      {},
      { uri: URI, version: 1 },
      { uri: URI, version: 9, range: 1, index: 0 },
    ]) {
      assert.deepEqual(await client.connection.sendRequest('codeAction/resolve', { ...action, data }), {
        ...action,
        ...(data === undefined ? {} : { data }),
      });
    }
    await client.close();
  });

  it('are none for one that makes no edits either', async () => {
    const client = await open({ textDocument: { codeAction: {} } });
    assert.deepEqual((await actionsAt(client, 'r<|>un a\n')).actions, []);
    await client.close();
  });

  it('apply all safe fixes at once, those that touch one another too', async () => {
    const client = await open({});
    const { document, actions } = await actionsAt(client, 'run a  \nenv A=1 \nru<|>n b', { only: ['source.fixAll'] });
    assert.deepEqual(
      actions.map(({ edit }) => TextDocument.applyEdits(document, edit?.changes?.[URI] ?? [])),
      ['RUN a\nENV A="1"\nRUN b\n'],
    );
    await client.close();
  });

  it('leave the line end that the last line lacks to our extension, when all are applied', async () => {
    const client = await open({ experimental: { imgtplBudget: true } });
    const only = ['source.fixAll'];
    const { document, actions } = await actionsAt(client, 'run a \nru<|>n b', { only });
    assert.deepEqual(
      actions.map(({ edit }) => TextDocument.applyEdits(document, edit?.changes?.[URI] ?? [])),
      ['RUN a\nRUN b'],
    );
    assert.deepEqual((await actionsAt(client, 'RUN b<|>', { only })).actions, []);
    await client.close();
  });

  it('offer what two diagnostics have in common once, for both', async () => {
    const client = await open({});
    const { actions } = await actionsAt(client, 'FROM IMAGE:m-1\nFROM<|> IMAGE:m-2\nRUN a\n');
    const removals = actions.filter(({ title }) => title === 'Remove FROM');
    assert.deepEqual(
      removals.map(({ diagnostics }) => diagnostics?.map(({ code }) => code)),
      [['DuplicatedCommand.FROM', 'imgtpl/deprecated-from']],
    );
    await client.close();
  });

  it('leave the reason of a suppression selected, where edits can be snippets', async () => {
    const client = await open({ workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } });
    const { actions } = await actionsAt(client, 'RUN a\n  r<|>un ${x}\n');
    const suppression = actions.find(({ title }) => title.startsWith('Suppress'));
    const [change] = (suppression?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const start = { line: 1, character: 0 };
    const value = '  # imgtpl-disable-next-line command-case -- ${0:reason}\n';
    assert.deepEqual(change?.edits, [{ range: { start, end: start }, snippet: { kind: 'snippet', value } }]);
    assert.equal(suppression?.command, undefined);
    await client.close();
  });

  it('select the reason by a command, where the client shows documents', async () => {
    const client = await open({ window: { showDocument: { support: true } } });
    const shown: ShowDocumentParams[] = [];
    client.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const { document, actions } = await actionsAt(client, 'RUN a\nr<|>un b\n');
    const suppression = actions.find(({ title }) => title.startsWith('Suppress'));
    const edits: TextEdit[] = suppression?.edit?.changes?.[URI] ?? [];
    await client.connection.sendRequest('workspace/executeCommand', suppression?.command);
    const after = TextDocument.create(URI, 'imgtpl', 2, TextDocument.applyEdits(document, edits));
    assert.deepEqual(
      shown.map(({ selection }) => after.getText(selection)),
      ['reason'],
    );
    await client.close();
  });

  it('have their edits with them if they have a command, and otherwise only when they are resolved', async () => {
    const codeAction = {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
    };
    const client = await open({ textDocument: { codeAction }, window: { showDocument: { support: true } } });
    const { actions } = await actionsAt(client, 'RUN a\nr<|>un b\n');
    const has = actions.map(({ command, edit, data }) => [command, edit, data].map((it) => it !== undefined));
    assert.deepEqual(new Set(has.map(String)), new Set(['true,true,false', 'false,false,true']));
    await client.close();
  });
});

describe('commands that move to a component', () => {
  it('make a file beside the template, under a name that is not taken', async () => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const], snippetEditSupport: true };
    const name = '/work/extracted.component.imgtpl';
    for (const [files, path] of [
      [{}, name],
      [{ [name]: '', '/work/extracted-2.component.imgtpl': '' }, '/work/extracted-3.component.imgtpl'],
    ] as const) {
      const client = await openClient({ files, initialize: { capabilities: { workspace: { workspaceEdit } } } });
      client.open(URI, 'ENV A="$B}"\nRUN echo $A\n');
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
        context: { diagnostics: [], only: ['refactor.extract'] },
      });
      const [create, fill, change] = actions[0]?.edit?.documentChanges ?? [];
      const uri = `file://${path}`;
      assert.deepEqual(create, { kind: 'create', uri, options: { overwrite: false } });
      assert.deepEqual(fill && 'edits' in fill && fill.edits.map((it) => 'newText' in it && it.newText), [
        'ENV A="$B}"\n',
      ]);
      // What the component sets is kept, and is no part of the snippet.
      const snippets = change && 'edits' in change ? change.edits.map((it) => 'snippet' in it && it.snippet.value) : [];
      const reference = 'COMPONENT acs:ecs:<region>:<account>:imagecomponent/${0:extracted}/1.0.0';
      assert.deepEqual(snippets, [`${reference}\nENV A="\\$B\\}"\n`]);
      await client.close();
    }
  });
});

describe('the base image of a template without a pipeline file', () => {
  it('moves to a new one, where the client makes files', async () => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
    const client = await open({ workspace: { workspaceEdit } });
    const { actions } = await actionsAt(client, 'FR<|>OM IMAGE:m-1\nRUN a\n');
    const [first] = actions;
    assert.equal(first?.title, 'Move FROM to web.pipeline.yaml');
    const start = { line: 0, character: 0 };
    const uri = 'file:///work/web.pipeline.yaml';
    const newText = 'BaseImageType: IMAGE\nBaseImage: m-1\n';
    assert.deepEqual(first?.edit?.documentChanges, [
      { kind: 'create', uri, options: { overwrite: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
      {
        textDocument: { uri: URI, version: 1 },
        edits: [{ range: { start, end: { line: 1, character: 0 } }, newText: '' }],
      },
    ]);
    await client.close();
  });

  it('stays where it is when a pipeline file has come since the folder was read', async () => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
    const files: Record<string, string> = {};
    const client = await openClient({ files, initialize: { capabilities: { workspace: { workspaceEdit } } } });
    client.open(URI, 'FROM IMAGE:m-1\nRUN a\n');
    await client.settled(URI, 1);
    files['/work/web.pipeline.yaml'] = 'RegionId: cn-hangzhou\n';
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const params = { textDocument: { uri: URI }, range, context: { diagnostics: [] } };
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
    assert.deepEqual(
      actions.filter(({ title }) => title.startsWith('Move')),
      [],
    );
    await client.close();
  });

  it('stays where it is for a client that does not', async () => {
    const client = await open({});
    const { actions } = await actionsAt(client, 'FR<|>OM IMAGE:m-1\nRUN a\n');
    assert.ok(!actions.some(({ title }) => title.startsWith('Move')));
    await client.close();
  });
});

describe('a template that is not a file', () => {
  it('has no component extracted, for which it has no folder', async () => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
    const client = await open({ workspace: { workspaceEdit } });
    const titlesOf = async (uri: string) => {
      client.open(uri, 'RUN a\n');
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ['refactor.extract'] } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
      return actions.map(({ title }) => title);
    };
    assert.deepEqual(await titlesOf(URI), ['Extract the command to a component']);
    assert.deepEqual(await titlesOf('untitled:Untitled-1'), []);
    await client.close();
  });
});

describe('code lenses in an editor', () => {
  const lensesOf = async (capabilities: ClientCapabilities): Promise<CodeLens[]> => {
    const client = await open(capabilities);
    client.open(URI, 'RUN a\n');
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', {
      textDocument: { uri: URI },
    });
    await client.close();
    return lenses;
  };

  it('run a command that the client has: its own, or one of the server', async () => {
    const commands = async (capabilities: ClientCapabilities) =>
      (await lensesOf(capabilities)).map(({ command }) => [command?.command, command?.arguments]);
    assert.deepEqual(await commands({ experimental: { imgtplBudget: true } }), [
      ['', undefined],
      ['imgtpl.emitPayload', [URI]],
    ]);
    assert.deepEqual(await commands({}), [
      ['', undefined],
      ['imgtpl.emit', [{ uri: URI, format: 'json' }]],
    ]);
  });
});

describe('a template that has no pipeline file', () => {
  const MAKES: ClientCapabilities = {
    workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    window: { showDocument: { support: true } },
  };
  const made = 'file:///work/web.pipeline.yaml';

  async function offered(text: string, files: Record<string, string> = {}, capabilities = MAKES) {
    const client = await openClient({ files, initialize: { capabilities } });
    client.open(URI, text);
    const params = { textDocument: { uri: URI } };
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', params);
    return { client, command: lenses.find(({ command }) => command?.title.startsWith('Write'))?.command };
  }

  it('gets one if it is build content, and its name says that it is a template', async () => {
    const client = await open(MAKES);
    const hasOne = async (name: string) => {
      const uri = `file:///work/${name}`;
      client.open(uri, 'RUN a\n');
      const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', {
        textDocument: { uri },
      });
      return lenses.some(({ command }) => command?.command === 'imgtpl.writePipelineFile');
    };
    assert.equal(await hasOne('web.imgtpl'), true);
    for (const name of ['web.test.imgtpl', 'web.component.imgtpl', 'notes.txt'])
      assert.equal(await hasOne(name), false);
    await client.close();
  });

  it('gets one from a lens, which is shown', async () => {
    const { client, command } = await offered('RUN a\n');
    assert.equal(command?.title, 'Write web.pipeline.yaml');
    const edits: WorkspaceEdit[] = [];
    const shown: string[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      edits.push(edit);
      return { applied: true };
    });
    client.connection.onRequest('window/showDocument', ({ uri }: ShowDocumentParams) => {
      shown.push(uri);
      return { success: true };
    });
    await client.connection.sendRequest('workspace/executeCommand', command);
    const [create, fill] = edits[0]?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: made, options: { overwrite: false } });
    const text = fill && 'edits' in fill ? JSON.stringify(fill.edits) : '';
    for (const line of [
      'web.imgtpl is its BuildContent.',
      'RegionId: cn-hangzhou',
      'Name: web',
      'BaseImageType: IMAGE_FAMILY',
    ])
      assert.ok(text.includes(line));
    assert.deepEqual(shown, [made]);
    await client.close();
  });

  it('says so where it cannot be written', async () => {
    const { client, command } = await offered('RUN a\n');
    client.connection.onRequest('workspace/applyEdit', () => ({ applied: false }));
    const said: ShowMessageParams[] = [];
    client.connection.onNotification('window/showMessage', (it: ShowMessageParams) => {
      said.push(it);
    });
    await client.connection.sendRequest('workspace/executeCommand', command);
    assert.deepEqual(
      said.map(({ type, message }) => [type, message.split(':')[0]]),
      [[MessageType.Error, 'web.pipeline.yaml cannot be written']],
    );
    await client.close();
  });

  it('is left alone where it has one by now, names its image itself, or nothing can be made', async () => {
    const others = [
      await offered('RUN a\n', { '/work/web.pipeline.yaml': 'Name: web\n' }),
      await offered('RUN a\n', { '/work/other.pipeline.yaml': 'BuildContentFile: web.imgtpl\n' }),
      await offered('FROM IMAGE:m-1\nRUN a\n'),
      await offered('RUN a\n', {}, { window: { showDocument: { support: true } } }),
    ];
    for (const { client, command } of others) {
      assert.equal(command, undefined);
      await client.close();
    }
  });
});

describe('code actions of a pipeline file', () => {
  const YAML = 'file:///work/web.pipeline.yaml';
  const titlesAt = async (marked: string, take?: string, selected = '') => {
    const client = await open({});
    const { text, cursor } = readMarks(marked);
    const document = TextDocument.create(YAML, 'yaml', 1, text);
    client.open(YAML, text);
    const params: CodeActionParams = {
      textDocument: { uri: YAML },
      range: { start: document.positionAt(cursor), end: document.positionAt(cursor + selected.length) },
      context: { diagnostics: [...(await client.settled(YAML, 1))] },
    };
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
    await client.close();
    const taken = actions.find(({ title }) => take !== undefined && title.startsWith(take));
    const after = TextDocument.applyEdits(document, taken?.edit?.changes?.[YAML] ?? []);
    const fixed = taken?.diagnostics?.map(({ code }) => code);
    return { titles: actions.map(({ title }) => title), after, fixed };
  };

  it('mend it', async () => {
    const { after } = await titlesAt('BaseImageType: IMA<|>GES\n', 'Write IMAGE');
    assert.equal(after, 'BaseImageType: IMAGE\n');
  });

  const block = (...lines: string[]) => `Name: web\nBuildContent: |\n${lines.map((it) => `  ${it}\n`).join('')}`;

  it('mend the template in it', async () => {
    const { titles, after } = await titlesAt(block('RUM<|> a', 'RUN b'), 'Change to RUN');
    assert.equal(after, block('RUN a', 'RUN b'));
    assert.equal(titles.filter((it) => it === 'Change to RUN').length, 1);
  });

  it('mend the form in which the template is written, where a line of it shows that', async () => {
    const { titles, after } = await titlesAt('BuildContent: >\n  RUN a\n  U<|>SER b\n', 'Keep');
    assert.deepEqual(titles, ['Keep the lines with |']);
    assert.equal(after, 'BuildContent: |\n  RUN a\n  USER b\n');
  });

  it('give the template in a value the network that it needs, at the whole value too, where that is reported', async () => {
    const value = '"RUN curl https://a.b"';
    const { titles, after, fixed } = await titlesAt(`Name: web\nBuildContent: <|>${value}\n`, 'Set', value);
    assert.deepEqual(fixed, ['imgtpl/run-needs-network']);
    assert.equal(titles.filter((it) => it.startsWith('Set')).length, 1);
    assert.equal(after, `Name: web\nInternetMaxBandwidthOut: 10\nBuildContent: ${value}\n`);
  });

  it('suppress what is reported there, in a line of its own', async () => {
    const { after } = await titlesAt(block('RUN a', 'r<|>un b'), 'Suppress');
    assert.equal(after, block('RUN a', '# imgtpl-disable-next-line command-case -- reason', 'run b'));
  });

  it('join and split its commands', async () => {
    const joined = block('RUN a && \\', '    b');
    assert.equal((await titlesAt(block('RUN a<|>', 'RUN b'), 'Join 2')).after, joined);
    assert.equal((await titlesAt(block('RUN a<|> && \\', '    b'), 'Split')).after, block('RUN a', 'RUN b'));
  });

  it('say nothing of what a block does not say', async () => {
    const { titles } = await titlesAt('BuildContent: |-\n  RUN a<|>');
    assert.deepEqual(titles, []);
  });
});
