import assert from 'node:assert/strict';
import { parse } from '@imgtpl/grammar';
import { applyEdits, formatEdits } from '@imgtpl/language';
import fc from 'fast-check';
import type {
  ClientCapabilities,
  Range,
  Registration,
  RegistrationParams,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openClient, type TestClientOptions } from './client.js';

const URI = 'file:///work/web.imgtpl';
const TEXT = 'run  a && \\\n b\n';

async function formatted(options: TestClientOptions, text = TEXT, range?: Range): Promise<string> {
  const client = await openClient(options);
  client.open(URI, text);
  const method = range === undefined ? 'textDocument/formatting' : 'textDocument/rangeFormatting';
  const edits: TextEdit[] = await client.connection.sendRequest(method, {
    textDocument: { uri: URI },
    options: { tabSize: 8, insertSpaces: false },
    ...(range && { range }),
  });
  await client.close();
  return TextDocument.applyEdits(TextDocument.create(URI, 'imgtpl', 1, text), edits);
}

describe('formatting in an editor', () => {
  it('is that of the command line, whatever the editor thinks of tabs', async () => {
    assert.equal(await formatted({}), 'RUN a && \\\n    b\n');
  });

  it('leaves keywords in the case that the configuration allows', async () => {
    const files = { '/work/imgtpl.config.yaml': 'rules: { command-case: off }\n' };
    assert.equal(await formatted({ files }), 'run a && \\\n    b\n');
  });

  it('follows the settings', async () => {
    const initializationOptions = { format: { chains: 'leading', indent: 2 } };
    assert.equal(await formatted({ initialize: { initializationOptions } }), 'RUN a \\\n  && b\n');
  });

  for (const [indent, columns] of [
    [0, 0],
    [16, 16],
    [17, 4],
    [-1, 4],
    ['argument', 4],
    ['8', 4],
  ] as const) {
    it(`indents by ${columns} columns for the setting ${JSON.stringify(indent)}`, async () => {
      const initializationOptions = { format: { indent } };
      const expected = `RUN a && \\\n${' '.repeat(columns)}b\n`;
      assert.equal(await formatted({ initialize: { initializationOptions } }), expected);
    });
  }
});

describe('line ends in an editor', () => {
  const text = 'run a  \r\n\r\n\r\n\r\nrun \\\r\n\r\n b\r\n';

  it('become LF with the whole document, though LSP has no place inside of CRLF', async () => {
    assert.equal(await formatted({}, text), 'RUN a\n\nRUN \\\n    b\n');
    assert.equal(await formatted({}, 'RUN a\r\n\n\r\n\rRUN b\r'), 'RUN a\n\nRUN b\n');
  });

  it('become what the command line makes of them, wherever they are', async () => {
    const pieces = ['run a', 'RUN \\', 'ENV A=1  ', 'WORKDIR', '# c', ' ', '\r\n', '\r\n\r\n\r\n', '\n', '\r'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), async (drawn) => {
        const source = drawn.join('');
        assert.equal(await formatted({}, source), applyEdits(source, formatEdits(parse(source))));
      }),
      { numRuns: 60 },
    );
  });

  it('stay with a part of it, which would get two kinds', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    assert.equal(await formatted({}, text, range), text.replace('run a  ', 'RUN a'));
  });
});

describe('what is registered for formatting', () => {
  const registered = async (capabilities: ClientCapabilities) => {
    const found: Registration[] = [];
    const { connection, answer, close } = await openClient({
      initialize: { capabilities },
      connected: (it) => {
        it.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
          found.push(...registrations);
        });
      },
    });
    // The answer comes after what the server registers at once.
    await connection.sendRequest('workspace/executeCommand', { command: 'imgtpl.codes', arguments: [{}] });
    await close();
    return { found, announced: answer.capabilities.documentFormattingProvider };
  };
  const formatting = { dynamicRegistration: true };

  it('is nothing for JSON, where VS Code would ask whose formatter to use', async () => {
    const experimental = { imgtplBudget: true };
    const { found, announced } = await registered({ experimental, textDocument: { formatting } });
    assert.equal(announced, undefined);
    const documentSelector = [{ language: 'imgtpl' }, { pattern: '**/*.pipeline.{yaml,yml,YAML,YML}' }];
    assert.deepEqual(
      found.map(({ method, registerOptions }) => [method, registerOptions]),
      [
        ['textDocument/formatting', { documentSelector }],
        ['textDocument/rangeFormatting', { documentSelector, rangesSupport: true }],
      ],
    );
  });

  it('is nothing in other editors, which look for it in the capabilities', async () => {
    assert.deepEqual(await registered({ textDocument: { formatting } }), { found: [], announced: true });
  });
});

