import assert from 'node:assert/strict';
import { applyEdits, type Diagnostic, type TextEdit } from '@imgtpl/language';
import {
  assembleRequest,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineDocument,
  type PipelineReader,
  type RequestMessages,
  setBandwidth,
  setBaseImage,
  validateRequest,
} from '@imgtpl/request';
import fc from 'fast-check';
import { writtenYaml } from './written-yaml.js';

/** Requests in which each fault has a fix, and which are right after it. */
const REQUESTS = fc.record(
  {
    RegionId: fc.constantFrom('cn-hangzhou', 'cn-hangzou'),
    BaseImageType: fc.constantFrom('IMAGE', 'image'),
    BaseImage: fc.constant('m-1'),
    Name: fc.constant('web'),
    Description: fc.constantFrom('an image', 42),
    ImageName: fc.constant('ab'),
    ImageFamily: fc.constant('cd'),
    NvmeSupport: fc.constant('auto'),
    SystemDiskSize: fc.constantFrom(40, '40'),
    DeleteInstanceOnFailure: fc.constantFrom(true, 'yes', 'off'),
    AddAccount: fc.constantFrom(['1', '2', '1'], [1, 2, 1], ['9007199254740993'], '12'),
    ToRegionId: fc.constantFrom(['cn-beijing', 'cn-hangzhou', 'cn-beijing'], 'cn-beijing'),
    Tag: fc.constantFrom(
      ...[[{ Key: 'a', Value: 'b' }, { Key: 'b' }], [{ Name: 'a', Value: 'b' }], [{ a: 'b' }, { 1: null }], null],
      ...[
        { Key: 'a', Value: 'b' },
        { team: 'web', 'cost center': 12, empty: null },
      ],
    ),
    RepairItem: fc.constant(['fstab']),
    RepairMode: fc.constantFrom('Customized', 'customized', null),
    AdvancedOptions: fc.constantFrom({ RetainCloudAssistant: 'true' }, { ImageNameSuffix: 'Disable' }),
    ImageOptions: fc.constantFrom(
      ...[{}, null, { ImageName: 'ef' }, { ImageFeatures: null }, { ImageFeatures: { NvmeSupport: 'auto' } }],
      { Description: 'an image', ImageTags: [{ Key: 'a', Value: 'b' }] },
      { InstanceType: 'ecs.g7', ImageFamily: 'gh' },
    ),
    RetainCloudAssistant: fc.constant(true),
    'ImageOptions.Description': fc.constant('an image'),
  },
  { requiredKeys: ['RegionId', 'BaseImageType', 'RepairMode', 'RepairItem', 'BaseImage'] },
);

describe('fixes of pipeline files, however these are written', () => {
  let read: PipelineReader;
  let messages: RequestMessages;

  before(async () => {
    read = await loadPipelineReader('yaml');
    messages = await loadRequestMessages('en');
  });

  const judged = (document: PipelineDocument) => validateRequest(document, { messages });

  /** The only request in a text without syntax problems. */
  const requestIn = (text: string, origin: string): PipelineDocument => {
    const [document, ...others] = read(text).documents;
    assert.ok(document);
    assert.deepEqual([document.problems, others], [[], []], origin);
    return document;
  };

  it('mend what they are for and nothing else, and keep comments and line ends', () => {
    const layouts = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(REQUESTS, layouts, (request, random) => {
        const text = writtenYaml(request, random);
        const document = requestIn(text, text);
        const before = judged(document);
        for (const diagnostic of before) {
          for (const { title, edits } of diagnostic.fixes) {
            const changed = applyEdits(text, edits);
            const origin = `${title}\n${text}\n→\n${changed}`;
            const after = requestIn(changed, origin);
            assert.deepEqual(...withoutOne(before, diagnostic, judged(after)), origin);
            const touched = [String(diagnostic.parameter), title.replace(/^(?:Move|Rename) to /, '')];
            assert.deepEqual(...others({ document, after, touched }), origin);
            keepsLayout({ text, changed, origin, removes: title.startsWith('Remove') });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('write what is missing, and keep the rest', () => {
    const layouts = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(REQUESTS, layouts, ({ BaseImage: _, ...request }, random) => {
        const text = writtenYaml(request, random);
        const document = requestIn(text, text);
        const makes: readonly (readonly [object, readonly TextEdit[] | undefined])[] = [
          [{ InternetMaxBandwidthOut: 10 }, setBandwidth(document, 10)],
          [{ BaseImage: 'm-1' }, setBaseImage(document, { type: 'IMAGE', id: 'm-1' })],
        ];
        for (const [expected, edits] of makes) {
          if (edits === undefined) continue;
          const changed = applyEdits(text, edits);
          const origin = `${text}\n→\n${changed}`;
          const after = requestIn(changed, origin);
          assert.deepEqual(assembleRequest(after), { ...assembleRequest(document), ...expected }, origin);
          keepsLayout({ text, changed, origin, removes: false });
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** The actual and the expected diagnostics after a fix, as codes with parameters. */
function withoutOne(
  before: readonly Diagnostic[],
  mended: Diagnostic,
  after: readonly Diagnostic[],
): [readonly string[], readonly string[]] {
  const named = ({ code, parameter }: Diagnostic) => `${code} ${parameter}`;
  const left = after.map(named).sort();
  const others = before.filter((it) => it !== mended).map(named);
  return [left, others.filter((name) => left.includes(name)).sort()];
}

interface Change {
  readonly document: PipelineDocument;
  readonly after: PipelineDocument;
  /** Paths of parameters. */
  readonly touched: readonly string[];
}

/** Both requests without the parameters that a fix touches. */
function others({ document, after, touched }: Change): [object, object] {
  const names = new Set(touched.map((path) => path.replace(/\..*/, '')));
  const kept = (of: PipelineDocument) =>
    Object.fromEntries(Object.entries(assembleRequest(of)).filter(([name]) => !names.has(name.replace(/\..*/, ''))));
  return [kept(after), kept(document)];
}

function keepsLayout({ text, changed, origin, removes }: Written): void {
  const comments = (of: string): readonly string[] => of.match(/# c\d+/g) ?? [];
  const lost = comments(text).filter((comment) => !comments(changed).includes(comment));
  // The comment after a removed value is removed too.
  assert.ok(lost.length <= (removes ? 1 : 0), origin);
  assert.equal(/(?<!\r)\n/.test(changed), /(?<!\r)\n/.test(text), origin);
  assert.equal(changed.includes('\r'), text.includes('\r'), origin);
}

interface Written {
  readonly text: string;
  readonly changed: string;
  readonly origin: string;
  readonly removes: boolean;
}
