import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { effectiveConfiguration, lintFiles, openWorkspace } from '@imgtpl/workspace';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';
import { ROOT } from '../../../test/harness/root.js';

const ANSWER: string = readFileSync(join(ROOT, 'test/samples/api/describeimagecomponents-response.json'), 'utf8');
const ARN = 'acs:ecs:cn-hangzhou:1284387915995949:imagecomponent';

interface Case {
  readonly name: string;
  readonly configuration: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly template: string;
  /** Codes with the text of their ranges; for the configuration the message. */
  readonly found: readonly string[];
}

async function lint({ configuration, files, template }: Case, name = 'web.imgtpl'): Promise<readonly string[]> {
  const all = { '/r/.git/x': '', '/r/imgtpl.config.yaml': configuration, '/r/all.json': ANSWER, ...files };
  const workspace = openWorkspace({
    files: memoryFileSystem({ ...all, [`/r/${name}`]: template }),
    workingDirectory: '/r',
    language: 'en',
  });
  const found: string[] = [];
  for await (const report of lintFiles(workspace, [`/r/${name}`])) {
    if (report.outcome === 'unreadable') assert.fail(report.message);
    for (const { code, range, message } of report.diagnostics) {
      const text = report.text.slice(range.start, range.end);
      found.push(report.outcome === 'judged' ? `${code} ${text}` : message);
    }
  }
  return found;
}

const half = (change: (answer: { NextToken: string; ImageComponent: { ImageComponentSet: unknown[] } }) => unknown) => {
  const answer = JSON.parse(ANSWER);
  change(answer);
  return JSON.stringify(answer);
};

const CASES: readonly Case[] = [
  { name: 'none named', configuration: '', template: 'COMPONENT ic-nope\n', found: [] },
  {
    name: 'one complete answer',
    configuration: 'catalogues: [all.json]',
    template: `COMPONENT ic-nope\nCOMPONENT ${ARN}/install-agent/1.*.*\nCOMPONENT ic-bp122acttbs2sxdyq2ky --verbose no\nCOMPONENT ic-bp1testcomponent0001\n`,
    found: [
      'ImageComponent.NotFound ic-nope',
      'InvalidParameter.BuildContent ic-bp122acttbs2sxdyq2ky',
      'InvalidParameter.BuildContent no',
      'InvalidImageComponent.NotSupported ic-bp1testcomponent0001',
    ],
  },
  {
    name: 'a further page that is not named',
    configuration: 'catalogues: all.json',
    files: { '/r/all.json': half((answer) => Object.assign(answer, { NextToken: 'x' })) },
    template: `COMPONENT ic-nope\nCOMPONENT ${ARN}/install-agent/9.*.*\n`,
    found: ['imgtpl/unknown-component ic-nope'],
  },
  {
    name: 'the pages of one answer, by a glob',
    configuration: 'catalogues: ["c/*.json"]',
    files: {
      '/r/c/1.json': half((answer) => {
        answer.NextToken = 'x';
        answer.ImageComponent.ImageComponentSet.splice(2);
      }),
      '/r/c/2.json': half((answer) => answer.ImageComponent.ImageComponentSet.splice(0, 2)),
      '/r/c/notes.md': 'no',
    },
    template: 'COMPONENT ic-nope\nCOMPONENT ic-bp122acttbs2sxdyq2kz\n',
    found: ['ImageComponent.NotFound ic-nope'],
  },
  {
    name: 'the components of one owner',
    configuration: 'catalogues: [all.json]',
    files: { '/r/all.json': half((answer) => answer.ImageComponent.ImageComponentSet.pop()) },
    template: 'COMPONENT ic-nope\n',
    found: ['imgtpl/unknown-component ic-nope'],
  },
  {
    name: 'files that are none',
    configuration: 'catalogues: [nope.json, ../x.json, imgtpl.config.yaml, "*.txt", "../*.json", 1, "*a*b*c*d"]',
    template: 'COMPONENT ic-1\n',
    found: [
      'nope.json does not exist.',
      '../x.json is outside the root; name a catalogue inside it.',
      'imgtpl.config.yaml is not the output of DescribeImageComponents; save what the command prints.',
      'No file matches *.txt.',
      'No file matches ../*.json.',
      'Item 6 of catalogues has to be text, and not empty.',
      'The pattern *a*b*c*d has too many wildcards; use fewer.',
    ],
  },
  {
    name: 'a file of a glob that is none',
    configuration: 'catalogues: ["c/*.json"]',
    files: { '/r/c/1.json': half(() => {}), '/r/c/2.json': '{"Code":"Forbidden"}' },
    template: 'COMPONENT ic-1\n',
    found: ['c/2.json is not the output of DescribeImageComponents; save what the command prints.'],
  },
  {
    name: 'one that is and one that is none',
    configuration: 'catalogues: [all.json, nope.json]',
    template: 'COMPONENT ic-1\n',
    found: ['nope.json does not exist.', 'imgtpl/unknown-component ic-1'],
  },
  { name: 'an empty list', configuration: 'catalogues: []', template: 'COMPONENT ic-nope\n', found: [] },
  {
    name: 'an empty list before those of the extended file',
    configuration: 'extends: base.yaml\ncatalogues: []',
    files: { '/r/base.yaml': 'catalogues: all.json' },
    template: 'COMPONENT ic-nope\n',
    found: [],
  },
  {
    name: 'those of the extending file',
    configuration: 'extends: base.yaml\ncatalogues: all.json',
    files: { '/r/base.yaml': 'catalogues: none.json', '/r/none.json': '{"ImageComponent":{"ImageComponentSet":[]}}' },
    template: 'COMPONENT ic-bp122acttbs2sxdyq2kz\n',
    found: [],
  },
  {
    name: 'those of the extended file',
    configuration: 'extends: base.yaml',
    files: { '/r/base.yaml': 'catalogues: all.json' },
    template: 'COMPONENT ic-nope\n',
    found: ['ImageComponent.NotFound ic-nope'],
  },
];

