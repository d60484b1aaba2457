import { deepEqual, equal } from 'node:assert/strict';
import { type ShellToken, shellCommands, shellVariables, tokenizeShell } from '@imgtpl/language';
import fc from 'fast-check';
import { scripts } from './scripts.js';

function tokens(text: string): readonly ShellToken[] {
  return tokenizeShell({ text, range: { start: 0, end: text.length }, skippedRanges: [] });
}

function shown(text: string): string {
  return tokens(text)
    .map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)
    .join(' ');
}

/** Shell text and its tokens. */
const CASES: readonly (readonly [string, string])[] = [
  [
    'yum install -y "a $X" --foo=bar 2>/dev/null',
    'command:yum text:install option:-y quoteOpen:" string:a  variable:$X quoteClose:" option:--foo text:=bar redirection:2> text:/dev/null',
  ],
  [
    "A=1 B+='$x' c \\$d",
    "assignmentName:A assignmentOperator:= text:1 assignmentName:B assignmentOperator:+= quoteOpen:' string:$x quoteClose:' command:c escape:\\$ text:d",
  ],
  [
    'if ! a; then b & fi | c',
    'keyword:if keyword:! command:a operator:; keyword:then command:b operator:& keyword:fi operator:| command:c',
  ],
  [
    'case $x in (a|b) y;; esac',
    'keyword:case variable:$x keyword:in patternOpen:( text:a operator:| text:b patternClose:) command:y operator:;; keyword:esac',
  ],
  [
    'echo $(a `b`) $((x+1)) $((a); b)',
    'command:echo substitutionOpen:$( command:a substitutionOpen:` command:b substitutionClose:` substitutionClose:) arithmeticOpen:$(( variable:x arithmeticOperator:+ number:1 arithmeticClose:)) substitutionOpen:$( groupOpen:( command:a groupClose:) operator:; command:b substitutionClose:)',
  ],
  [
    '${A:-"x"} ${#B} ${C%%*} $1 $? $',
    'expansionOpen:${ variable:A expansionOperator::- quoteOpen:" string:x quoteClose:" expansionClose:} expansionOpen:${ expansionOperator:# variable:B expansionClose:} expansionOpen:${ variable:C expansionOperator:%% text:* expansionClose:} variable:$1 variable:$? text:$',
  ],
  [
    'cat <<-"E" && b\n\t$X\n\tE\nc',
    'command:cat redirection:<<- quoteOpen:" string:E quoteClose:" operator:&& command:b newline:\n heredoc:\t$X heredocEnd:\tE command:c',
  ],
  [
    'f() { export A B=2; }; for i in a; do b; done',
    'function:f definition:( definition:) keyword:{ command:export variable:A assignmentName:B assignmentOperator:= text:2 operator:; keyword:} operator:; keyword:for assignmentName:i keyword:in text:a operator:; keyword:do command:b operator:; keyword:done',
  ],
  [
    'a \\\n && b # c \\\nd',
    'command:a continuation:\\ operator:&& command:b comment:# c  continuation:\\ newline:\n command:d',
  ],
  [
    'a=(x y) ; [[ $a =~ (x|y) ]] && ((i++))',
    'assignmentName:a assignmentOperator:= wordsOpen:( text:x text:y wordsClose:) operator:; keyword:[[ variable:$a text:=~ operator:( text:x operator:| text:y operator:) keyword:]] operator:&& arithmeticOpen:(( variable:i arithmeticOperator:++ arithmeticClose:))',
  ],
  ["echo $'a\\'b' $\"c\"", "command:echo quoteOpen:$' string:a\\'b quoteClose:' quoteOpen:$\" string:c quoteClose:\""],
  ['then\\\n  if', 'keyword:then continuation:\\ keyword:if'],
];

describe('tokenizeShell', () => {
  for (const [text, expected] of CASES) {
    it(JSON.stringify(text), () => equal(shown(text), expected));
  }

  it('leaves out the lines that belong to the template', () => {
    const text = "RUN a 'b \\\n# no shell text'\n\n  c' d";
    const skip = [
      { start: 11, end: 27 },
      { start: 28, end: 28 },
    ];
    const found = tokenizeShell({ text, range: { start: 4, end: text.length }, skippedRanges: skip });
    deepEqual(
      found.map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`),
      [
        'command:a',
        "quoteOpen:'",
        'string:b \\',
        "templateComment:# no shell text'",
        'string:  c',
        "quoteClose:'",
        'text:d',
      ],
    );
  });

  it('covers any text in order, with blanks alone between the tokens', () => {
    const texts = fc.oneof(
      scripts,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'"\'`$(){}\\\n #a=<&;|') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end } of tokens(text)) {
          equal(start >= at && end > start, true);
          equal(text.slice(at, start).replace(/[ \t\r\n]/g, ''), '');
          equal(/[\r\n]./.test(text.slice(start, end)), false);
          at = end;
        }
        equal(text.slice(at).replace(/[ \t\r\n]/g, ''), '');
      }),
      { numRuns: 500 },
    );
  });

  it('makes a bounded number of tokens, whatever is nested', () => {
    for (const piece of [
      '$(',
      '${a:-',
      '`',
      '"$(',
      '((',
      '$((',
      '$((a)',
      'case x in (a) ',
      '(',
      '"',
      "'",
      '{ ',
      '\\',
      '\\\n',
      '<<a ',
      'a[',
      'if ',
    ]) {
      const text = piece.repeat(20_000);
      equal(tokens(text).length <= text.length, true, piece);
      shellCommands(text, tokens(text));
    }
  });
});

describe('shellCommands', () => {
  /** Shell text and its commands: depth, what comes before, name and arguments. */
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['a b "c d" && e', ['0  a|b|c d', '0 && e']],
    ['yes | apt-get install \\\n  nginx', ['0  yes', '0 | apt-get|install|nginx']],
    ['if a; then b; else c; fi', ['0 if a', '0 then b', '0 else c']],
    ['for i in x y; do (a $i); done', ['1 ( a|?']],
    ['echo $(b c) d', ['0  echo|?|d', '1 $( b|c']],
    ['A=1 B= c > f g', ['0  c|g A=1 B= >f']],
    ['case $x in a|b) c;; *) d;; esac', ['0 ) c', '0 ) d']],
    ['[[ -f a && b ]] && c', ['0 && c']],
    ['export A=1 B', ['0  export|A=1|B']],
    ["e'c'ho a\\ b", ['0  echo|a b']],
  ];
  for (const [text, expected] of commands) {
    it(JSON.stringify(text), () => {
      const found = shellCommands(text, tokens(text)).map((command) => {
        const words = [command.name, ...command.arguments].map((word) => word?.value ?? '?').join('|');
        const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
        const assignments = command.assignments.map(({ name, value }) => ` ${slice(name)}=${value?.value ?? ''}`);
        const redirections = command.redirections.map(({ operator, target }) => ` ${slice(operator)}${target?.value}`);
        return `${command.depth} ${command.precededBy} ${words}${assignments.join('')}${redirections.join('')}`;
      });
      deepEqual(found, expected);
    });
  }
});

describe('shellVariables', () => {
  it('sees through double quotes and not through single ones', () => {
    const text = 'A=1; echo "$A" \'$A\' \\$A ${A:-$B} $((C+1)); export D; read E; for F in $1; do :; done';
    deepEqual(
      [...shellVariables(text, tokens(text))].map(({ name, access, start }) => `${access} ${name} ${start}`),
      ['write A 0', 'read A 12', 'read A 26', 'read B 30', 'read C 36', 'read D 50', 'write E 58', 'write F 65'],
    );
  });
});
