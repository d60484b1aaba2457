import assert from 'node:assert/strict';
import { KEYS, withCredentials } from './harness/credentials.js';
import { inFolder } from './harness/folder.js';
import { refusal, withService } from './harness/loopback-service.js';
import { runIn } from './harness/run-in-process.js';

const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-bp67acfmxazb4p1x2y3z\n';
const TEMPLATE = `RUN true
RUN echo hello
COPY /a /b
COPY /c /d
COMPONENT ic-bp122acttbs2sxdyq2ky
COMPONENT ic-bp122acttbs2sxdyq2kz
RESTART
RUN true
`;
const TEST = 'RUN true\nWORKDIR /x\n';
const PIPELINE = `${REQUEST}InternetMaxBandwidthOut: 5
Tag:
  - Key: env
    Value: prod
  - Key: team
    Value: web
ImageOptions:
  ImageName: my-image
  ImageTags:
    - Key: use
TestContentFile: check.imgtpl
`;
const FILES = { 'web.imgtpl': TEMPLATE, 'check.imgtpl': TEST, 'web.pipeline.yaml': PIPELINE };

/** Code, message, and `file:line «text» parameter` of the finding. */
type Row = readonly [code: string, message: string, place: string];

const OF_TEMPLATE: readonly Row[] = [
  ['InvalidCommandContent.RUN', 'Bad.', 'web.imgtpl:1 «true»'],
  ['InvalidCommandContent.RUN', 'The command echo hello is bad.', 'web.imgtpl:2 «echo hello»'],
  ['EmptyCommandContent.RUN', 'Bad.', 'web.imgtpl:1 «RUN»'],
  ['InvalidCommandContent.COPY', 'Bad.', 'web.imgtpl:3 «/a /b»'],
  ['NotEmptyCommandContent.RESTART', 'Bad.', 'web.imgtpl:7 «RESTART»'],
  ['ImageComponent.NotFound', 'ic-bp122acttbs2sxdyq2kz', 'web.imgtpl:6 «ic-bp122acttbs2sxdyq2kz»'],
  ['InvalidImageComponent.NotSupported', 'Bad.', 'web.imgtpl:5 «ic-bp122acttbs2sxdyq2ky»'],
  ['InvalidCommandContent.WORKDIR', 'Bad.', 'check.imgtpl:2 «/x»'],
  ['InvalidParameter.BuildContent', 'Bad.', 'web.imgtpl:1 «RUN»'],
  ['InvalidBuildContent.LengthExceeded', 'Bad.', 'web.imgtpl:1 «RUN»'],
  ['InvalidParameter.TestContent', 'Bad.', 'check.imgtpl:1 «RUN»'],
];

const OF_PARAMETERS: readonly Row[] = [
  ['InvalidImage.NotFound', 'Bad.', 'web.pipeline.yaml:3 «m-bp67acfmxazb4p1x2y3z» BaseImage'],
  ['InvalidRegionId.NotFound', 'Bad.', 'web.pipeline.yaml:1 «cn-hangzhou» RegionId'],
  ['InvalidTagKey.Malformed', 'The specified Tag.N.Key is not valid.', 'web.pipeline.yaml:6 «env» Tag.1.Key'],
  [
    'InvalidTagKey.Malformed',
    'Bad: ImageOptions.ImageTags.N.Key',
    'web.pipeline.yaml:13 «use» ImageOptions.ImageTags.1.Key',
  ],
  ['InvalidTagKey.Malformed', 'The key team is bad.', 'web.pipeline.yaml:8 «team» Tag.2.Key'],
  ['InvalidTagValue.Malformed', 'Tag.2.Value is bad.', 'web.pipeline.yaml:9 «web» Tag.2.Value'],
  ['InvalidImageName.Duplicated', 'Bad.', 'web.pipeline.yaml:11 «my-image» ImageOptions.ImageName'],
  ['InvalidImageName.Malformed', 'Bad.', 'web.pipeline.yaml:11 «my-image» ImageOptions.ImageName'],
  ['InvalidInternetMaxBandwidthOut.NotSupportedValue', 'x', 'web.pipeline.yaml:4 «5» InternetMaxBandwidthOut'],
  ['InvalidVSwitchId.NotFound', 'Bad.', 'web.pipeline.yaml:1 «RegionId» VSwitchId'],
  ['InvalidRegionId.Malformed', 'A code of other calls.', 'web.pipeline.yaml:1 «cn-hangzhou» RegionId'],
  ['QuotaExceed.ImagePipeline', 'Bad.', 'web.pipeline.yaml:1 «RegionId»'],
  ['Forbidden.RAM', 'User not authorized.', 'web.pipeline.yaml:1 «RegionId»'],
];