describe('the line end that the last line lacks', () => {
  const ours = { initialize: { capabilities: { experimental: { imgtplBudget: true } } } };

  it('is left to the workbench, which moves no cursor for it', async () => {
    for (const end of ['\n', '\r\n']) {
      const texts = ['run a', 'RUN a', 'run a  '].map((last) => `RUN b${end}${last}`);
      const done = await Promise.all(texts.map((text) => formatted(ours, text)));
      assert.deepEqual(done, Array(3).fill(`RUN b${end}RUN a`));
    }
    assert.equal(await formatted(ours, 'run a\n\n\n'), 'RUN a\n');
    assert.equal(await formatted(ours, ''), '');
    assert.equal(await formatted(ours, 'run a\r'), 'RUN a\n');
  });

  it('is written for every other client', async () => {
    assert.equal(await formatted({}, 'run a'), 'RUN a\n');
  });
});

describe('formatting of templates in a pipeline file', () => {
  const FILE = 'file:///work/web.pipeline.yaml';
  /** The text after the edits that a request gives; `null` when it gives none. */
  const after = async (text: string, method: string, more: object = {}): Promise<string | null> => {
    const client = await openClient();
    client.open(FILE, text);
    const params = { textDocument: { uri: FILE }, options: { tabSize: 4, insertSpaces: true }, ...more };
    const edits: TextEdit[] | null = await client.connection.sendRequest(`textDocument/${method}`, params);
    await client.close();
    return edits && TextDocument.applyEdits(TextDocument.create(FILE, 'yaml', 1, text), edits);
  };

  it('is that of a template, with the indentation of the block, and leaves the rest and the ends of blocks alone', async () => {
    const before = [
      'Name:   web',
      'BuildContent: |+',
      '    run   a && \\  ',
      '    b &&  \\',
      '',
      '      c  ',
      '',
      '',
      'TestContent:    |-',
      '  ',
      '  RUN   t',
      'Tag: []  ',
      '',
    ];
    const expected = [
      'Name:   web',
      'BuildContent: |+',
      '    RUN a && \\',
      '        b && \\',
      '          c',
      '',
      '',
      'TestContent:    |-',
      '  RUN t',
      'Tag: []  ',
      '',
    ];
    assert.equal(await after(before.join('\n'), 'formatting'), expected.join('\n'));
    assert.equal(await after(expected.join('\n'), 'formatting'), expected.join('\n'));
    assert.equal(await after(before.join('\r\n'), 'formatting'), expected.join('\r\n'));
  });

  it('moves operators with the lines of their block', async () => {
    const text = 'BuildContent: |\n  RUN a \\\n    && b && \\\n    c\n';
    assert.equal(await after(text, 'formatting'), 'BuildContent: |\n  RUN a \\\n      && b \\\n      && c\n');
  });

  it('touches the lines that are asked for', async () => {
    const text = 'Name:  a\nBuildContent: |\n  run  a\n  run  b\nTestContent: |\n  run  c\n';
    const range = (from: number, to: number) => ({
      range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
    });
    assert.equal(await after(text, 'rangeFormatting', range(0, 1)), text);
    assert.equal(
      await after(text, 'rangeFormatting', range(3, 3)),
      'Name:  a\nBuildContent: |\n  run  a\n  RUN b\nTestContent: |\n  run  c\n',
    );
  });

  it('goes back to the block where a command of several lines has ended', async () => {
    const text = 'BuildContent: |\n  RUN a && \\\n      b\n      \nName: web\n';
    const expected = 'BuildContent: |\n  RUN a && \\\n      b\n  \nName: web\n';
    const place = { position: { line: 3, character: 6 }, ch: '\n' };
    assert.equal(await after(text, 'onTypeFormatting', place), expected);
  });

  it('goes on with a command where a line is continued', async () => {
    const expected = 'BuildContent: |\n  RUN a && \\\n      \nName: web\n';
    for (const typed of ['', ' ', '  ']) {
      const text = `BuildContent: |\n  run  a && \\\n${typed}\nName: web\n`;
      const place = { position: { line: 2, character: typed.length }, ch: '\n' };
      assert.equal(await after(text, 'onTypeFormatting', place), expected);
    }
  });

  it('has nothing to say where no template stands', async () => {
    assert.equal(await after('Name:  web\n', 'formatting'), null);
    assert.equal(await after('BuildContent: "run  a"\n', 'formatting'), null);
  });
});
