import { deepEqual, equal } from 'node:assert/strict';
import { shellFault, tokenizeShell } from '@imgtpl/language';
import fc from 'fast-check';
import { scripts, verdicts } from './scripts.js';

/** The script, the kind of the fault, and the text in its range. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  ['echo "a', 'unclosed-quote', '"'],
  ["echo 'a && b", 'unclosed-quote', "'"],
  ['echo $(a "b)', 'unclosed-quote', '"'],
  ['(a; b', 'unclosed-bracket', '('],
  ['echo $(a', 'unclosed-bracket', '$('],
  ['echo ${a', 'unclosed-bracket', '${'],
  ['echo $((1+2)', 'unclosed-bracket', '$('],
  ['echo `a', 'unclosed-bracket', '`'],
  ['{ a; b', 'unclosed-bracket', '{'],
  ['a )', 'unopened-bracket', ')'],
  ['a; }', 'unopened-bracket', '}'],
  ['if a; then b', 'unclosed-keyword', 'if'],
  ['for i in 1 2; do b', 'unclosed-keyword', 'for'],
  ['if a; then b fi', 'swallowed-keyword', 'fi'],
  ['for i in 1 2; do b done', 'swallowed-keyword', 'done'],
  ['while a; do \\\n  b \\\ndone', 'swallowed-keyword', 'done'],
  ['case a in b) c esac', 'swallowed-keyword', 'esac'],
  ['{ a }', 'swallowed-keyword', '}'],
  ['f() { a }', 'swallowed-keyword', '}'],
  ['if a; then b > fi', 'unclosed-keyword', 'if'],
  ['if a; then b "fi"', 'unclosed-keyword', 'if'],
  ['if a; then b c=fi', 'unclosed-keyword', 'if'],
  ['if a; then b done', 'unclosed-keyword', 'if'],
  ['if a; then (b fi', 'unclosed-bracket', '('],
  ['while a; do b; fi', 'misplaced-keyword', 'fi'],
  ['(if a; then b)', 'unclosed-keyword', 'if'],
  ['case a in b) c;;', 'unclosed-keyword', 'case'],
  ['a; fi', 'misplaced-keyword', 'fi'],
  ['if a; b; fi', 'missing-then', 'fi'],
  ['if [ -f a ] then b; fi', 'swallowed-keyword', 'then'],
  ['echo then; if a; fi', 'missing-then', 'fi'],
  ['if a; then b; elif c; d; fi', 'missing-then', 'fi'],
  ['if a; then echo then; elif c; d; fi', 'missing-then', 'fi'],
  ['if a; then b; elif [ -f c ] then d; fi', 'swallowed-keyword', 'then'],
  ['while if a; then b; fi; c; done', 'missing-do', 'done'],
  ['if if a; then b; fi; c; fi', 'missing-then', 'fi'],
  ['for i in 1 2 do b; done', 'swallowed-keyword', 'do'],
  ['then a', 'misplaced-keyword', 'then'],
  ['for i in a; b; done', 'missing-do', 'done'],
  ['while a do b; done', 'swallowed-keyword', 'do'],
  ['if a; then fi', 'missing-command', 'then'],
  ['a &&', 'missing-command', '&&'],
  ['a && || b', 'missing-command', '||'],
  ['a ; ; b', 'missing-command', ';'],
  ['| a', 'missing-command', '|'],
  ['(a && )', 'missing-command', '&&'],
  ['()', 'missing-command', '('],
  ['a ;; b', 'misplaced-operator', ';;'],
  ['a >', 'missing-target', '>'],
  ['a 2> && b', 'missing-target', '2>'],
  ['echo (a)', 'misplaced-word', '('],
  ['if a; then b; fi c', 'misplaced-word', 'c'],
  ['a && \\\n  && b', 'missing-command', '&&'],
  ['a | ! b', 'misplaced-operator', '!'],
  ['for i on 1 2; do a; done', 'misplaced-word', 'on'],
  ['for (i=0;i<3;i++); do a; done', 'misplaced-word', '('],
  ['for; do a; done', 'misplaced-operator', ';'],
  ['case a b in c) d;; esac', 'misplaced-word', 'b'],
  ['case a in b c) d;; esac', 'misplaced-word', 'c'],
  ['case a in b||c) d;; esac', 'misplaced-operator', '||'],
  ['if[ -f a ]; then b; fi', 'misplaced-keyword', 'then'],
  ['time make && fi', 'misplaced-keyword', 'fi'],
  ['if [[ -f a && $b =~ ^(c d)$ ]]; then e', 'unclosed-keyword', 'if'],
  ['if [[ -n $( (a) ) ]]; then b', 'unclosed-keyword', 'if'],
  ['for ((i=0;i<3;i++)) { a', 'unclosed-bracket', '{'],
  ['exec {fd}>', 'missing-target', '{fd}>'],
  ['case a in ) b;; esac', 'misplaced-operator', ')'],
  ['case a in b|) c;; esac', 'misplaced-operator', ')'],
  ['case a in () b;; esac', 'misplaced-operator', ')'],
  ['case a in ; b) c;; esac', 'misplaced-operator', ';'],
  ['case a in ;; esac', 'misplaced-operator', ';;'],
  ['for i in a > b; do c; done', 'misplaced-operator', '>'],
  ['for i in a 2>&1; do c; done', 'misplaced-operator', '2>&'],
  ['f(\\\n) { a', 'unclosed-bracket', '{'],
  ['f(\\\n a', 'misplaced-word', '('],
  ['echo @(a ${b}', 'unclosed-bracket', '('],
  ['let a=(1 2', 'unclosed-bracket', '('],
  ['[[ ( a || ! ( -f b ) ) && c ]]; fi', 'misplaced-keyword', 'fi'],
  ['[[ a =~ b|(c d)|e ]]; fi', 'misplaced-keyword', 'fi'],
  ['{ a; } f() { b; }', 'misplaced-word', 'f'],
  ['a > > b', 'missing-target', '>'],
  ['a >\nb', 'missing-target', '>'],
  ['( & a)', 'missing-command', '&'],
  ['if a[ b', 'unclosed-keyword', 'if'],
  ['[[ a -eq b && c -ot d || e < f ]]; fi', 'misplaced-keyword', 'fi'],
  ['until a; do b', 'unclosed-keyword', 'until'],
];

const RIGHT: readonly string[] = [
  'yum install -y nginx && systemctl enable nginx',
  'if [ -f /etc/os-release ]; then . /etc/os-release; else exit 1; fi',
  'for f in *.conf; do sed -i "s/a/b/" "$f"; done',
  "awk '{ print $1 }' /etc/passwd | sort -u > /tmp/users",
  'case "$(uname -m)" in x86_64) a=amd64 ;; aarch64) a=arm64 ;; *) exit 1 ;; esac; echo $a',
  'set -eux; \\\n    curl -fsSL https://example.com/a.sh | sh; \\\n    rm -rf /var/cache/*',
  '! grep -q a b || (cd /tmp && make)',
  'echo {a,b} } then fi',
  'f() { echo "$1"; }; f a',
  'echo "it\'s $(echo "nested \\" quote")"',
  'echo # "a comment',
  'echo a#b "#" \\# ${#a} $#',
  'while read -r l; do echo "$l"; done < f',
  'echo $(case x in a) b;; esac)',
  'a=(x y "z w"); echo ${a[@]}',
  '[[ $a =~ ^(b|c)$ && -f d ]] || ((i+=1))',
  'echo "${a:-it}" ${b%\'}\'}',
  'cat <<< "$a" >&2 2>&1 &> f',
  'echo $((1 +\n 2))',
  'cat <<EOF\n" unclosed $(\nEOF\necho',
  'let a=( 1 + 2 ); eval b=(c d); alias e=(f)',
  'while read -r l; do echo "$l"; done {fd}<f',
  '{ a; } {fd[1]}>>f 2>&1',
  'f(\\\n) { a; }; g (\\\n  ) ( b )',
  'for ((i = 0; i < 3; i++)) { a; }',
  'for i in a b; { c; }',
  'for ((i=0;i<3;i++) do a; done',
  'time ( a && b ); time -p { c; }',
  'echo $[ (1+2) * 3 ] "$[ (1) ]"',
  'echo 2>(cat) {x}>(cat)',
  'a >& 2>f',
  'a &\\\n& b |\\\n| c',
  'if<(a); elif`b`',
  'case a in b | c) d;; (e|"f g") h;; esac',
  'case a in (esac) b;; esac',
  // What bash warns about but accepts.
  '[[ ]] $( b -x *) ) {a,b}',
  'if [[ -f x && ]] =~ (b|c) ]]; then y; fi )',
  '[[ a b ]]; )',
  '[[ ( a ]]; )',
  '[[ a ) ]]; )',
  'a[ ( b ) ]',
  '*( #} a) b',
  '@( a ${b - ) c',
  'a && !( *) then',
  'echo "$(( a ); (${b )))"',
  'cat @( (case $x in a) b;; (c|d) e ;; esac; f)',
];

/** Wrong for bash but right for dash, which is the `sh` of Debian and Ubuntu. */
const RIGHT_TO_SH: readonly string[] = [
  '[[ a ]] }',
  "echo $'a\\'b $?",
  'a &>&1',
  'echo "${a:-it\'s}"',
  'a &>|f',
  '{ a; } &>f b',
  'a 2> {fd}>f',
  'case a in (( ) b;; esac',
  'time () { a; }',
  'case a in ; ) b;; && | c) d;; esac',
  'case a in b|& \\\n) c;; )) d;; esac',
];

