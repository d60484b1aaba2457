import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../harness/root.js';
import { openTokenizer, type Tokenizer } from './harness/textmate.js';

/** What VS Code colours by the grammar alone, until the server has answered: each word with a part of its scope. */
const TEXTS: { readonly [text: string]: { readonly [word: string]: string } } = {
  'RUN yum install -y nginx && mkdir "$A"': {
    RUN: 'keyword.control.run',
    yum: 'entity.name.command',
    install: 'string.unquoted.argument',
    y: 'constant.other.option',
    '&&': 'punctuation.separator.statement',
    mkdir: 'entity.name.command',
    A: 'variable.other',
  },
  'RUN yum update && \\\n    # why\n    yum clean': { yum: 'entity.name.command', clean: 'string.unquoted.argument' },
  'RUN \\\n  # why\n\n  cd /srv && ls\nUSER a': {
    cd: 'entity.name.command',
    ls: 'entity.name.command',
    USER: 'keyword.control.user',
  },
  'RUN a \\  \n  # why\n\n  b \\\n  c; \\\n  d\nRUN e': {
    '\\': 'constant.character.escape.continuation',
    b: 'string.unquoted.argument',
    c: 'string.unquoted.argument',
    d: 'entity.name.command',
    e: 'entity.name.command',
  },
  'ENV A="b" \\\n  # why\n\n  C="d"\nENV E=f': {
    A: 'variable.other.assignment',
    C: 'variable.other.assignment',
    E: 'variable.other.assignment',
  },
  'RUN FOO=1 make': { FOO: 'variable.other.assignment', make: 'entity.name.command' },
  'RUN if true; then echo; fi': { if: 'keyword.control', true: 'entity.name.command', fi: 'keyword.control' },
  'RUN while true; do echo; done': { while: 'keyword.control', true: 'entity.name.command' },
  'RUN for i in 1; do echo; done': { for: 'keyword.control', echo: 'entity.name.command' },
  'RUN export A=b': { export: 'storage.modifier' },
  'RUN # why': { ' why': 'comment.line' },
  'CMD nginx -g a': { nginx: 'entity.name.command', g: 'constant.other.option' },
  'CMD ["nginx", "-g"]': { nginx: 'string.quoted.double' },
  'RUM echo\nRUN true': { RUM: 'invalid.illegal.command', true: 'entity.name.command' },
};

describe('the TextMate grammar', () => {
  let tokenizer: Tokenizer;
  before(async () => {
    tokenizer = await openTokenizer();
  });

  for (const [text, words] of Object.entries(TEXTS)) {
    it(`colours ${JSON.stringify(text)}`, () => {
      const tokens = tokenizer.tokenize(text);
      for (const [word, scope] of Object.entries(words)) {
        const found = tokens.find((token) => token.text === word);
        assert.ok(found?.scopes.includes(scope), `${word}: ${scope} expected in ${JSON.stringify(tokens)}`);
      }
    });
  }

  it('marks nothing in the examples as no command', () => {
    const folder = join(ROOT, 'examples');
    for (const name of readdirSync(folder).filter((it) => it.endsWith('.imgtpl'))) {
      const tokens = tokenizer.tokenize(readFileSync(join(folder, name), 'utf8'));
      const marked = tokens.filter(({ scopes }) => scopes.includes('invalid.illegal'));
      assert.deepEqual(marked, [], name);
    }
  });
});
