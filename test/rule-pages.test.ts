import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { RULES } from '@imgtpl/language';
import { type Example, readRulePages } from '../scripts/generators/rule-page.js';
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
      const checked = page.examples.map((example) => [example.source, check(example, page.name)] as const);
      if (process.env['UPDATE'] === '1') {
        const replaced = checked.reduce((text, [source, drawn]) => text.replace(source, () => drawn), page.source);
        return writeFileSync(page.path, replaced);
      }
      for (const [source, drawn] of checked) assert.equal(drawn, source);
    });

    it(`${page.name}: each code is drawn, and what is accepted is silent`, () => {
      const [refused, accepted] = [false, true].map((it) => page.examples.filter((example) => example.accepted === it));
      for (const code of codes)
        assert.ok(
          refused?.some(({ source }) => source.includes(` ${code}`)),
          code,
        );
      assert.notEqual(accepted?.length, 0);
      for (const { source } of accepted ?? []) assert.equal(withoutMarks(source), source);
    });
  }
});

function check({ source, kind }: Example, rule: string): string {
  return checkedFixture(source, { kind, rule });
}

function withoutMarks(source: string): string {
  const { directives, blocks } = parseFixture(source);
  return [...directives.lines, ...blocks.map((block) => block.source)].map((line) => `${line}\n`).join('');
}
