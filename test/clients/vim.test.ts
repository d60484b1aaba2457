import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../harness/root.js';
import { pageSnippet } from './harness/page-snippet.js';
import { makeWorkplace, output } from './harness/workplace.js';

const TEMPLATE = `# A comment
ENV A="text"
RUN if [ -f x ]; then echo "$A"; fi
RUM true
COMPONENT ic-bp122acttbs2sxdyq2ky --version 1.0
`;

/** Keys as a user types them, and the expected text. */
const TYPED = 'RUN a && \\\nb && \\\nc\nUSER app\nRUN echo "d \\\ne"\nCOPY f \\\n/opt\nRESTART';
const INDENTED = `RUN a && \\
    b && \\
    c
USER app
RUN echo "d \\
e"
COPY f \\
     /opt
RESTART
`;

/** A piece of a line, and its expected highlight group. */
const GROUPS: readonly { readonly line: number; readonly piece: string; readonly group: RegExp }[] = [
  { line: 1, piece: '# A', group: /^imgtplComment$/ },
  { line: 2, piece: 'ENV', group: /^imgtplCommand$/ },
  { line: 2, piece: 'text', group: /^imgtplString$/ },
  { line: 3, piece: 'RUN', group: /^imgtplCommand$/ },
  { line: 3, piece: 'if', group: /^sh/ },
  { line: 3, piece: 'echo', group: /^sh/ },
  { line: 4, piece: 'RUM', group: /^imgtplUnknown$/ },
  { line: 5, piece: 'ic-bp', group: /^imgtplComponent$/ },
  { line: 5, piece: '--version', group: /^imgtplParameter$/ },
];

describe('Vim', () => {
  const workplace = makeWorkplace();
  let groups: readonly string[];

  const vimrc = join(workplace.folder, '../vimrc');

  before(async () => {
    const path = workplace.write('web.imgtpl', TEMPLATE);
    const answer = join(workplace.folder, '../groups');
    writeFileSync(vimrc, `set nocompatible\n${pageSnippet('Vim', 'vim').replaceAll('/path/to/imgtpl', ROOT)}`);
    const places = GROUPS.map(({ line, piece }) => [line, (TEMPLATE.split('\n')[line - 1] ?? '').indexOf(piece) + 1]);
    const ask = `map(${JSON.stringify(places)}, {_, it -> synIDattr(synID(it[0], it[1], 1), 'name')})`;
    await output(
      'vim',
      ['-es', '-u', vimrc, '-c', `call writefile([&filetype] + ${ask}, '${answer}') | qall!`, path],
      workplace.env,
    );
    groups = readFileSync(answer, 'utf8').split('\n');
  });
  after(() => workplace.remove());

  it('knows the type of the file', () => {
    assert.equal(groups[0], 'imgtpl');
  });

  for (const [index, { piece, group }] of GROUPS.entries()) {
    it(`highlights ${piece} as ${group.source}`, () => {
      assert.match(groups[index + 1] ?? '', group);
    });
  }

  it('puts lines of a command under its argument, and the next command back at the margin', async () => {
    const path = join(workplace.folder, 'typed.imgtpl');
    const keys = JSON.stringify(TYPED).slice(1, -1).replaceAll('\\n', '\\<CR>');
    await output('vim', ['-es', '-u', vimrc, '-c', `exe "normal i${keys}" | write | qall!`, path], workplace.env);
    assert.equal(readFileSync(path, 'utf8'), INDENTED);
  });
});