describe('component catalogues', () => {
  for (const one of CASES) {
    it(one.name, async () => assert.deepEqual(await lint(one), one.found));
  }

  for (const [glob, folders] of [
    ['*.json', ['/r/c']],
    ['*/*.json', ['/r/c', '/r/c/d']],
    ['{all,d/e/all}.json', ['/r/c', '/r/c/d', '/r/c/d/e']],
    ['**/*.json', ['/r/c', '/r/c/d', '/r/c/d/e', '/r/c/d/e/f']],
  ] as const) {
    it(`are looked for no deeper than ${glob} can match`, async () => {
      const files = memoryFileSystem({ '/r/imgtpl.config.yaml': `catalogues: ["c/${glob}"]`, '/r/c/d/e/f/a.txt': '' });
      const listed: string[] = [];
      const list = (folder: string) => {
        listed.push(folder);
        return files.list(folder);
      };
      const workspace = openWorkspace({ files: { ...files, list }, workingDirectory: '/r', language: 'en' });
      await effectiveConfiguration(workspace, '/r/web.imgtpl');
      assert.deepEqual(listed, folders);
    });
  }

  it('know defaults: an empty text is one, null is none', async () => {
    const component = {
      ImageComponentId: 'ic-1',
      Name: 'a',
      ComponentVersion: '1.0.0',
      ComponentType: 'Build',
      SystemType: 'Linux',
      Parameters: {
        Parameter: [
          { Name: 'empty', Type: 'String', DefaultValue: '' },
          { Name: 'none', Type: 'String', DefaultValue: null },
        ],
      },
    };
    const text = JSON.stringify({ ImageComponent: { ImageComponentSet: [component, 1, null] } });
    const found = await lint({
      name: '',
      configuration: 'catalogues: a.json',
      files: { '/r/a.json': text },
      template: 'COMPONENT ic-1\nCOMPONENT ic-1 --none x\n',
      found: [],
    });
    assert.deepEqual(found, ['InvalidParameter.BuildContent ic-1']);
  });
});
