import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../test/harness/root.js';
import { KEYS, STS_KEYS, withCredentials } from './harness/credentials.js';
import { inFolder } from './harness/folder.js';
import {
  type Behavior,
  CREATED,
  type Keys,
  refusal,
  type SeenRequest,
  withService,
} from './harness/loopback-service.js';
import { type Outcome, type RunOptions, runIn } from './harness/run-in-process.js';

const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-bp67acfmxazb4p1x2y3z\n';
const FILES = { 'web.imgtpl': 'RUN echo "a b" && x=1 * 2\nRESTART\nRUN true\n', 'web.pipeline.yaml': REQUEST };
const THROTTLED = refusal('Throttling.User', 'Request was denied due to user flow control.');

interface Submission {
  readonly files?: Readonly<Record<string, string>>;
  readonly argv?: readonly string[];
  readonly behaviors?: readonly Behavior[];
  readonly keys?: Keys;
  readonly options?: RunOptions;
}

/** Submits `web.imgtpl` in a folder to a local service. */
async function submit({
  files = FILES,
  argv = ['web.imgtpl'],
  behaviors = [],
  keys = KEYS,
  options = {},
}: Submission = {}): Promise<Outcome & { readonly seen: readonly SeenRequest[] }> {
  return await inFolder(files, (folder) =>
    withCredentials(keys, folder, () =>
      withService(keys, behaviors, async ({ endpoint, seen }) => {
        const outcome = await runIn(folder, ['submit', '--endpoint', endpoint, ...argv], options);
        return { ...outcome, seen };
      }),
    ),
  );
}

function token({ pairs }: SeenRequest): string | undefined {
  return pairs.find(([name]) => name === 'ClientToken')?.[1];
}

