import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_KINDS, type ContentKind } from '@imgtpl/spec';
import { ROOT } from '../../test/harness/root.js';

/** The page of a rule, from the file next to the rule. */
export interface RulePage {
  /** The name of the rule and of the file. */
  readonly name: string;
  readonly path: string;
  /** The whole file. */
  readonly source: string;
  readonly title: string;
  /** What the rule finds and why that is a fault, in Markdown. */
  readonly text: string;
  readonly examples: readonly Example[];
}

/** A block of a page: an annotated template, in the notation of the fixtures. */
export interface Example {
  readonly accepted: boolean;
  readonly kind: ContentKind;
  readonly source: string;
}

const FOLDER = join(ROOT, 'packages/language/src/rules');

/** The pages of all rules, by name. */
export function readRulePages(): readonly RulePage[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readRulePage(name.slice(0, -'.md'.length)));
}

function readRulePage(name: string): RulePage {
  const path = join(FOLDER, `${name}.md`);
  const source = readFileSync(path, 'utf8');
  const match = /^# (.+)\n\n([\s\S]*?)\n\n## Not accepted\n([\s\S]*?)\n## Accepted\n([\s\S]*)$/.exec(source);
  if (match === null) throw new Error(`${path}: a page is "# title", text, "## Not accepted" and "## Accepted"`);
  const [, title = '', text = '', notAccepted = '', accepted = ''] = match;
  const examples = [...readExamples(notAccepted, false), ...readExamples(accepted, true)];
  return { name, path, source, title, text, examples };
}

/** Blocks begin with ```` ```imgtpl ````, followed by the kind of file if it is not `build`. */
function* readExamples(section: string, accepted: boolean): Generator<Example> {
  for (const [, info = '', source = ''] of section.matchAll(/^```imgtpl *([a-z]*)\n([\s\S]*?)^```$/gm)) {
    const kind = CONTENT_KINDS.find((it) => it === (info || 'build'));
    if (kind === undefined) throw new Error(`no such kind of file: ${info}`);
    yield { accepted, kind, source };
  }
}
