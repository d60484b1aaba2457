import type { DiagnosticCode } from '@imgtpl/language';
import { shownDiagnostics } from '../../test/harness/analyze-fixture.js';
import { parseFixture } from '../../test/harness/fixture.js';
import type { Example, RulePage } from './rule-page.js';

/** The fixes offered in the examples of a code, as a list; undefined if there are none. */
export function fixText(page: RulePage, examples: readonly Example[], code: DiagnosticCode): string | undefined {
  const titles = new Set(examples.flatMap((example) => fixTitles(example, page, code)));
  return titles.size === 0 ? undefined : [...titles].map((title) => `- ${asMarkdown(title)}`).join('\n');
}

/** The quoted part of a title may look like markup: `"\\"` would lose its backslash. */
function asMarkdown(title: string): string {
  return title.replaceAll(/"([^"`]*[\\*_<][^"`]*)"/g, '`$1`');
}

function fixTitles({ source, kind }: Example, { name }: RulePage, code: DiagnosticCode): readonly string[] {
  const fixture = parseFixture(source);
  return shownDiagnostics(fixture.text, fixture, { kind, rule: name })
    .filter((diagnostic) => diagnostic.code === code)
    .flatMap(({ fixes }) => fixes.map(({ title, safe }) => (safe ? `${title} (\`--fix\` does it)` : title)));
}
