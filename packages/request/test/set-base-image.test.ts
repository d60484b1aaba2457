import assert from 'node:assert/strict';
import { applyEdits } from '@imgtpl/language';
import { readPipelineFile, setBaseImage } from '@imgtpl/request';

const IMAGE = { type: 'IMAGE_FAMILY', id: 'acs:alibaba_cloud_linux_3' };

async function after(
  text: string,
  image: typeof IMAGE = IMAGE,
  path = 'web.pipeline.yaml',
): Promise<string | undefined> {
  const { documents } = await readPipelineFile(text, { path });
  const edits = documents[0] && setBaseImage(documents[0], image);
  return edits && applyEdits(text, edits);
}

describe('setBaseImage', () => {
  it('writes what is missing', async () => {
    const lines = 'BaseImageType: IMAGE_FAMILY\nBaseImage: acs:alibaba_cloud_linux_3\n';
    assert.equal(await after('# a\nRegionId: a\n'), `# a\n${lines}RegionId: a\n`);
    assert.equal(await after('  Name: a\r\n'), `  ${lines.replace(/\n/g, '\r\n  ')}Name: a\r\n`);
    const typed = 'RegionId: a\nBaseImageType: IMAGE_FAMILY\n';
    assert.equal(await after(typed), `BaseImage: acs:alibaba_cloud_linux_3\n${typed}`);
    assert.equal(
      await after('Name: a\n', { type: 'IMAGE', id: 'null' }),
      'BaseImageType: IMAGE\nBaseImage: "null"\nName: a\n',
    );
  });

  it('changes nothing that is said, and nothing that is no mapping of lines', async () => {
    for (const text of [
      'BaseImage: m-1\n',
      'BaseImageType: IMAGE\n',
      '{ Name: a }\n',
      '',
      '- a\n',
      '--- !!map\n? Name\n: a\n',
    ]) {
      assert.equal(await after(text), undefined, text);
    }
    assert.equal(await after('{ "Name": "a" }', IMAGE, 'web.pipeline.json'), undefined);
  });
});