describe('submit', () => {
  for (const keys of [KEYS, STS_KEYS]) {
    it(`sends a signed form that the service accepts: ${keys.token === undefined ? 'key' : 'security token'}`, async () => {
      const { code, stdout, stderr, seen } = await submit({ keys });
      assert.deepEqual([code, stderr], [0, '']);
      assert.equal(stdout, `ImagePipelineId: ${CREATED.ImagePipelineId}\nRequestId: ${CREATED.RequestId}\n`);
      const [request, ...others] = seen;
      assert.ok(request);
      assert.deepEqual(others, []);
      assert.deepEqual(request.signatureFaults, []);
      assert.equal(request.headers['x-acs-action'], 'CreateImagePipeline');
      assert.equal(request.headers['x-acs-version'], '2014-05-26');
      assert.deepEqual(
        request.pairs.filter(([name]) => name !== 'ClientToken'),
        [
          ['BaseImage', 'm-bp67acfmxazb4p1x2y3z'],
          ['BaseImageType', 'IMAGE'],
          ['BuildContent', FILES['web.imgtpl']],
          ['RegionId', 'cn-hangzhou'],
        ],
      );
    });
  }

  it('prints the answer as JSON', async () => {
    const { code, stdout } = await submit({ argv: ['web.imgtpl', '--format', 'json'] });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), CREATED);
  });

  it('makes one token of one payload, another of another, and keeps one that is given', async () => {
    const tokenOf = async (...argv: string[]) => {
      const { seen } = await submit({ argv: ['web.pipeline.yaml', ...argv] });
      return seen.map(token).join();
    };
    const first = await tokenOf();
    assert.match(first, /^[!-~]{1,64}$/);
    assert.equal(await tokenOf(), first);
    assert.notEqual(await tokenOf('--set', 'RegionId=cn-beijing'), first);
    assert.equal(await tokenOf('--set', 'ClientToken=mine'), 'mine');
  });

  it('submits every request of a stream, in order, and says what happened to each', async () => {
    const files = {
      'web.pipeline.yaml': `${REQUEST}Name: first\n---\n${REQUEST}Name: second\n---\n${REQUEST}Name: third\n`,
    };
    const behaviors: readonly Behavior[] = ['created', refusal('QuotaExceed.ImagePipeline', 'Too many.'), 'created'];
    const { code, stdout, stderr, seen } = await submit({ files, argv: ['web.pipeline.yaml'], behaviors });
    assert.equal(code, 1);
    const names = seen.map(({ pairs }) => new Map(pairs).get('Name'));
    assert.deepEqual(names, ['first', 'second', 'third']);
    assert.match(stdout, /^Request 1 of 3\nImagePipelineId: ip-.*\nRequestId: .*\n\nRequest 3 of 3\nImagePipelineId/);
    assert.match(stderr, /^Request 2 of 3\nweb\.pipeline\.yaml:6:1: error QuotaExceed\.ImagePipeline: .*Too many\./);
    const json = await submit({ files, argv: ['web.pipeline.yaml', '--format=json'], behaviors });
    const [one, two, three, ...rest] = JSON.parse(json.stdout);
    assert.deepEqual([one, three, rest], [CREATED, CREATED, []]);
    assert.equal(two.files[0].diagnostics[0].code, 'QuotaExceed.ImagePipeline');
    const other = [refusal('QuotaExceed.ImagePipeline', 'Too many.', 400), 'created'] as const;
    const late = await submit({ files, argv: ['web.pipeline.yaml'], behaviors: other });
    assert.match(late.stdout, /^Request 2 of 3\nImagePipelineId: .*\nRequestId: .*\n\nRequest 3 of 3\n/);
  });

  it('ends where nothing can be sent, and tells how many were not', async () => {
    const files = { 'web.pipeline.yaml': `${REQUEST}---\n${REQUEST}Name: second\n---\n${REQUEST}Name: third\n` };
    const behaviors = [
      'created',
      refusal('InvalidAccessKeyId.Inactive', 'Specified access key is disabled.', 400),
    ] as const;
    const { code, stdout, stderr, seen } = await submit({ files, argv: ['web.pipeline.yaml'], behaviors });
    assert.deepEqual([code, seen.length], [2, 2]);
    assert.match(stdout, /^Request 1 of 3\n/);
    assert.match(stderr, /InvalidAccessKeyId\.Inactive.*\) 1 more request was not sent/);
    const behavior = [{ status: 404, body: '<html>' }] as const;
    const chinese = await submit({ files, argv: ['web.pipeline.yaml', '--lang=zh-CN'], behaviors: behavior });
    assert.match(chinese.stderr, /不是来自该服务：HTTP 404。另有 2 个请求未发送。\n$/);
  });

  it('sends what --minify leaves of the content', async () => {
    const files = { 'web.imgtpl': '# a comment\n\nRUN true\n', 'web.pipeline.yaml': REQUEST };
    const { seen } = await submit({ files, argv: ['web.imgtpl', '--minify'] });
    assert.equal(new Map(seen[0]?.pairs).get('BuildContent'), 'RUN true\n');
  });

  it('sends nothing that has errors, unless it is forced', async () => {
    const files = { 'web.imgtpl': 'RUN\n', 'web.pipeline.yaml': REQUEST };
    const refused = await submit({ files });
    assert.deepEqual([refused.code, refused.stdout, refused.seen.length], [1, '', 0]);
    assert.match(refused.stderr, /web\.imgtpl:1:1: error EmptyCommandContent\.RUN/);
    const forced = await submit({ files, argv: ['web.imgtpl', '--force'] });
    assert.deepEqual([forced.code, forced.seen.length], [0, 1]);
  });

  it('gives what it does not send the report of lint as JSON, in English, and people their own language', async () => {
    const files = { 'web.imgtpl': 'RUN\nrun true\n', 'web.pipeline.yaml': `${REQUEST}SystemDiskSize: 5\n` };
    const argv = ['web.imgtpl', '--format=json', '--lang=ja'];
    const refused = await submit({ files, argv });
    assert.deepEqual([refused.code, refused.seen.length], [1, 0]);
    const lint = await inFolder(files, (folder) => runIn(folder, ['lint', '--format=json']));
    assert.deepEqual([lint.stdout, lint.code], [refused.stdout, 1]);
    assert.match(refused.stderr, /web\.imgtpl:1:1: エラー EmptyCommandContent\.RUN: [^a-z]*RUN/);
    const warned = await submit({
      files: { ...files, 'web.imgtpl': 'run true\n', 'web.pipeline.yaml': REQUEST },
      argv,
    });
    assert.deepEqual([warned.code, JSON.parse(warned.stdout)], [0, CREATED]);
  });

  it('gives a report where nothing can be read, too', async () => {
    const { code, stdout } = await submit({
      files: { 'a.pipeline.yaml': 'a: [' },
      argv: ['a.pipeline.yaml', '--format=json'],
    });
    assert.deepEqual([code, JSON.parse(stdout).files[0].path], [1, 'a.pipeline.yaml']);
  });
});