async function placeOf(files: Readonly<Record<string, string>>, argv: readonly string[], [code, message]: Row) {
  return await inFolder(files, (folder) =>
    withCredentials(KEYS, folder, () =>
      withService(KEYS, [refusal(code, message)], async ({ endpoint }) => {
        const outcome = await runIn(folder, ['submit', '--endpoint', endpoint, '--format=json', '--force', ...argv]);
        assert.equal(outcome.code, 1, outcome.stderr);
        const [file] = JSON.parse(outcome.stdout).files;
        const { line, column, endLine, endColumn, parameter, code: shown } = file.diagnostics[0];
        assert.equal(shown, code);
        assert.equal(line, endLine);
        const text = files[file.path]?.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
        return `${file.path}:${line} «${text}»${parameter === undefined ? '' : ` ${parameter}`}`;
      }),
    ),
  );
}

describe('a refusal stands at what it speaks of', () => {
  it('the second command is the duplicate, though the template says that it is none', async () => {
    const disabled = '# imgtpl-disable-next-line DuplicatedCommand.FROM, deprecated-from -- it has always worked';
    const files = { ...FILES, 'web.imgtpl': `FROM IMAGE:m-1\n${disabled}\nFROM IMAGE:m-1\n` };
    const row = ['DuplicatedCommand.FROM', 'Bad.', 'web.imgtpl:3 «FROM»'] as const;
    assert.equal(await placeOf(files, ['web.imgtpl'], row), row[2]);
  });

  for (const row of [...OF_TEMPLATE, ...OF_PARAMETERS]) {
    it(`${row[0]}: ${row[1]} → ${row[2]}`, async () => {
      assert.equal(await placeOf(FILES, ['web.imgtpl'], row), row[2]);
    });
  }

  it('in content that stands in the pipeline file', async () => {
    const files = { 'a.pipeline.yaml': `${REQUEST}BuildContent: |\n  RUN true\n  COPY /a /b\n` };
    const place = await placeOf(files, ['a.pipeline.yaml'], ['InvalidCommandContent.COPY', 'Bad.', '']);
    assert.equal(place, 'a.pipeline.yaml:6 «/a /b» BuildContent');
  });

  it('at the fault that was known and sent by force', async () => {
    const files = { 'web.imgtpl': 'RUN true\nRUN --mount=x true\n', 'web.pipeline.yaml': REQUEST };
    const place = await placeOf(files, ['web.imgtpl'], ['InvalidCommandContent.RUN', 'Bad.', '']);
    assert.match(place, /^web\.imgtpl:2 «--mount=x/);
  });

  it('at the fault of its own request, not at that of the one before', async () => {
    const files = { 'a.pipeline.yaml': `${REQUEST}Name: "1"\n---\n${REQUEST}Name: "2"\n` };
    const folderOf = (folder: string) =>
      withService(KEYS, ['created', refusal('InvalidName.Malformed', 'Bad.')], async ({ endpoint }) => {
        const argv = ['submit', '--force', '--format=json', '--endpoint', endpoint, 'a.pipeline.yaml'];
        return JSON.parse((await runIn(folder, argv)).stdout);
      });
    const [, second] = await inFolder(files, (folder) => withCredentials(KEYS, folder, () => folderOf(folder)));
    assert.equal(second.files[0].diagnostics[0].line, 9);
  });

  it('and leads to no page where the code is not documented', async () => {
    await inFolder(FILES, (folder) =>
      withCredentials(KEYS, folder, () =>
        withService(KEYS, [refusal('Forbidden.RAM', 'No.', 403)], async ({ endpoint }) => {
          const { code, stderr } = await runIn(folder, ['submit', '--endpoint', endpoint, 'web.imgtpl']);
          assert.equal(code, 1);
          assert.match(stderr, /error Forbidden\.RAM: .+\n.+\n.+\n {4}= HTTP 403\n/);
        }),
      ),
    );
  });

  it('at the start of a template that has no pipeline file', async () => {
    const argv = ['RegionId=cn-hangzhou', 'BaseImageType=IMAGE', 'BaseImage=m-1'].flatMap((it) => ['--set', it]);
    const place = await placeOf(
      { 'a.imgtpl': 'RUN true\n' },
      [...argv, 'a.imgtpl'],
      ['InvalidImage.NotFound', 'x', ''],
    );
    assert.match(place, /^a\.imgtpl:1 «» BaseImage$/);
  });

  it('second FROM, when it is twice there', async () => {
    const files = { 'web.imgtpl': 'FROM IMAGE:m-1\nRUN true\nFROM IMAGE:m-1\n', 'web.pipeline.yaml': REQUEST };
    const place = await placeOf(files, ['web.imgtpl'], ['DuplicatedCommand.FROM', 'Bad.', '']);
    assert.equal(place, 'web.imgtpl:3 «FROM»');
  });
});
