import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { RULES } from '@imgtpl/language';
import { type Example, type RulePage, readRulePages } from '../scripts/generators/rule-page.js';
import { checkedFixture } from './harness/analyze-fixture.js';
import { parseFixture } from './harness/fixture.js';

describe('the pages of the rules', () => {
  const pages = readRulePages();

  it('have a rule each', () => {
    for (const { name } of pages)
      assert.ok(
        RULES.some((rule) => rule.name === name),
        name,
      );
  });

  for (const page of pages) {
    const codes = RULES.find(({ name }) => name === page.name)?.codes ?? [];

    it(`${page.name}: each example is judged as it is drawn`, () => {
      const drawn = redrawn(page);
      if (process.env['UPDATE'] === '1') writeFileSync(page.path, drawn);
      else assert.equal(drawn, page.source);
    });

    it(`${page.name}: each code is drawn, and what is accepted is silent`, () => {
      const [refused, accepted] = [false, true].map((it) =>
        page.examples.filter((example) => example.accepted === it).map((example) => check(example, page.name)),
      );
      for (const code of codes)
        assert.ok(
          refused?.some((drawn) => drawn.includes(` ${code}`)),
          `no example under "Not accepted" gives ${code}`,
        );
      assert.notEqual(accepted?.length, 0);
      for (const drawn of accepted ?? []) assert.equal(drawn, withoutMarks(drawn));
    });
  }
});

/** The page with its examples redrawn; two of them may have the same text. */
function redrawn({ name, source: page, examples }: RulePage): string {
  let text = '';
  let written = 0;
  for (const example of examples) {
    const start = page.indexOf(`\n${example.source}\`\`\``, written) + 1;
    text += page.slice(written, start) + check(example, name);
    written = start + example.source.length;
  }
  return text + page.slice(written);
}

function check({ source, kind }: Example, rule: string): string {
  return checkedFixture(source, { kind, rule });
}

function withoutMarks(source: string): string {
  const { directives, blocks } = parseFixture(source);
  return [...directives.lines, ...blocks.map((block) => block.source)].map((line) => `${line}\n`).join('');
}