describe('submit tries again', () => {
  const passing: readonly (readonly [string, Behavior])[] = [
    ['throttling', THROTTLED],
    ['throttling that says how long', { ...refusalObject(THROTTLED), headers: { 'x-acs-retry-after': '3' } }],
    ['429 under any code', refusal('TooManyRequests', 'Slow down.', 429)],
    ['an error of the service', refusal('InternalError', 'Please try again later.', 500)],
    ['503', refusal('ServiceUnavailable', 'No.', 503)],
    ['a page of a gateway', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['an empty answer of a gateway', { status: 504, body: '' }],
    ['a connection that is cut', 'cut'],
    ['an answer that is cut', 'cut-body'],
    ['a slow answer', 'silent'],
    ['an answer that stops', 'silent-body'],
  ];
  for (const [title, behavior] of passing) {
    it(`after ${title}, with the same token`, async () => {
      const { code, seen, stderr } = await submit({ behaviors: [behavior, behavior, 'created'] });
      assert.deepEqual([code, stderr, seen.length], [0, '', 3]);
      assert.deepEqual(new Set(seen.map(({ body }) => body)).size, 1);
      assert.deepEqual(new Set(seen.map(token)).size, 1);
      assert.deepEqual(new Set(seen.map(({ headers }) => headers['x-acs-signature-nonce'])).size, 3);
      for (const { signatureFaults } of seen) assert.deepEqual(signatureFaults, []);
    });

    it(`after ${title}, and gives up in the end`, async () => {
      const { code, stdout, stderr, seen } = await submit({ behaviors: [behavior] });
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(seen.length >= 3 && seen.length <= 4, String(seen.length));
      assert.match(stderr, /^imgtpl: .+ The same command can be repeated: it creates nothing twice\.\n$/);
    });
  }

  const final: readonly (readonly [string, number, Behavior])[] = [
    ['a refusal', 1, refusal('InvalidName.Malformed', 'No.', 400)],
    ['a refusal of the account', 1, refusal('Forbidden.RAM', 'User not authorized.', 403)],
    ['a refused key', 2, refusal('InvalidAccessKeyId.NotFound', 'Specified access key is not found.', 404)],
    ['a page of a proxy', 2, { status: 403, body: '<html>Forbidden</html>' }],
    ['an answer of something else', 2, { status: 200, body: { hello: 'world' } }],
    ['a page with 200', 2, { status: 200, body: '<html>' }],
    ['null', 2, { status: 404, body: 'null' }],
    ['an answer without an end', 2, 'endless'],
  ];
  for (const [title, exit, behavior] of final) {
    it(`not after ${title}`, async () => {
      const { code, stdout, stderr, seen } = await submit({ behaviors: [behavior] });
      assert.deepEqual([code, stdout, seen.length], [exit, '', 1]);
      assert.doesNotMatch(stderr, /bug in imgtpl|at file:/);
    });
  }

  it('where nobody listens, and says so', async () => {
    const outcome = await inFolder(FILES, (folder) =>
      withCredentials(KEYS, folder, () => runIn(folder, ['submit', '--endpoint=http://127.0.0.1:9', 'web.imgtpl'])),
    );
    assert.deepEqual([outcome.code, outcome.stdout], [2, '']);
    assert.match(outcome.stderr, /127\.0\.0\.1:9 does not answer: ECONNREFUSED/);
  });

  it('not after the clock was wrong, and says to set it', async () => {
    const behaviors = [refusal('InvalidTimeStamp.Expired', 'Specified time stamp is expired.', 400)];
    const { code, stderr, seen } = await submit({ behaviors });
    assert.deepEqual([code, seen.length], [2, 1]);
    assert.match(stderr, /^imgtpl: The service does not accept the time .*InvalidTimeStamp\.Expired.*Set its clock/);
  });

  it('showing on a terminal what it waits for, and leaving nothing of it', async () => {
    const { stderr } = await submit({ behaviors: [THROTTLED, 'created'], options: { isTerminal: true } });
    assert.match(
      stderr,
      /^\r\u001b\[KSending to 127\.0\.0\.1:\d+ …\r\u001b\[KHTTP 400 Throttling\.User; attempt 2 in 0\.0 s …\r\u001b\[K$/,
    );
  });
});

/** A behavior with a status and a body. */
function refusalObject(behavior: Behavior) {
  return typeof behavior === 'string' ? assert.fail(behavior) : behavior;
}

describe('a refusal', () => {
  const errors: readonly { readonly http: number; readonly code: string; readonly message: string }[] = JSON.parse(
    readFileSync(join(ROOT, 'test/data/errors.json'), 'utf8'),
  );

  it('is tested for every documented code', () => assert.ok(errors.length > 0));

  it('is the same JSON in every language, and text in the one that is asked for', async () => {
    const behaviors = [refusal('InvalidName.Malformed', 'No.', 400)];
    const answered = (lang: string, format: string) =>
      submit({ argv: ['web.imgtpl', `--format=${format}`, `--lang=${lang}`], behaviors });
    const { stdout: english } = await answered('en', 'json');
    for (const lang of ['zh-CN', 'ja']) {
      assert.equal((await answered(lang, 'json')).stdout, english);
      assert.doesNotMatch((await answered(lang, 'text')).stderr, /The service refuses/);
    }
  });

  it('writes nothing that acts on a terminal, whatever answers', async () => {
    const behaviors = [refusal('Odd\n\u001b[2J.Code', 'a\u001b[31mb', 400)];
    const { code, stderr } = await submit({ behaviors });
    assert.equal(code, 1);
    assert.match(stderr, /error Odd␊␛\[2J\.Code: .*a␛\[31mb/);
    assert.ok(!stderr.includes('\u001b'));
  });

  for (const { http, code, message } of errors) {
    it(`is shown as a finding: ${code}`, async () => {
      const behaviors = [refusal(code, message.replace('%s', 'the detail'), http)];
      const { code: exit, stdout, seen } = await submit({ argv: ['web.imgtpl', '--format=json'], behaviors });
      assert.deepEqual([exit, seen.length], [1, 1]);
      const { version, files, summary } = JSON.parse(stdout);
      const [finding, ...others] = files[0].diagnostics;
      assert.deepEqual([version, files.length, others, summary.errors], [1, 1, [], 1]);
      assert.deepEqual([finding.code, finding.httpStatus, finding.severity], [code, http, 'error']);
      assert.ok(finding.message.includes(message.replace('%s', 'the detail')) && finding.message.includes('R-1'));
    });
  }
});
