import assert from 'node:assert/strict';
import { EMIT_FORMATS } from '@imgtpl/request';
import { openClient } from './client.js';

const URI = 'file:///work/web.imgtpl';
const YAML = 'file:///work/web.pipeline.yaml';
const FILES = {
  '/work/web.imgtpl': 'RUN old\n',
  '/work/web.pipeline.yaml': 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n',
};

async function emit(texts: Readonly<Record<string, string>>, argument: object): Promise<{ [name: string]: string }> {
  const client = await openClient({ files: FILES });
  for (const [uri, text] of Object.entries(texts)) client.open(uri, text);
  const params = { command: 'imgtpl.emit', arguments: [{ uri: URI, format: 'json', ...argument }] };
  const answer = await client.connection.sendRequest<{ [name: string]: string }>('workspace/executeCommand', params);
  await client.close();
  return answer;
}

describe('imgtpl.emit in an editor', () => {
  it('emits what is shown, not what is saved', async () => {
    const { text = '', language } = await emit(
      { [URI]: 'RUN new\n', [YAML]: `${FILES['/work/web.pipeline.yaml']}Name: web\n` },
      {},
    );
    assert.equal(language, 'json');
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      BaseImage: 'm-1',
      Name: 'web',
      BuildContent: 'RUN new\n',
    };
    assert.deepEqual(JSON.parse(text), request);
  });

  it('makes a Dockerfile of a template that has no pipeline file', async () => {
    const uri = 'file:///work/alone/web.imgtpl';
    const { text } = await emit({ [uri]: 'RUN true\n' }, { uri, format: 'dockerfile', base: 'alpine' });
    assert.equal(text, 'FROM alpine\nRUN true\n');
  });

  it('emits JSON where no format is named, as the command line does', async () => {
    const { language } = await emit({ [URI]: 'RUN new\n' }, { format: undefined });
    assert.equal(language, 'json');
  });

  it('says which pipeline files it could emit from where there are several', async () => {
    const uri = 'file:///work/shared.imgtpl';
    const naming = `${FILES['/work/web.pipeline.yaml']}BuildContentFile: shared.imgtpl\n`;
    const pipelines = { 'file:///work/a.pipeline.yaml': naming, 'file:///work/b.pipeline.yaml': naming };
    const { refusal, force } = await emit({ [uri]: 'RUN a\n', ...pipelines }, { uri });
    assert.match(refusal ?? '', /shared\.imgtpl.*a\.pipeline\.yaml.*b\.pipeline\.yaml/);
    assert.equal(force, undefined);
  });

  it('emits from a pipeline file', async () => {
    const { text = '' } = await emit({ [YAML]: FILES['/work/web.pipeline.yaml'] }, { uri: YAML });
    assert.equal(JSON.parse(text).BuildContent, 'RUN old\n');
  });

  it('emits every format that it names', async () => {
    const client = await openClient();
    const params = { command: 'imgtpl.emitFormats', arguments: [{}] };
    const answer: { formats: { name: string; description: string }[] } = await client.connection.sendRequest(
      'workspace/executeCommand',
      params,
    );
    await client.close();
    assert.deepEqual(
      answer.formats.map(({ name }) => name),
      [...EMIT_FORMATS],
    );
    for (const { name, description } of answer.formats) {
      assert.notEqual(description, '');
      assert.ok((await emit({ [URI]: 'RUN true\n' }, { format: name, base: 'alpine' }))['text'], name);
    }
  });

  it('makes a Dockerfile of the template that is asked for', async () => {
    const test = 'file:///work/web.test.imgtpl';
    const pipeline = `${FILES['/work/web.pipeline.yaml']}TestContentFile: web.test.imgtpl\n`;
    const texts = { [YAML]: pipeline, [URI]: 'RUN build\n', [test]: 'RUN test\n' };
    for (const [uri, command] of [
      [URI, 'RUN build'],
      [test, 'RUN test'],
      [YAML, 'RUN build'],
    ] as const) {
      const { text, refusal } = await emit(texts, { uri, format: 'dockerfile', base: 'alpine' });
      assert.equal(text, `FROM alpine\n${command}\n`, refusal);
    }
  });

  it('says what a Dockerfile needs beside, and asks nothing for another format', async () => {
    const client = await openClient();
    const params = { command: 'imgtpl.emitFormats', arguments: [{}] };
    const { formats }: { formats: { name: string; asks?: string }[] } = await client.connection.sendRequest(
      'workspace/executeCommand',
      params,
    );
    await client.close();
    const asking = formats.filter(({ asks }) => asks !== undefined);
    assert.deepEqual(asking, [
      {
        ...formats.find(({ name }) => name === 'dockerfile'),
        asks: 'The Docker image to use instead of the base image',
      },
    ]);
  });

  it('says what is wrong, but no more than fits into a message', async () => {
    const { refusal = '' } = await emit({ [URI]: 'RUN\n'.repeat(5) }, {});
    assert.equal(refusal.split('\n').length, 3);
    assert.equal((await emit({ [URI]: 'run a\nRUN\n' }, {}))['refusal']?.split('\n').length, 1);
  });

  it('has a template saved before it has a pipeline file', async () => {
    const uri = 'untitled:Untitled-1';
    const { refusal } = await emit({ [uri]: 'RUN a\n' }, { uri });
    assert.equal(refusal, 'Untitled-1 is not saved: save it beside its pipeline file first.');
    const { text } = await emit({ [uri]: 'RUN a\n' }, { uri, format: 'dockerfile', base: 'alpine' });
    assert.equal(text, 'FROM alpine\nRUN a\n');
  });

  it('emits in spite of errors once it is told to', async () => {
    const lone = 'file:///work/lone.imgtpl';
    const faulty: readonly (readonly [texts: Readonly<Record<string, string>>, argument: object, emitted: RegExp])[] = [
      [{ [URI]: 'RUN\n' }, {}, /"BuildContent": "RUN\\n"/],
      [{ [lone]: 'RUN a\n' }, { uri: lone }, /"BuildContent": "RUN a\\n"/],
      [{ [URI]: 'RUN a\n', [YAML]: 'Nam: web\n' }, { format: 'dockerfile', base: 'alpine' }, /^FROM alpine\nRUN a\n$/],
    ];
    for (const [texts, argument, emitted] of faulty) {
      const { text, force } = await emit(texts, argument);
      assert.deepEqual([text, force], [undefined, 'Emit anyway']);
      assert.match((await emit(texts, { ...argument, force: true }))['text'] ?? '', emitted);
    }
  });

  it('offers no emitting where nothing could come of it', async () => {
    const hopeless: readonly (readonly [texts: Readonly<Record<string, string>>, argument: object])[] = [
      [{ [URI]: 'RUN a\n', [YAML]: '- web\n' }, {}],
      [{ 'file:///work/imgtpl.config.yaml': 'rules: 1\n', [URI]: 'RUN a\n' }, {}],
      [{ [URI]: 'RUN a\n' }, { format: 'dockerfile', base: 'my image' }],
      [{}, {}],
    ];
    for (const [texts, argument] of hopeless) {
      for (const force of [false, true]) {
        const answer = await emit(texts, { ...argument, force });
        assert.deepEqual(Object.keys(answer), ['refusal'], JSON.stringify(answer));
        assert.notEqual(answer['refusal'], '');
      }
    }
  });

  it('refuses with the first errors', async () => {
    assert.match((await emit({ [URI]: 'RUN\n' }, {}))['refusal'] ?? '', /^web\.imgtpl:1: /);
    assert.match((await emit({ [URI]: 'RUN a\n', [YAML]: 'a: [' }, {}))['refusal'] ?? '', /web\.pipeline\.yaml:1: /);
    // An editor has a box for the image, and no option.
    const { refusal: asked } = await emit({ [URI]: 'RUN a\n' }, { format: 'dockerfile' });
    assert.equal(asked, 'A Dockerfile needs a Docker image as its base: name one, such as alpine:3.');
    const { refusal: misread } = await emit({ [URI]: 'RUN a\n' }, { format: 'dockerfile', base: 'my image' });
    assert.equal(misread, '"my image" does not name a Docker image: write a name such as alpine:3.');
    assert.match((await emit({ [URI]: 'RUN a\n' }, { format: 'nope' }))['refusal'] ?? '', /nope/);
    assert.match((await emit({}, {}))['refusal'] ?? '', /web\.imgtpl/);
    const lone = 'file:///work/lone.imgtpl';
    const { refusal } = await emit({ [lone]: 'RUN a\n' }, { uri: lone });
    assert.match(
      refusal ?? '',
      /^lone\.imgtpl has no pipeline file: .*Write lone\.pipeline\.yaml with RegionId and BaseImageType\.$/,
    );
  });
});
