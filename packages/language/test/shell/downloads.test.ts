import { deepEqual } from 'node:assert/strict';
import { downloads, shellCommands, tokenizeShell } from '@imgtpl/language';

/** Shell text and the programs in it that fetch from a network. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['curl -fsSL https://example.com/a.sh | sh', ['curl']],
  ['cd /tmp && sudo -E wget -q "$URL"', ['wget']],
  ['yum install -y nginx; apt-get update', ['yum', 'apt-get']],
  ['git clone https://example.com/a.git && git -C a submodule update', ['git', 'git']],
  ['python3 -m pip install requests && pip3.11 install --no-index --find-links /w x', ['python3']],
  ['x=$(env A=1 /usr/bin/npm ci)', ['npm']],
  ['if ! npm ci; then yarn install; fi', ['npm', 'yarn']],
  ['curl http://100.100.100.200/latest/meta-data/', []],
  ['wget http://localhost:8080/health && curl -s http://a.oss-cn-hangzhou-internal.aliyuncs.com/x', []],
  ['echo "curl https://example.com" # wget x', []],
  ['yum clean all && git config --global user.name x && pip --version && npm run build', []],
  ['rpm -i https://example.com/a.rpm && rpm -i a.rpm', ['rpm']],
];

describe('downloads', () => {
  for (const [text, expected] of CASES) {
    it(JSON.stringify(text), () => {
      const tokens = tokenizeShell({ text, range: { start: 0, end: text.length }, skip: [] });
      const found = [...downloads(shellCommands(text, tokens))];
      deepEqual(
        found.map(({ program }) => program),
        expected,
      );
      for (const { word } of found) deepEqual(text.slice(word.start, word.end).length > 0, true);
    });
  }
});
