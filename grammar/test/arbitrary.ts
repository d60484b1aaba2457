import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '@imgtpl/spec';
import fc from 'fast-check';
import { ROOT } from '../../test/harness/root.js';

const SAMPLES = join(ROOT, 'test', 'samples');

/** The real templates that the documents print. */
export const samples: readonly string[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.imgtpl'))
  .map((name) => readFileSync(join(SAMPLES, name), 'utf8'));

const lineBreak = fc.constantFrom('\n', '\r\n', '\r');

/** Pieces that have a meaning somewhere in the language, and that may confuse a reader. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...COMMANDS.map(({ keyword }) => `${keyword} `)) },
  { weight: 3, arbitrary: lineBreak },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', '\t', '\\', '\\\n', '\\ \r\n', '#', '"', "'", '=', '$', '${', '}', ':-', ':+'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<<', '<<-', '<<<', 'EOF', '((', '))', '[', ']', ',', '{', '--x', '--mount=a'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ic-abc', 'acs:ecs:', ':imagecomponent/', '**', '<', '>', '1.*.2', 'IMAGE:'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\uFEFF', '\0', '\x1b[31m', '\ud800', '\udc00', '😀', '你好', '\u2028', '\u00a0'),
  },
  { weight: 2, arbitrary: fc.constantFrom('A', 'NAME', 'a b', '/opt', '../x', 'key=value') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** Any text, but more like a template than random text is; includes lone surrogates and every line end. */
export const anyText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Real templates with a few pieces cut out and others inserted. */
export const editedSample: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), piece), { maxLength: 6 }),
  )
  .map(([texts, edits]) => {
    let text = texts.join('');
    for (const [place, removed, inserted] of edits) {
      const at = Math.floor(place * text.length);
      text = text.slice(0, at) + inserted + text.slice(at + removed);
    }
    return text;
  });

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '1', '/', '.', '-', '='), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '$', '='), maxLength: 6 }).map((text) => `"${text}"`),
  fc.constantFrom('$HOME', '${PATH}', '${A:-b}', "'x y'"),
);

/** What may separate the words of one command. */
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(' ', '  ', '\t') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(lineBreak, fc.constantFrom('', ' ', '# a comment', ' \t# another \\'), lineBreak)
      .map(([first, line, second]) => ` \\${first}${line}${line === '' ? '' : second} `),
  },
);

const command = fc
  .tuple(
    fc.constantFrom(...COMMANDS),
    fc.boolean(),
    fc.oneof(
      fc.array(fc.tuple(gap, word), { maxLength: 4 }).map((words) => words.flat().join('')),
      fc
        .tuple(gap, fc.constantFrom(...COMMANDS.flatMap(({ forms }) => forms.map(({ example }) => example))))
        .map(([blank, example]) => blank + example.slice(example.search(/\s|$/)).trimStart()),
    ),
  )
  .map(([{ keyword }, lower, content]) => (lower ? keyword.toLowerCase() : keyword) + content);

/** Sentences of the grammar: commands of the table with content, comments and blank lines between. */
export const sentences: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.oneof({ weight: 4, arbitrary: command }, fc.constantFrom('', '  ', '# note', '  # note')), lineBreak),
    {
      maxLength: 12,
    },
  )
  .map((lines) => lines.flat().join(''));

export const everyKind: fc.Arbitrary<string> = fc.oneof(anyText, editedSample, sentences);
