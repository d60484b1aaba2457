import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisOf } from './harness/analysis-of.js';
import { ROOT } from './harness/root.js';

/** Texts in Alibaba's documents that its API would refuse: they contain a description instead of an example. */
const REFUSED: { readonly [name: string]: { readonly code: string; readonly because: string } } = {
  't08-cmdref-example-params-xyz.imgtpl': {
    code: 'InvalidParameter.BuildContent',
    because: 'i-xxxxxxxxx is the shape of an instance id',
  },
  't16-cmdref-copy-network.imgtpl': {
    code: 'InvalidCommandContent.COPY',
    because: 'the blanks in <network file address> make several words of it',
  },
  't17-cmdref-copy-local.imgtpl': {
    code: 'InvalidCommandContent.COPY',
    because: 'the blanks in the descriptions of both paths make several words of each',
  },
  't18-cmdref-user.imgtpl': { code: 'InvalidCommandContent.USER', because: '<username> is no user name' },
};

describe('the templates that Alibaba prints', () => {
  const folder = join(ROOT, 'test/samples');
  for (const name of readdirSync(folder).filter((it) => it.endsWith('.imgtpl'))) {
    const refused = REFUSED[name];
    it(`${name}: ${refused ? `${refused.code}, since ${refused.because}` : 'nothing to refuse'}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const { diagnostics } = analysisOf(text);
      const codes = diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('imgtpl/'));
      assert.deepEqual(codes, refused ? [refused.code] : []);
    });
  }
});
