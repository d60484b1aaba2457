import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { openClient, type TestClient } from './client.js';

const PLAIN = 'file:///other/web.imgtpl';

/** With the network that the commands need: a template by itself is not asked for it. */
interface Form {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
  /** A character as it is written. */
  write(character: string): string;
}

const inJson = (character: string) => JSON.stringify(character).slice(1, -1);

const FORMS: Readonly<Record<string, Form>> = {
  JSON: {
    uri: 'file:///work/web.pipeline.json',
    before: '{ "InternetMaxBandwidthOut": 1, "BuildContent": "',
    after: '" }',
    write: inJson,
  },
  'double quotes of YAML': {
    uri: 'file:///work/web.pipeline.yaml',
    before: 'InternetMaxBandwidthOut: 1\nBuildContent: "',
    after: '"\n',
    write: inJson,
  },
  'numbers for characters': {
    uri: 'file:///work/web.pipeline.json',
    before: '{"InternetMaxBandwidthOut":1,\n"BuildContent":"',
    after: '"}',
    write: (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  },
};

const line = fc.constantFrom(
  'ENV HOME_OF_WEB="/srv" B=\'1\'',
  'RUN ls "$HOME_OF_WEB" && \\\n  echo "${B}\t$C"',
  'run C=1; echo $C',
  'WORKDIR /srv\\x',
  'COPY https://a.b/c?d="e" /opt',
  'LABEL "a b"="c"',
  'CMD ["a", "b\\n"]',
  '# region 中 "x"\nRUN id\n# endregion',
  'FROM IMAGE:m-1',
  'RESTART now ',
  'RU',
  '',
);
const template = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));

/** What each feature is asked at a place; of an answer what speaks of the template. */
const FEATURES: Readonly<Record<string, { readonly more?: object; readonly of?: (answer: never) => unknown }>> = {
  definition: {},
  references: { more: { context: { includeDeclaration: true } } },
  documentHighlight: {},
  signatureHelp: {},
  completion: {
    of: (answer: CompletionList | null) =>
      answer?.items.map(({ label, textEdit, kind }) => ({ label, textEdit, kind })),
  },
  hover: { of: (answer: { readonly range: Range } | null) => answer?.range },
  rename: { more: { newName: 'NEW_NAME' }, of: (answer: WorkspaceEdit | null) => Object.values(answer?.changes ?? {}) },
  prepareRename: {},
};

interface Question {
  readonly client: TestClient;
  readonly uri: string;
}

async function ask<Answer>({ client, uri }: Question, method: string, more: object = {}): Promise<Answer | 'refused'> {
  try {
    return await client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
  } catch {
    return 'refused';
  }
}

/** The places of a text before and after it was escaped, told apart from the code that is tested. */
function placesOf(text: string, { before, after, write, uri }: Form) {
  const offsets = [before.length];
  let written = before;
  for (let at = 0; at < text.length; at++) {
    written += write(text.charAt(at));
    offsets.push(written.length);
  }
  const positionIn = (whole: string, offset: number): Position => {
    const lines = whole.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  const offsetOf = ({ line: row, character }: Position) => (starts[row] ?? text.length) + character;
  const moved = (position: Position): Position => positionIn(written, offsets[offsetOf(position)] ?? -1);
  /** An answer of the plain template as the file would have it. */
  const mapped = (answer: unknown): unknown => {
    if (Array.isArray(answer)) return answer.map(mapped);
    if (typeof answer !== 'object' || answer === null) return answer === PLAIN ? uri : answer;
    if ('line' in answer && 'character' in answer) return moved(answer as Position);
    const entries = Object.entries(answer).map(([key, value]) => {
      const isWritten = key === 'newText' && typeof value === 'string';
      return [key, isWritten ? inJson(value) : mapped(value)];
    });
    return Object.fromEntries(entries);
  };
  return { file: written + after, moved, mapped, positionOf: (offset: number) => positionIn(text, offset) };
}

/** Numbers as places. */
function tokensOf({ data }: SemanticTokens): readonly unknown[] {
  const tokens = [];
  let [row, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type, modifiers] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    row += down;
    tokens.push({
      start: { line: row, character },
      end: { line: row, character: character + length },
      type,
      modifiers,
    });
  }
  return tokens;
}

const SELECTED: Readonly<Record<string, string>> = {
  'double quotes': 'BuildContent: "ENV A=\\"1\\"\\nRUN echo \\\\\\n  \\u0024A\\n"\n',
  'double quotes over lines': 'BuildContent: "ENV A=1\n\n   RUN echo\\\n   \\  $A"\n',
  'a folded block': 'BuildContent: >\n  ENV A=1\n\n  RUN echo\n  $A\n',
  'a literal block': 'BuildContent: |\n  ENV A=1\n\n  RUN echo \\\n    $A\n',
};

function holds(outer: Range, inner: Range): boolean {
  const isInOrder = (one: Position, other: Position) =>
    one.line < other.line || (one.line === other.line && one.character <= other.character);
  return isInOrder(outer.start, inner.start) && isInOrder(inner.end, outer.end);
}