function faultOf(text: string) {
  return shellFault(text, tokenizeShell({ text, range: { start: 0, end: text.length }, skippedRanges: [] }));
}

describe('shellFault', () => {
  for (const [script, kind, at] of FAULTS) {
    it(`finds ${kind} in ${JSON.stringify(script)}`, () => {
      const found = faultOf(script);
      deepEqual([found?.kind, script.slice(found?.start, found?.end)], [kind, at]);
    });
  }

  for (const script of [...RIGHT, ...RIGHT_TO_SH]) {
    it(`is silent on ${JSON.stringify(script)}`, () => equal(faultOf(script), undefined));
  }

  it('agrees with bash -n and sh -n on its own examples', () => {
    deepEqual(
      verdicts(FAULTS.map(([script]) => script)),
      FAULTS.map(() => ({ bash: false, sh: false })),
    );
    deepEqual(
      verdicts(RIGHT).map(({ bash }) => bash),
      RIGHT.map(() => true),
    );
  });

  it('raises no alarm at what bash or sh takes, and finds most of what both refuse', () => {
    const all = fc.sample(scripts, { numRuns: 300 });
    const judged = verdicts(all);
    const alarms = all.filter(
      (script, index) => faultOf(script) !== undefined && (judged[index]?.bash || judged[index]?.sh),
    );
    deepEqual(alarms, []);
    const refused = all.filter((_, index) => !judged[index]?.bash && !judged[index]?.sh);
    const found = refused.filter((script) => faultOf(script) !== undefined);
    equal(found.length >= refused.length * 0.75, true, `${found.length} of ${refused.length}`);
  });
});
