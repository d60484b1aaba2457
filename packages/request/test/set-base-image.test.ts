import assert from 'node:assert/strict';
import { applyEdits } from '@imgtpl/language';
import { readPipelineFile, setBaseImage } from '@imgtpl/request';

const IMAGE = { type: 'IMAGE_FAMILY', id: 'acs:alibaba_cloud_linux_3' };
const TYPE = 'BaseImageType: IMAGE_FAMILY';
const ID = 'BaseImage: acs:alibaba_cloud_linux_3';

/** A pipeline file before and after the change; undefined if there are no edits. */
const YAML: readonly (readonly [before: string, after: string | undefined])[] = [
  ['# a\nRegionId: a # b\n', `# a\nRegionId: a # b\n${TYPE}\n${ID}\n`],
  ['  Name: a\r\n', `  ${TYPE}\r\n  ${ID}\r\n  Name: a\r\n`],
  ['\uFEFFName: a\n', `\uFEFF${TYPE}\n${ID}\nName: a\n`],
  [`RegionId: a\n${TYPE}\n`, `RegionId: a\n${TYPE}\n${ID}\n`],
  [`RegionId: a\r\n${TYPE}`, `RegionId: a\r\n${TYPE}\r\n${ID}`],
  [`{ ${TYPE} , Name: a }`, `{ ${TYPE}, ${ID} , Name: a }`],
  ['BaseImageType:\nName: a\n', `${TYPE}\n${ID}\nName: a\n`],
  ['BaseImageType: >- # b\n\n\nName: a\n', `${ID}\n${TYPE} # b\n\n\nName: a\n`],
  ['\uFEFF  Name: a\n  Description: b\n', `\uFEFF  ${TYPE}\n  ${ID}\n  Name: a\n  Description: b\n`],
  ['BaseImageType: &a\nName: a\n', undefined],
  ['BaseImage:\nBaseImageType: # b\nName: a\n', `${ID}\n${TYPE} # b\nName: a\n`],
  ['BaseImage: ""\nBaseImageType: ~\n', `${ID}\n${TYPE}\n`],
  ['{ Name: a }\n', `{ ${TYPE}, ${ID}, Name: a }\n`],
  ['{"Name": a}\n', `{"BaseImageType": IMAGE_FAMILY, "BaseImage": acs:alibaba_cloud_linux_3, "Name": a}\n`],
  ['{\n  # a\n  Name: a # b\n}\n', `{\n  # a\n  ${TYPE},\n  ${ID},\n  Name: a # b\n}\n`],
  ['{}\n', `{ ${TYPE}, ${ID} }\n`],
  ['{ # a\n}\n', `{ ${TYPE}, ${ID} # a\n}\n`],
  ['--- {Name: a}\n', `--- {${TYPE}, ${ID}, Name: a}\n`],
  ['BaseImage: m-1\n', undefined],
  ['BaseImageType: IMAGE\n', undefined],
  ['BaseImageType: [IMAGE]\n', undefined],
  ['BaseImageType: !!str\nName: a\n', undefined],
  ['Name: a\nName: b\n', undefined],
  ['', undefined],
  ['- a\n', undefined],
  ['--- !!map\n? Name\n: a\n', undefined],
];

const IN_JSON = '"BaseImageType": "IMAGE_FAMILY"';
const ID_IN_JSON = '"BaseImage": "acs:alibaba_cloud_linux_3"';

const JSON_FILES: typeof YAML = [
  ['{ "Name": "a" }', `{ ${IN_JSON}, ${ID_IN_JSON}, "Name": "a" }`],
  ['{\r\n\t"Name": "a"\r\n}\r\n', `{\r\n\t${IN_JSON},\r\n\t${ID_IN_JSON},\r\n\t"Name": "a"\r\n}\r\n`],
  ['{}', `{ ${IN_JSON}, ${ID_IN_JSON} }`],
  ['{"BaseImage":null,"Name":"a"}', `{${IN_JSON}, "BaseImage": "acs:alibaba_cloud_linux_3","Name":"a"}`],
  ['{"Name": "a",}', undefined],
  ['[]', undefined],
];

async function after(text: string, path: string, image: typeof IMAGE = IMAGE): Promise<string | undefined> {
  const { documents } = await readPipelineFile(text, { path });
  const edits = documents[0] && setBaseImage(documents[0], image);
  return edits && applyEdits(text, edits);
}

describe('setBaseImage', () => {
  for (const [path, cases] of [
    ['web.pipeline.yaml', YAML],
    ['web.pipeline.json', JSON_FILES],
  ] as const) {
    for (const [before, expected] of cases) {
      it(`${path}: ${JSON.stringify(before)}`, async () => {
        const changed = await after(before, path);
        assert.equal(changed, expected);
        if (changed === undefined) return;
        const { documents } = await readPipelineFile(changed, { path });
        const written = new Map(documents[0]?.root?.entries.map(({ key, value }) => [key.text, value]));
        for (const [name, value] of [
          ['BaseImageType', IMAGE.type],
          ['BaseImage', IMAGE.id],
        ] as const) {
          const node = written.get(name);
          assert.equal(node?.kind === 'scalar' && node.value, value);
        }
        assert.deepEqual(documents[0]?.problems, []);
      });
    }
  }

  it('quotes what YAML would read as something else', async () => {
    const changed = await after('Name: a\n', 'web.pipeline.yaml', { type: 'IMAGE', id: 'null' });
    assert.equal(changed, 'BaseImageType: IMAGE\nBaseImage: "null"\nName: a\n');
  });
});
