import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@imgtpl/grammar';
import { ROOT } from '../../test/harness/root.js';
import { assertSound } from './assert-sound.js';
import { render } from './render.js';

const FIXTURES = join(ROOT, 'grammar', 'test', 'fixtures');

/** Each `<name>.imgtpl` has its tree beside it in `<name>.tree`; `UPDATE=1` rewrites the trees. */
describe('the tree of', () => {
  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.imgtpl'))) {
    it(file, () => {
      const template = parse(readFileSync(join(FIXTURES, file), 'utf8'));
      const treeFile = join(FIXTURES, file.replace('.imgtpl', '.tree'));
      assertSound(template);
      if (process.env['UPDATE'] === '1') writeFileSync(treeFile, render(template));
      assert.equal(render(template), readFileSync(treeFile, 'utf8'));
    });
  }
});
