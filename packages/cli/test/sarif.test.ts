import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../test/harness/root.js';
import { compileDraft4 } from './harness/compile-draft-4.js';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';

const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'test/data/sarif/sarif-schema-2.1.0.json'), 'utf8'));

/** The published schema itself is of draft 4, with formats. */
const validate = compileDraft4(SCHEMA);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly { readonly physicalLocation: { readonly region: object } }[];
  readonly relatedLocations?: readonly { readonly message: { readonly text: string } }[];
  readonly fixes?: readonly object[];
  readonly partialFingerprints: { readonly [name: string]: string };
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly results: readonly Result[];
    },
  ];
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown?: string };
}

async function sarif(files: Readonly<Record<string, string>>): Promise<Log> {
  const { stdout, stderr } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', 'sarif']));
  assert.equal(stderr, '');
  const log = JSON.parse(stdout);
  validate(log);
  assert.deepEqual(validate.errors ?? [], []);
  return log;
}

describe('sarif', () => {
  it('has a log without findings', async () => {
    const [run] = (await sarif({ 'a.imgtpl': 'RUN true\n' })).runs;
    assert.deepEqual([run.results, run.artifacts], [[], [{ location: { uri: 'a.imgtpl' } }]]);
  });

  it('gives rules with help, levels, regions, related places, fixes', async () => {
    const text = 'run true\nFROM IMAGE:m-1\nRUN\nCOPY --chown=a b c\n';
    const [{ tool, results }] = (await sarif({ 'a.imgtpl': text })).runs;
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
    for (const { id, help } of rules) assert.ok((help.markdown ?? '').length > 100, `${id} has no page`);
    for (const { help } of rules) assert.doesNotMatch(help.text, /<!--/);
    for (const { id, shortDescription, fullDescription } of rules) {
      assert.match(shortDescription.text, / .*\.$/, `${id} has no title`);
      assert.deepEqual(fullDescription, shortDescription);
    }
    const of = (code: string) => results.find(({ ruleId }) => ruleId === code);
    assert.deepEqual(of('imgtpl/command-case')?.level, 'warning');
    assert.equal(of('imgtpl/command-case')?.fixes?.length, 1);
    assert.deepEqual(
      of('InvalidCommandOrder.FROM')?.relatedLocations?.map(({ message }) => message.text),
      ['The first command of the template.'],
    );
    assert.deepEqual(of('EmptyCommandContent.RUN')?.locations[0]?.physicalLocation.region, {
      startLine: 3,
      startColumn: 1,
      endLine: 3,
      endColumn: 4,
    });
  });

  it('keeps fingerprints when lines move, and gives no two findings the same', async () => {
    const prints = async (text: string) => {
      const [{ results }] = (await sarif({ 'a.imgtpl': text })).runs;
      return results
        .filter(({ level }) => level === 'error')
        .map((result) => result.partialFingerprints['imgtplFinding/v1']);
    };
    const before = await prints('RUN\nRUN\nUSER\n');
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(await prints('# moved\n\nRUN\nRUN\nUSER root\nUSER\n'), before);
  });

  it('writes paths as URIs', async () => {
    const [{ artifacts }] = (await sarif({ 'a b/ü#?%:.imgtpl': 'RUN\n' })).runs;
    assert.equal(artifacts[0]?.location.uri, 'a%20b/%C3%BC%23%3F%25%3A.imgtpl');
  });
});
