import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentialEnvironment, STS_KEYS } from './harness/credentials.js';
import { inFolder } from './harness/folder.js';
import { type Behavior, refusal, type SeenRequest, withService } from './harness/loopback-service.js';
import { programOutcome, startProgram } from './harness/program.js';

const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n';
const FILES = { 'web.imgtpl': 'RUN true\n', 'web.pipeline.yaml': REQUEST };

/** Makes Node and packages print as much as they can. */
const DEBUG = { DEBUG: '*', NODE_DEBUG: 'http,https,net,tls,stream,fs,timer,esm', DEBUG_HIDE_DATE: '1' };

/** The response of a service that repeats everything it was given. */
const { id, secret, token = '' } = STS_KEYS;
const ECHO = `key ${id} ${secret} ${token} ${encodeURIComponent(token)} ${encodeURIComponent(secret)}`;

const BEHAVIORS: readonly (readonly [number, readonly Behavior[]])[] = [
  [0, ['created']],
  [0, [refusal('Throttling', ECHO), 'created']],
  [1, [refusal('InvalidName.Malformed', ECHO)]],
  [1, [refusal(`Odd.${token}`, ECHO)]],
  [2, [refusal('SignatureDoesNotMatch', ECHO)]],
  [2, [{ status: 403, body: ECHO }]],
];

function assertNoSecrets(text: string, seen: readonly SeenRequest[] = []): void {
  const signatures = seen.map(({ headers }) => String(headers.authorization).replace(/^.*Signature=/, ''));
  for (const hidden of [id, secret, token, encodeURIComponent(token), encodeURIComponent(secret), ...signatures]) {
    assert.ok(!text.includes(hidden), hidden);
  }
}

describe('submit lets no credential out', () => {
  for (const [expected, behaviors] of BEHAVIORS) {
    for (const env of [{}, DEBUG]) {
      it(`exit ${expected}, ${JSON.stringify(behaviors).slice(0, 60)} ${Object.keys(env).join(' ')}`, async () => {
        await inFolder(FILES, (folder) =>
          withService(STS_KEYS, behaviors, async ({ endpoint, seen }) => {
            const argv = ['submit', '--endpoint', endpoint, '--format=json', 'web.imgtpl'];
            const found = await programOutcome(folder, argv, {
              ...credentialEnvironment(STS_KEYS, join(folder, 'home')),
              IMGTPL_CODE_CACHE: 'off',
              ...env,
            });
            assert.equal(found.code, expected, found.stderr.slice(-300));
            assert.deepEqual(seen.at(-1)?.signatureFaults, []);
            assertNoSecrets(found.stdout + found.stderr, seen);
            assert.deepEqual(readdirSync(folder).sort(), Object.keys(FILES).sort());
          }),
        );
      });
    }
  }

  it('nor what a broken file of credentials holds', async () => {
    const files = { ...FILES, 'home/.aliyun/config.json': `{ "profiles": [ "${secret}" "${token}"` };
    await inFolder(files, async (folder) => {
      const env = credentialEnvironment(undefined, join(folder, 'home'));
      const found = await programOutcome(folder, ['submit', 'web.imgtpl', '--endpoint=http://127.0.0.1:9'], env);
      assert.deepEqual([found.code, found.stdout], [2, '']);
      assert.match(found.stderr, /^imgtpl: No credentials were found\./);
      assertNoSecrets(found.stderr);
    });
  });

  it('nor sends one that was stored with its line end, but says which part it is', async () => {
    await inFolder(FILES, (folder) =>
      withService(STS_KEYS, ['created'], async ({ endpoint, seen }) => {
        for (const [keys, part] of [
          [{ ...STS_KEYS, id: `${id}\n` }, 'AccessKey ID'],
          [{ ...STS_KEYS, secret: `${secret}\r\n` }, 'AccessKey Secret'],
          [{ ...STS_KEYS, token: ` ${token}` }, 'SecurityToken'],
        ] as const) {
          const env = credentialEnvironment(keys, join(folder, 'home'));
          const found = await programOutcome(folder, ['submit', '--endpoint', endpoint, 'web.imgtpl'], env);
          assert.deepEqual([found.code, found.stdout, seen.length], [2, '', 0]);
          assert.match(found.stderr, new RegExp(`^imgtpl: The ${part} of the credentials has a blank, a line break`));
          assertNoSecrets(found.stderr);
        }
      }),
    );
  });

  it('in --dry-run, which does not look for them', async () => {
    await inFolder(FILES, async (folder) => {
      const env = { ...credentialEnvironment(STS_KEYS, join(folder, 'home')), ...DEBUG };
      const found = await programOutcome(folder, ['submit', '--dry-run', 'web.imgtpl'], env);
      assert.equal(found.code, 0);
      assertNoSecrets(found.stdout + found.stderr);
    });
  });
});

describe('submit as a process', () => {
  it('finds the profile of the aliyun CLI', async () => {
    const profile = { name: 'p', mode: 'StsToken', access_key_id: id, access_key_secret: secret, sts_token: token };
    const text = JSON.stringify({ current: 'p', profiles: [profile] });
    await inFolder({ ...FILES, 'home/.aliyun/config.json': text }, (folder) =>
      withService(STS_KEYS, ['created'], async ({ endpoint, seen }) => {
        const env = credentialEnvironment(undefined, join(folder, 'home'));
        const found = await programOutcome(folder, ['submit', '--endpoint', endpoint, 'web.pipeline.yaml'], env);
        assert.deepEqual([found.code, found.stderr, seen.length], [0, '', 1]);
        assert.equal(readFileSync(join(folder, 'home/.aliyun/config.json'), 'utf8'), text);
      }),
    );
  });

  it('ends at once with Ctrl-C while it waits for an answer', async () => {
    await inFolder(FILES, (folder) =>
      withService(STS_KEYS, ['silent'], async ({ endpoint, seen }) => {
        const env = credentialEnvironment(STS_KEYS, folder);
        const child = startProgram(folder, ['submit', '--endpoint', endpoint, 'web.imgtpl'], env);
        const end = once(child, 'exit');
        for (let wait = 0; wait < 400 && seen.length === 0; wait++) await new Promise((go) => setTimeout(go, 25));
        assert.equal(seen.length, 1);
        child.kill('SIGINT');
        const [, signal] = await end;
        assert.equal(signal, 'SIGINT');
      }),
    );
  });
});
