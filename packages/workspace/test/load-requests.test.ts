import assert from 'node:assert/strict';
import {
  type FileSystem,
  type LoadedRequests,
  type LoadRequestsOptions,
  loadRequests,
  openWorkspace,
} from '@imgtpl/workspace';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

const TEMPLATE = '# a comment\n\nRUN yum update -y\n';
const PIPELINE = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\nInternetMaxBandwidthOut: 10\n';

function load(files: Record<string, string>, path: string, options: LoadRequestsOptions = {}): Promise<LoadedRequests> {
  const workspace = openWorkspace({ files: memoryFileSystem(files), workingDirectory: '/w', language: 'en' });
  return loadRequests(workspace, path, options);
}

/** `file code` of every error. */
function errorsOf({ reports }: LoadedRequests): readonly string[] {
  return reports.flatMap((report) =>
    report.outcome === 'unreadable'
      ? [`${report.path} unreadable`]
      : report.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => `${report.path} ${code}`),
  );
}

describe('loadRequests', () => {
  it('finds the pipeline file beside a template, and is its content', async () => {
    const loaded = await load({ '/w/web.imgtpl': TEMPLATE, '/w/web.pipeline.yaml': PIPELINE }, '/w/web.imgtpl');
    assert.deepEqual(errorsOf(loaded), []);
    const [one] = loaded.requests;
    assert.equal(one?.request.BuildContent, TEMPLATE);
    assert.equal(one?.request.InternetMaxBandwidthOut, 10);
    assert.equal(one?.pipelineFile, '/w/web.pipeline.yaml');
    assert.deepEqual(one?.templates, { BuildContent: { path: '/w/web.imgtpl', isVerbatim: true } });
  });

  it('starts as well from the pipeline file, with what it names', async () => {
    const files = {
      '/w/web.imgtpl': '\uFEFFRUN a\r\n',
      '/w/t/smoke.test.imgtpl': 'RUN b\n',
      '/w/web.pipeline.yaml': `${PIPELINE}TestContentFile: t/smoke.test.imgtpl\n`,
    };
    const loaded = await load(files, '/w/web.pipeline.yaml');
    assert.deepEqual(errorsOf(loaded), []);
    assert.equal(loaded.requests[0]?.request.BuildContent, 'RUN a\n');
    assert.equal(loaded.requests[0]?.request.TestContent, 'RUN b\n');
    assert.deepEqual(loaded.requests[0]?.templates, {
      BuildContent: { path: '/w/web.imgtpl', isVerbatim: false },
      TestContent: { path: '/w/t/smoke.test.imgtpl', isVerbatim: true },
    });
  });

  it('starts as well from the test, with the template that has the name of the pipeline file', async () => {
    const files = {
      '/w/web.imgtpl': TEMPLATE,
      '/w/web.test.imgtpl': 'RUN b\n',
      '/w/web.pipeline.yaml': `${PIPELINE}TestContentFile: web.test.imgtpl\n---\n${PIPELINE}`,
    };
    const loaded = await load(files, '/w/web.test.imgtpl');
    assert.deepEqual(errorsOf(loaded), []);
    const contents = loaded.requests.map(({ request }) => [request.BuildContent, request.TestContent]);
    assert.deepEqual(contents, [[TEMPLATE, 'RUN b\n']]);
    const paths = Object.entries(loaded.requests[0]?.templates ?? {}).map(([name, { path }]) => `${name} ${path}`);
    assert.deepEqual(paths, ['BuildContent /w/web.imgtpl', 'TestContent /w/web.test.imgtpl']);
    const broken = await load({ ...files, '/w/web.imgtpl': 'RUN\n' }, '/w/web.test.imgtpl');
    assert.deepEqual(errorsOf(broken), ['/w/web.imgtpl EmptyCommandContent.RUN']);
  });

  it('judges a template as the content that the request makes of it, wherever it is and whatever names it', async () => {
    const files = { '/w/t/a.imgtpl': 'LABEL a\n', '/w/t/a.pipeline.yaml': `${PIPELINE}Name: other\n` };
    const expected = ['/w/t/a.imgtpl InvalidParameter.TestContent'];
    const named = { ...files, '/w/web.pipeline.yaml': `${PIPELINE}TestContentFile: t/a.imgtpl\n` };
    assert.deepEqual(errorsOf(await load(named, '/w/web.pipeline.yaml')), expected);
    const assignments = ['TestContentFile=t/a.imgtpl'];
    const set = await load({ ...files, '/w/web.pipeline.yaml': PIPELINE }, '/w/web.pipeline.yaml', { assignments });
    assert.deepEqual(errorsOf(set), expected);
    const own = await load(files, '/w/t/a.pipeline.yaml');
    assert.deepEqual(errorsOf(own), ['/w/t/a.imgtpl InvalidParameter.BuildContent']);
  });

  it('judges the text that is sent, though its file is empty when it is read again, as a pipe is', async () => {
    const files = memoryFileSystem({ '/w/a.imgtpl': 'RUN\n' });
    const drained = new Set<string>();
    const read: FileSystem['read'] = (path) => {
      if (drained.has(path)) return new Uint8Array();
      drained.add(path);
      return files.read(path);
    };
    const workspace = openWorkspace({ files: { ...files, read }, workingDirectory: '/w', language: 'en' });
    const loaded = await loadRequests(workspace, '/w/a.imgtpl', { target: 'contents' });
    assert.equal(loaded.requests[0]?.request.BuildContent, 'RUN\n');
    assert.deepEqual(errorsOf(loaded), ['/w/a.imgtpl EmptyCommandContent.RUN']);
  });

  it('reports the errors in the configuration of a template in another folder too, each once', async () => {
    const files = {
      '/w/t/a.imgtpl': 'RUN true\n',
      '/w/t/b.imgtpl': 'RUN true\n',
      '/w/t/imgtpl.config.yaml': 'nonsense: 1\n',
      '/w/web.pipeline.yaml': `${PIPELINE}BuildContentFile: t/a.imgtpl\nTestContentFile: t/b.imgtpl\n`,
    };
    assert.deepEqual(errorsOf(await load(files, '/w/web.pipeline.yaml')), [
      '/w/t/imgtpl.config.yaml imgtpl/invalid-configuration',
    ]);
  });

  it('reports those in the configuration of a request without a template', async () => {
    const files = { '/w/imgtpl.config.yaml': 'nonsense: 1\n', '/w/web.pipeline.yaml': PIPELINE };
    assert.deepEqual(errorsOf(await load(files, '/w/web.pipeline.yaml')), [
      '/w/imgtpl.config.yaml imgtpl/invalid-configuration',
    ]);
  });

  it('takes a template alone with what is set', async () => {
    const assignments = ['RegionId=cn-hangzhou', 'BaseImageType=IMAGE', 'BaseImage=m-1'];
    const loaded = await load({ '/w/web.imgtpl': TEMPLATE }, '/w/web.imgtpl', { assignments });
    assert.deepEqual(errorsOf(loaded), []);
    assert.deepEqual(loaded.requests[0]?.request, {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      BaseImage: 'm-1',
      BuildContent: TEMPLATE,
    });
  });

  it('says what a template alone lacks', async () => {
    const loaded = await load({ '/w/web.imgtpl': TEMPLATE }, '/w/web.imgtpl');
    assert.deepEqual(errorsOf(loaded), [
      '/w/web.imgtpl imgtpl/missing-parameter',
      '/w/web.imgtpl imgtpl/missing-parameter',
    ]);
  });

  it('takes nothing for lacking that is set to something wrong', async () => {
    const assignments = ['SystemDiskSize=5'];
    const { noPipelineFile } = await load({ '/w/web.imgtpl': 'RUN\n' }, '/w/web.imgtpl', { assignments });
    assert.deepEqual(noPipelineFile?.missing, ['RegionId', 'BaseImageType']);
  });

  it('reports what cannot be set', async () => {
    const { overrideFaults } = await load({ '/w/web.imgtpl': TEMPLATE }, '/w/web.imgtpl', {
      assignments: ['Nmae=x', '='],
    });
    assert.deepEqual(
      overrideFaults.map(({ assignment }) => assignment),
      ['Nmae=x', '='],
    );
  });

  it('judges the templates in the light of the request', async () => {
    const files = { '/w/web.imgtpl': 'RUN\n', '/w/web.pipeline.yaml': `${PIPELINE}SystemDiskSize: 5\n` };
    assert.deepEqual(errorsOf(await load(files, '/w/web.imgtpl')), [
      '/w/web.pipeline.yaml InvalidSystemDiskSize.NotSupportedValue',
      '/w/web.imgtpl EmptyCommandContent.RUN',
    ]);
  });

  it('minifies, and what then fits is no error', async () => {
    const text = `${'# comment\n'.repeat(2000)}RUN a\n`;
    const files = { '/w/web.imgtpl': text, '/w/web.pipeline.yaml': PIPELINE };
    assert.deepEqual(errorsOf(await load(files, '/w/web.imgtpl')), [
      '/w/web.imgtpl InvalidBuildContent.LengthExceeded',
    ]);
    const minified = await load(files, '/w/web.imgtpl', { contents: 'minified' });
    assert.deepEqual(errorsOf(minified), []);
    assert.equal(minified.requests[0]?.request.BuildContent, 'RUN a\n');
  });

  it('minifies content that stands in the pipeline file, too', async () => {
    const lines = `${'  # comment\n'.repeat(2000)}  RUN a\n`;
    for (const [content, code] of [
      [`BuildContent: |\n${lines}`, 'InvalidBuildContent.LengthExceeded'],
      [`TestContent: ${JSON.stringify(lines)}\n`, 'InvalidParameter.TestContent'],
    ]) {
      const files = { '/w/a.pipeline.yaml': `${PIPELINE}${content}` };
      assert.deepEqual(errorsOf(await load(files, '/w/a.pipeline.yaml')), [`/w/a.pipeline.yaml ${code}`]);
      assert.deepEqual(errorsOf(await load(files, '/w/a.pipeline.yaml', { contents: 'minified' })), []);
    }
  });

  it('gives a request for each document of a stream', async () => {
    const files = { '/w/two.pipeline.yaml': `${PIPELINE}---\n${PIPELINE}Name: second\n` };
    const { requests } = await load(files, '/w/two.pipeline.yaml');
    assert.deepEqual(
      requests.map(({ request }) => request.Name),
      [undefined, 'second'],
    );
  });

  it('finds its own pipeline file before others that name it', async () => {
    const files = {
      '/w/web.imgtpl': TEMPLATE,
      '/w/a.pipeline.yaml': `${PIPELINE}Name: other\nBuildContentFile: web.imgtpl\n`,
      '/w/web.pipeline.yaml': `${PIPELINE}Name: first\n---\n${PIPELINE}Name: second\nBuildContentFile: web.imgtpl\n`,
    };
    const loaded = await load(files, '/w/web.imgtpl');
    assert.deepEqual(errorsOf(loaded), []);
    assert.deepEqual(
      loaded.requests.map(({ request }) => [request.Name, request.BuildContent]),
      [
        ['first', TEMPLATE],
        ['second', TEMPLATE],
      ],
    );
  });

  it('asks which one of several that name it is meant', async () => {
    const files = {
      '/w/web.imgtpl': TEMPLATE,
      '/w/a.pipeline.yaml': `${PIPELINE}BuildContentFile: web.imgtpl\n`,
      '/w/b.pipeline.yaml': `${PIPELINE}BuildContentFile: web.imgtpl\n`,
    };
    const { requests, reports } = await load(files, '/w/web.imgtpl');
    const [report] = reports;
    assert.deepEqual(requests, []);
    assert.ok(report?.outcome === 'unreadable');
    assert.match(report.message, /^web\.imgtpl .*a\.pipeline\.yaml and of b\.pipeline\.yaml/);
    const [chosen] = (await load(files, '/w/b.pipeline.yaml')).requests;
    assert.equal(chosen?.request.BuildContent, TEMPLATE);
  });

  it('takes a file for a pipeline file that can be nothing else', async () => {
    for (const path of ['/w/request.json', '/w/request.YAML', '/w/pipeline.yml']) {
      const text = path.endsWith('.json')
        ? '{"RegionId": "cn-hangzhou", "BaseImageType": "IMAGE", "BaseImage": "m-1"}'
        : PIPELINE;
      const loaded = await load({ [path]: text }, path);
      assert.deepEqual(errorsOf(loaded), [], path);
      assert.equal(loaded.requests[0]?.request.BaseImage, 'm-1');
    }
  });

  it('makes no request of the content of a component', async () => {
    const files = { '/w/a.component.imgtpl': TEMPLATE };
    const loaded = await load(files, '/w/a.component.imgtpl', { assignments: ['RegionId=cn-hangzhou'] });
    assert.deepEqual(errorsOf(loaded), ['/w/a.component.imgtpl unreadable']);
    const named = { ...files, '/w/a.pipeline.yaml': `${PIPELINE}BuildContentFile: a.component.imgtpl\n` };
    assert.equal((await load(named, '/w/a.component.imgtpl')).requests[0]?.request.BuildContent, TEMPLATE);
  });

  it('sets no other content than the template that is named', async () => {
    for (const assignment of ['BuildContent=RUN b', 'BuildContentFile=b.imgtpl']) {
      const { overrideFaults } = await load({ '/w/a.imgtpl': TEMPLATE }, '/w/a.imgtpl', { assignments: [assignment] });
      assert.deepEqual(
        overrideFaults.map((it) => it.assignment),
        [assignment],
      );
    }
    const test = { assignments: ['TestContent=RUN b'] };
    assert.deepEqual((await load({ '/w/a.imgtpl': TEMPLATE }, '/w/a.imgtpl', test)).overrideFaults, []);
  });

  it('says that the own pipeline file cannot be read', async () => {
    const files = { '/w/web.imgtpl': TEMPLATE, '/w/web.pipeline.yaml': '\u0000'.repeat(3) };
    const { reports } = await load(files, '/w/web.imgtpl');
    assert.ok(reports.some((report) => report.path === '/w/web.pipeline.yaml'));
  });

  it('is the content where the pipeline file has the name with nothing after it', async () => {
    for (const nothing of ['BuildContent:\n', 'BuildContentFile: ~\n']) {
      const loaded = await load(
        { '/w/web.imgtpl': TEMPLATE, '/w/web.pipeline.yaml': PIPELINE + nothing },
        '/w/web.imgtpl',
      );
      assert.deepEqual(errorsOf(loaded), []);
      assert.equal(loaded.requests[0]?.request.BuildContent, TEMPLATE);
    }
  });

  it('says that another content stands against that of the template', async () => {
    const files = { '/w/web.imgtpl': TEMPLATE, '/w/web.pipeline.yaml': `${PIPELINE}BuildContent: RUN b\n` };
    assert.deepEqual(errorsOf(await load(files, '/w/web.imgtpl')), ['/w/web.pipeline.yaml imgtpl/content-conflict']);
  });

  it('names a file that is missing', async () => {
    assert.deepEqual(errorsOf(await load({}, '/w/web.imgtpl')), ['/w/web.imgtpl unreadable']);
  });
});