describe('a template in an escaped text', () => {
  for (const [name, form] of Object.entries(FORMS)) {
    const inBoth = async (text: string, compare: (both: Both) => Promise<void>) => {
      const client = await openClient({
        initialize: {
          capabilities: {
            textDocument: {
              documentSymbol: { hierarchicalDocumentSymbolSupport: true },
              codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
            },
          },
        },
      });
      const places = placesOf(text, form);
      client.open(PLAIN, text);
      client.open(form.uri, places.file);
      await compare({ places, plain: { client, uri: PLAIN }, own: { client, uri: form.uri } });
      await client.close();
    };

    for (const [method, { more, of = (answer: unknown) => answer }] of Object.entries(FEATURES)) {
      it(`is answered like a file of its own in ${name}: ${method}`, async () => {
        await fc.assert(
          fc.asyncProperty(template, fc.nat(60), async (text, place) => {
            await inBoth(text, async ({ places, plain, own }) => {
              const position = places.positionOf(Math.min(place, text.length));
              const there = { ...more, position: places.moved(position) };
              const expected = of((await ask(plain, method, { ...more, position })) as never);
              assert.deepEqual(of((await ask(own, method, there)) as never), places.mapped(expected));
            });
          }),
          { numRuns: 40 },
        );
      });
    }

    it(`is drawn like a file of its own in ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(template, async (text) => {
          await inBoth(text, async ({ places, plain, own }) => {
            const [tokens, inText] = [await ask(plain, 'semanticTokens/full'), await ask(own, 'semanticTokens/full')];
            const expected = places.mapped(tokensOf(tokens as SemanticTokens));
            assert.deepEqual(tokensOf(inText as SemanticTokens), expected);
            const symbols = await ask<DocumentSymbol[]>(own, 'documentSymbol');
            assert.ok(symbols !== 'refused');
            assert.deepEqual(symbols[0]?.children, places.mapped(await ask(plain, 'documentSymbol')));
          });
        }),
        { numRuns: 40 },
      );
    });

    it(`is mended like a file of its own in ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(template, fc.nat(60), async (text, place) => {
          await inBoth(text, async ({ places, plain, own }) => {
            const fixesAt = async (question: Question, position: Position) => {
              const range = { start: position, end: position };
              const asked = { range, context: { diagnostics: [], only: ['quickfix', 'refactor.rewrite'] } };
              const actions = await ask<CodeAction[]>(question, 'codeAction', asked);
              assert.ok(actions !== 'refused');
              return actions.flatMap(({ title, edit }) => {
                const edits: TextEdit[] | undefined = edit?.changes?.[question.uri];
                // What the file around decides is not the same, nor is how a file ends.
                const isOwn = edits && !/pipeline|line end|final/i.test(title);
                return isOwn ? [{ title, edits }] : [];
              });
            };
            const position = places.positionOf(Math.min(place, text.length));
            const expected = places.mapped(await fixesAt(plain, position));
            assert.deepEqual(await fixesAt(own, places.moved(position)), expected);
          });
        }),
        { numRuns: 40 },
      );
    });
  }

  for (const [name, file] of Object.entries(SELECTED)) {
    it(`is selected by ranges that hold the place, each in the next one, at every place of ${name}`, async () => {
      const client = await openClient();
      const uri = 'file:///work/web.pipeline.yaml';
      client.open(uri, file);
      const positions: readonly Position[] = file
        .split('\n')
        .flatMap((text, line) => Array.from({ length: text.length + 1 }, (_, character) => ({ line, character })));
      const answers: SelectionRange[] = await client.connection.sendRequest('textDocument/selectionRange', {
        textDocument: { uri },
        positions,
      });
      for (const [index, position] of positions.entries()) {
        let inner: Range = { start: position, end: position };
        for (let range = answers[index]; range; range = range.parent) {
          assert.ok(holds(range.range, inner), `${JSON.stringify(range.range)} holds ${JSON.stringify(inner)}`);
          inner = range.range;
        }
      }
      // Something is selected in the template.
      assert.ok(answers.some(({ parent }) => parent?.parent !== undefined));
      await client.close();
    });
  }

  it('has its fixes where its findings are shown, at the whole text, and among the safe ones of its file', async () => {
    const uri = 'file:///work/web.pipeline.json';
    const before = '{"InternetMaxBandwidthOut": 1, "BuildContent": ';
    const client = await openClient();
    client.open(uri, `${before}"run a\\nUSER a:b\\n"}`);
    const askedAt = async (character: number, only: string) => {
      const range = { start: { line: 0, character }, end: { line: 0, character } };
      const params = { textDocument: { uri }, range, context: { diagnostics: [], only: [only] } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
      return actions.map(({ title, edit }) => [title, edit?.changes?.[uri]?.map(({ newText }) => newText)]);
    };
    assert.deepEqual(await askedAt(before.length, 'quickfix'), [
      ['Keep the user a only (line 2 of the content)', ['']],
      ['Write RUN (line 1 of the content)', ['RUN']],
    ]);
    assert.deepEqual(await askedAt(0, 'source.fixAll'), [['Apply all safe fixes', ['RUN']]]);
    await client.close();
  });

  it('completes nothing in blanks that YAML drops', async () => {
    const client = await openClient();
    const uri = 'file:///work/web.pipeline.yaml';
    client.open(uri, "BuildContent: 'WORKDIR /opt\n\n    COPY /a /'\n");
    const labelsAt = async (line: number, character: number) => {
      const params = { textDocument: { uri }, position: { line, character } };
      const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', params);
      return list?.items.map(({ label }) => label) ?? [];
    };
    assert.ok((await labelsAt(2, 13)).includes('/opt'));
    assert.deepEqual([await labelsAt(1, 0), await labelsAt(2, 2)], [[], []]);
    await client.close();
  });

  it('completes in a template behind the end of a line as at its end, which LSP asks for', async () => {
    const client = await openClient();
    client.open(PLAIN, 'WOR\n');
    const params = { textDocument: { uri: PLAIN }, position: { line: 0, character: 99 } };
    const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', params);
    assert.ok(list?.items.some(({ label }) => label === 'WORKDIR'));
    await client.close();
  });
});

interface Both {
  readonly places: ReturnType<typeof placesOf>;
  readonly plain: Question;
  readonly own: Question;
}
