import assert from 'node:assert/strict';
import { analyze, DEFAULT_SETTINGS, type Diagnostic, en, loadMessages, type Settings } from '@imgtpl/language';
import { type ContentKind, LANGUAGES } from '@imgtpl/spec';

describe('analyze', () => {
  it('gives the tree, the lines, the kind and the bytes as they are sent', () => {
    const { template, lines, kind, bytes } = analyze('\uFEFFRUN echo 汉\r\n', options('test'));
    assert.equal(template.commands.length, 1);
    assert.equal(lines.lineCount, 2);
    assert.equal(kind, 'test');
    assert.equal(bytes, 'RUN echo '.length + 3 + 1);
  });

  it('sorts by position, then code', () => {
    const found = apiDiagnostics('RUN true\nFROM\nENV A B="1"\nENV A="1" B C\n');
    assert.deepEqual(
      found.map(({ range, code }) => `${range.start} ${code}`),
      [
        '9 InvalidCommandContent.FROM',
        '9 InvalidCommandOrder.FROM',
        '36 InvalidCommandContent.ENV',
        '38 InvalidCommandContent.ENV',
      ],
    );
  });

  it('gives each diagnostic the status and the basis of its code', () => {
    const [order] = apiDiagnostics('FROM IMAGE:m-1\n', 'component');
    assert.equal(order?.httpStatus, 404);
    assert.equal(order?.basis, 'documented');
    assert.equal(apiDiagnostics('USER a:b')[0]?.basis, 'inferred');
  });

  describe('severities', () => {
    const text = 'RUN\nUSER a:b\n';
    const cases: readonly (readonly [string, Partial<Settings>, readonly string[]])[] = [
      ['are those of the rules', {}, ['error', 'error']],
      ['of inferred errors can be lowered together', { inferredErrors: 'warning' }, ['error', 'warning']],
      ['can be set by code', { rules: rule('EmptyCommandContent.RUN', 'hint') }, ['hint', 'error']],
      [
        'set by code win over inferredErrors',
        { inferredErrors: 'warning', rules: rule('InvalidCommandContent.USER', 'error') },
        ['error', 'error'],
      ],
      ['can be off', { rules: rule('EmptyCommandContent.RUN', 'off') }, ['error']],
    ];
    for (const [name, settings, expected] of cases) {
      it(name, () => {
        const severities = apiDiagnostics(text, 'build', settings).map(({ severity }) => severity);
        assert.deepEqual(severities, expected);
      });
    }
  });

  describe('of test content', () => {
    it('keeps the precise code and says what the service answers', () => {
      const [empty] = apiDiagnostics('RUN', 'test');
      assert.equal(empty?.code, 'EmptyCommandContent.RUN');
      assert.match(empty.message, /InvalidParameter\.TestContent\.$/);
    });

    it('does not say it twice', () => {
      const [malformed] = apiDiagnostics('COMPONENT', 'test');
      assert.equal(malformed?.code, 'InvalidParameter.TestContent');
      assert.doesNotMatch(malformed.message, /InvalidParameter/);
    });
  });

  it('says the same faults in every language', async () => {
    const text = 'RUN\nFROM ubuntu\nADD a b\nCOPY http://x?y /z\n';
    const english = analyze(text, options('build')).diagnostics;
    for (const language of LANGUAGES) {
      const messages = await loadMessages(language);
      const found = analyze(text, { ...options('build'), messages }).diagnostics;
      assert.deepEqual(found.map(place), english.map(place));
      if (language !== 'en')
        for (const [index, it] of found.entries()) assert.notEqual(it.message, english[index]?.message);
    }
  });
});

function options(kind: ContentKind, settings: Partial<Settings> = {}): Parameters<typeof analyze>[1] {
  return { kind, messages: en, settings: { ...DEFAULT_SETTINGS, ...settings } };
}

function apiDiagnostics(
  text: string,
  kind: ContentKind = 'build',
  settings: Partial<Settings> = {},
): readonly Diagnostic[] {
  return analyze(text, options(kind, settings)).diagnostics.filter(({ code }) => !code.startsWith('imgtpl/'));
}

function rule(code: Diagnostic['code'], severity: Diagnostic['severity'] | 'off'): Settings['rules'] {
  return new Map([[code, { severity }]]);
}

function place({ code, range }: Diagnostic): string {
  return `${range.start}-${range.end} ${code}`;
}
