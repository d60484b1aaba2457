import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_FOLDERS, generatedFiles } from '../scripts/generators/index.js';
import { ROOT } from './harness/root.js';

describe('generated files', () => {
  const files = new Map([...generatedFiles()].map(({ path, text }) => [path, text]));

  for (const [path, text] of files) {
    it(`${path} is fresh; otherwise run npm run generate`, () => {
      const isThere = existsSync(join(ROOT, path));
      assert.equal(isThere && readFileSync(join(ROOT, path), 'utf8'), text);
    });
  }

  for (const folder of GENERATED_FOLDERS) {
    it(`${folder} holds nothing else`, () => {
      const leftOver = readdirSync(join(ROOT, folder)).filter((name) => !files.has(`${folder}/${name}`));
      assert.deepEqual(leftOver, []);
    });
  }
});
