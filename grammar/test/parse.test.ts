import { strict as assert } from 'node:assert';
import { type Command, parse } from '@imgtpl/grammar';

function commandsOf(text: string): readonly Command[] {
  return parse(text).commands;
}

function split(text: string): string[] {
  return commandsOf(text).map(({ keyword, argumentsRange: { start, end } }) => `${keyword}|${text.slice(start, end)}`);
}

describe('the split into commands', () => {
  const cases: readonly [text: string, ...commands: string[]][] = [
    [''],
    ['\n \n\t\r\n'],
    ['# only a comment'],
    ['RUN a\nUSER b\r\nRESTART\rCOPY c d', 'RUN|a', 'USER|b', 'RESTART|', 'COPY|c d'],
    ['  run a  \n', 'run|a'],
    ['\uFEFF# x\nRUN a', 'RUN|a'],
    ['RUN a \\\n\n# c\n\n b\nUSER c', 'RUN|a \\\n\n# c\n\n b', 'USER|c'],
    ['RUN a \\ \t\r\n b', 'RUN|a \\ \t\r\n b'],
    ['RUN\\\n x', 'RUN|x'],
    ['FOO\\\nBAR b', 'FOO|BAR b'],
    ['RUN=1 a\n&& b\n"a" c', 'RUN=1|a', '&&|b', '"a"|c'],
    ['\\\nRUN a', '\\|', 'RUN|a'],
    ['RUN a # b', 'RUN|a # b'],
    ['RUNX a', 'RUNX|a'],
    ['RE\u017FTART', 'RE\u017FTART|'],
  ];
  for (const [text, ...commands] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual(split(text), commands));
  }
});

describe('NUL is text like any other character', () => {
  it('in a word with quotes', () => {
    const [command] = commandsOf('WORKDIR \0"a"\0b\0\n');
    assert.ok(command?.content.shape === 'words');
    assert.deepEqual(
      command.content.words.map(({ value, quoted }) => [value, quoted]),
      [['\0a\0b\0', 'mixed']],
    );
  });

  it('and closes no quote of a value', () => {
    const [command] = commandsOf('LABEL a=\0"b" c=\\\0d\n');
    assert.ok(command?.content.shape === 'pairs');
    assert.deepEqual(
      command.content.pairs.map(({ value, faults }) => [value?.value, faults]),
      [
        ['\0b', []],
        ['\0d', []],
      ],
    );
  });
});
