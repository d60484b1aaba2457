import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';

/** Pieces that have a meaning to a shell, for texts that are mostly wrong. */
const PIECES =
  'a|b -x|echo|"|\'|$x|${x|}|${x:-|$(|)|(|`|&&|;|&|;;|if|then|elif|else|fi|for|in|do|done|while|until|case|esac|{|!|[[|]]|((|))|$((|a=1|>|<|2>|>&|f()|#|\\|\n|\\\n|"a b"|x)|*)|{a,b}|-|function|time|$|a=(|@(|<(|$\'|$"|\\"'
    .split('|')
    .concat('|', '||');

const SIMPLE = [
  'a',
  'b -x',
  'echo "q $x"',
  'A=1 c',
  "echo 'z'",
  '>f',
  'x <y >z',
  '[ -f x ]',
  'echo $(a)',
  '! q',
  '[[ -f x && $a =~ (b|c) ]]',
  '((i++))',
  'echo $((1+2))',
  'echo ${a:-"b c"} ${#x}',
  'echo `ls`',
  'a=(1 2)',
  'echo a\\;b',
  'export Z=1',
];

/** Sentences of the shell's grammar, as bash has it. */
const { list } = fc.letrec<{ list: string }>((tie) => {
  const inner = tie('list');
  const one = (make: (a: string) => string) => inner.map(make);
  const two = (make: (a: string, b: string) => string) => fc.tuple(inner, inner).map(([a, b]) => make(a, b));
  return {
    list: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(...SIMPLE),
      two((a, b) => `${a} && ${b}`),
      two((a, b) => `${a} | ${b}`),
      two((a, b) => `${a}; ${b}`),
      two((a, b) => `${a} & ${b}`),
      two((a, b) => `${a} \\\n  || ${b}`),
      two((a, b) => `if ${a}; then ${b}; fi`),
      two((a, b) => `if ${a}; then ${b}; elif ${a}; then ${b}; else ${a}; fi`),
      one((a) => `for i in a b "$c"; do ${a}; done`),
      two((a, b) => `while ${a}; do ${b}; done`),
      one((a) => `( ${a} )`),
      one((a) => `{ ${a}; }`),
      two((a, b) => `case $x in a) ${a};; (b|c) ${b} ;; esac`),
      two((a, b) => `echo $(${a}) "x $(${b})"`),
      one((a) => `f() { ${a}; }`),
      one((a) => `cat <(${a})`),
    ),
  };
});

/** Correct scripts, scripts with one piece replaced or removed, and random pieces. */
export const scripts: fc.Arbitrary<string> = fc.oneof(
  list,
  fc.tuple(list, fc.nat(), fc.constantFrom('', ...PIECES)).map(([script, at, piece]) => {
    const words = script.split(/(?<=\s)|(?=[;()|&"'`])/);
    words.splice(at % words.length, 1, piece === '' ? '' : `${piece} `);
    return words.join('');
  }),
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' ')),
);

export interface Verdict {
  readonly bash: boolean;
  readonly sh: boolean;
}

/** Whether each script parses, according to `bash -n` and `sh -n`. */
export function verdicts(all: readonly string[]): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'imgtpl-shell-'));
  try {
    for (const [index, script] of all.entries()) writeFileSync(join(folder, String(index)), script);
    const check = 'for f in *; do $1 -n "$f" >/dev/null 2>&1 && echo "$f"; done; true';
    const accepted = (shell: string) =>
      new Set(execFileSync('sh', ['-c', check, 'sh', shell], { cwd: folder, encoding: 'utf8' }).split('\n'));
    const bash = accepted('bash -O extglob');
    const sh = accepted('sh');
    return all.map((_, index) => ({ bash: bash.has(String(index)), sh: sh.has(String(index)) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
