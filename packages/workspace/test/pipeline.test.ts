import assert from 'node:assert/strict';
import { applyEdits } from '@imgtpl/language';
import {
  discover,
  type FileReport,
  type FileSystem,
  type JudgedFile,
  kindOf,
  lintFiles,
  loadRequests,
  openWorkspace,
} from '@imgtpl/workspace';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-bp67acfmxazb4p1x2y3z\n';

function open(files: Files) {
  return openWorkspace({
    files: memoryFileSystem({ '/r/.git/HEAD': '', ...files }),
    workingDirectory: '/r',
    language: 'en',
  });
}

async function judge(files: Files, paths: readonly string[]): Promise<readonly JudgedFile[]> {
  const judged: JudgedFile[] = [];
  for await (const report of lintFiles(open(files), paths)) {
    if (report.outcome === 'judged') judged.push(report);
    else assert.fail(`${report.path}: ${report.outcome}`);
  }
  return judged;
}

/** `name kind: line:column «text» code parameter`, hints and warnings of form left out. */
async function lint(files: Files, paths: readonly string[] = Object.keys(files)): Promise<readonly string[]> {
  return (await judge(files, paths)).flatMap(({ path, kind, diagnostics, lines, text }) => [
    `${path.slice('/r/'.length)} ${kind}`,
    ...diagnostics.map(({ range, code, parameter }) => {
      const { line, character } = lines.positionAt(range.start);
      const found = JSON.stringify(text.slice(range.start, range.end));
      return `  ${line + 1}:${character + 1} ${found} ${code}${parameter === undefined ? '' : ` ${parameter}`}`;
    }),
  ]);
}

describe('pipeline files', () => {
  it('are judged as requests, in YAML and JSON, document by document', async () => {
    const found = await lint({
      '/r/a.pipeline.yaml': 'RegionId: cn-hangzhou\n---\nRegionId: cn-hangzhou\nBaseImageType: IMGE\n',
      '/r/b.pipeline.json': '{ "RegionId": "cn-hangzhou", "BaseImageType": "OSS" }',
      '/r/c.pipeline.yml': 'a: [',
    });
    assert.deepEqual(found, [
      'a.pipeline.yaml pipeline',
      '  1:1 "RegionId" imgtpl/missing-parameter BaseImageType',
      '  4:16 "IMGE" InvalidBaseImageType.NotSupportedValue BaseImageType',
      'b.pipeline.json pipeline',
      '  1:3 "\\"RegionId\\"" MissingParameter.ImportImageOptions ImportImageOptions',
      'c.pipeline.yml pipeline',
      '  1:5 "" imgtpl/invalid-syntax',
    ]);
  });

  it('show what is wrong with their contents while another line is half written', async () => {
    const content = 'BuildContent: |\n  RUN\n';
    for (const [line, fault] of [
      ['Ta', '3:1 "Ta\\nRegionId"'],
      ['Name: a: b', '3:7 "a"'],
    ] as const) {
      assert.deepEqual(await lint({ '/r/a.pipeline.yaml': `${content}${line}\n${REQUEST}` }), [
        'a.pipeline.yaml pipeline',
        '  2:3 "RUN" EmptyCommandContent.RUN BuildContent',
        `  ${fault} imgtpl/invalid-syntax`,
      ]);
    }
  });

  it('show it in JSON, too', async () => {
    const entries = '"BuildContent": "RUN",\n"RegionId": "cn-hangzhou"\n}';
    for (const [line, fault] of [
      ['"Ta', '2:1'],
      ['"Name": ', '3:15'],
      ['"Name": "a"', '3:1'],
    ] as const) {
      const found = await lint({ '/r/a.pipeline.json': `{\n${line}\n${entries}` });
      const places = found.slice(1).map((it) => it.trim().replace(/ ".*" /, ' '));
      const expected = ['3:17 EmptyCommandContent.RUN BuildContent', `${fault} imgtpl/invalid-syntax`];
      assert.deepEqual(places.sort(), expected.sort(), line);
    }
  });

  it('are what is named and can be nothing else, whatever it is called', async () => {
    const text = `${REQUEST}BuildContent: |\n  RUN\nTestContentFile: t.imgtpl\n`;
    const template = ['t.imgtpl test', '  1:1 "RUN" EmptyCommandContent.RUN'];
    for (const name of ['request.yaml', 'pipeline.YML']) {
      assert.deepEqual(await lint({ [`/r/${name}`]: text, '/r/t.imgtpl': 'RUN\n' }, [`/r/${name}`]), [
        `${name} pipeline`,
        '  5:3 "RUN" EmptyCommandContent.RUN BuildContent',
        ...template,
      ]);
    }
    assert.deepEqual(await lint({ '/r/request.json': '{ "RegionId": "cn-hangzhou" }' }), [
      'request.json pipeline',
      '  1:3 "\\"RegionId\\"" imgtpl/missing-parameter BaseImageType',
    ]);
  });

  it('count their own bytes and no commands', async () => {
    const [report] = await judge({ '/r/a.pipeline.yaml': `${REQUEST}Description: 镜像\n` }, ['/r/a.pipeline.yaml']);
    assert.deepEqual([report?.bytes, report?.commands], [REQUEST.length + 20, 0]);
  });

  it('name templates, which are judged once, under their own names', async () => {
    const files = {
      '/r/web.pipeline.yaml': `${REQUEST}BuildContentFile: ./parts/web.imgtpl\nTestContentFile: check.imgtpl\n`,
      '/r/two.pipeline.yaml': `${REQUEST}BuildContentFile: parts/web.imgtpl\n`,
      '/r/parts/web.imgtpl': 'RUN\n',
      '/r/check.imgtpl': 'RUN\n',
    };
    const templates = [
      'check.imgtpl test',
      '  1:1 "RUN" EmptyCommandContent.RUN',
      'parts/web.imgtpl build',
      '  1:1 "RUN" EmptyCommandContent.RUN',
    ];
    assert.deepEqual(await lint(files), [...templates, 'two.pipeline.yaml pipeline', 'web.pipeline.yaml pipeline']);
    assert.deepEqual(await lint(files, ['/r/web.pipeline.yaml']), [...templates, 'web.pipeline.yaml pipeline']);
    assert.deepEqual(await lint(files, ['/r/check.imgtpl']), templates.slice(0, 2));
  });

  it('name templates, whatever these are called, but no pipeline file and no configuration', async () => {
    const files = {
      '/r/a.pipeline.yaml': `${REQUEST}BuildContentFile: a.pipeline.yaml\nTestContentFile: imgtpl.config.yaml\n`,
      '/r/b.pipeline.yaml': `${REQUEST}TestContentFile: b.yaml\n`,
      '/r/b.yaml': 'RUN\n',
      '/r/imgtpl.config.yaml': 'rules: {}\n',
    };
    assert.deepEqual(await lint(files, ['/r/a.pipeline.yaml', '/r/b.pipeline.yaml']), [
      'a.pipeline.yaml pipeline',
      '  4:19 "a.pipeline.yaml" imgtpl/content-file BuildContent',
      '  5:18 "imgtpl.config.yaml" imgtpl/content-file TestContent',
      'b.pipeline.yaml pipeline',
      'b.yaml test',
      '  1:1 "RUN" EmptyCommandContent.RUN',
    ]);
  });

  it('name files that exist, are text, and lie in the root', async () => {
    const files = {
      '/r/a.pipeline.yaml': `${REQUEST}BuildContentFile: nope.imgtpl\nTestContentFile: ../x.imgtpl\n`,
      '/r/b.pipeline.yaml': `${REQUEST}BuildContentFile: binary.imgtpl\nTestContentFile: ""\n`,
      '/r/c.pipeline.yaml': `${REQUEST}BuildContentFile: sub\n`,
      '/r/d.pipeline.yaml': `${REQUEST}BuildContentFile: .git/config\n`,
      '/r/.git/config': '[credential]\n',
      '/r/sub/x': '',
      '/r/binary.imgtpl': Uint8Array.of(0xff, 0, 0xff),
      '/x.imgtpl': 'RUN\n',
    };
    const paths = ['a', 'b', 'c', 'd'].map((name) => `/r/${name}.pipeline.yaml`);
    assert.deepEqual(await lint(files, paths), [
      'a.pipeline.yaml pipeline',
      '  4:19 "nope.imgtpl" imgtpl/content-file BuildContent',
      '  5:18 "../x.imgtpl" imgtpl/content-file TestContent',
      'b.pipeline.yaml pipeline',
      '  4:19 "binary.imgtpl" imgtpl/content-file BuildContent',
      '  5:18 "\\"\\"" imgtpl/content-file TestContent',
      'c.pipeline.yaml pipeline',
      '  4:19 "sub" imgtpl/content-file BuildContent',
      'd.pipeline.yaml pipeline',
      '  4:19 ".git/config" imgtpl/content-file BuildContent',
    ]);
  });

  it('never wait for a pipe that they name, nor for one of their name', async () => {
    const files = memoryFileSystem({
      '/r/a.pipeline.yaml': `${REQUEST}BuildContentFile: pipe.imgtpl\n`,
      '/r/pipe.imgtpl': '',
      '/r/b.imgtpl': 'RUN true\n',
      '/r/b.pipeline.yaml': '',
    });
    const pipes = new Set(['/r/pipe.imgtpl', '/r/b.pipeline.yaml']);
    const withPipes: FileSystem = {
      ...files,
      read: (path) => (pipes.has(path) ? assert.fail(`reads ${path}`) : files.read(path)),
      stat: (path) => (pipes.has(path) ? { type: 'other', size: 0 } : files.stat(path)),
    };
    const workspace = openWorkspace({ files: withPipes, workingDirectory: '/r', language: 'en' });
    const reports: FileReport[] = [];
    for await (const report of lintFiles(workspace, ['/r/a.pipeline.yaml', '/r/b.imgtpl'])) reports.push(report);
    const [first, second] = reports;
    assert.ok(first?.outcome === 'judged' && second?.outcome === 'judged');
    assert.deepEqual(
      first.diagnostics.map(({ code, message }) => [code, message]),
      [['imgtpl/content-file', 'The file "pipe.imgtpl" is not a file: name a template.']],
    );
    assert.deepEqual(second.diagnostics, []);
  });

  it('belong to the template of their name, and to no other', async () => {
    const web = { '/r/web.imgtpl': 'RUN true\n' };
    const lintWith = (text: string) =>
      lint({ ...web, '/r/web.pipeline.yaml': REQUEST + text }, ['/r/web.pipeline.yaml']);
    const none = ['web.imgtpl build', 'web.pipeline.yaml pipeline'];
    assert.deepEqual(await lintWith(''), none);
    for (const path of ['web.imgtpl', './web.imgtpl', '../r/web.imgtpl', 'a/.././web.imgtpl', '/r/web.imgtpl']) {
      assert.deepEqual(await lintWith(`BuildContentFile: ${path}\n`), none, path);
    }
    assert.deepEqual(await lintWith('BuildContent: RUN true\n'), [
      ...none,
      '  4:15 "RUN true" imgtpl/content-conflict BuildContent',
    ]);
    assert.deepEqual(await lintWith('BuildContent: RUN true\nBuildContentFile: web.imgtpl\n'), [
      ...none,
      '  5:19 "web.imgtpl" imgtpl/content-conflict BuildContent',
    ]);
  });

  it('draw what is wrong with inline content at its own lines', async () => {
    const files = {
      '/r/a.pipeline.yaml': `${REQUEST}BuildContent: |\n\n  RUN\n    run a\\\n\n     b\n  COPY a\nTestContent: |2-\n   RESTART x\n`,
      '/r/b.pipeline.yaml': `${REQUEST}BuildContent: "RUN a\\nRUN"\nTestContent: >-\n  RUN\n`,
      '/r/c.pipeline.json': '{ "RegionId": "cn-hangzhou", "BaseImageType": "OSS2", "BuildContent": "COPY a b c" }',
    };
    assert.deepEqual(await lint(files), [
      'a.pipeline.yaml pipeline',
      '  6:3 "RUN" EmptyCommandContent.RUN BuildContent',
      '  7:5 "run" imgtpl/command-case BuildContent',
      '  8:1 "" imgtpl/blank-continuation BuildContent',
      '  10:8 "a" InvalidCommandContent.COPY BuildContent',
      '  12:4 "RESTART" imgtpl/restart-last TestContent',
      '  12:12 "x" NotEmptyCommandContent.RESTART TestContent',
      'b.pipeline.yaml pipeline',
      '  4:15 "\\"RUN a\\\\nRUN\\"" EmptyCommandContent.RUN BuildContent',
      '  5:14 ">-\\n  RUN" EmptyCommandContent.RUN TestContent',
      'c.pipeline.json pipeline',
      '  1:47 "\\"OSS2\\"" InvalidBaseImageType.NotSupportedValue BaseImageType',
      '  1:71 "\\"COPY a b c\\"" InvalidCommandContent.COPY BuildContent',
    ]);
  });

  it('name the line of the content where it has none of its own', async () => {
    const [report] = await judge({ '/r/b.pipeline.yaml': `${REQUEST}BuildContent: "RUN a\\nRUN"\n` }, [
      '/r/b.pipeline.yaml',
    ]);
    assert.equal(
      report?.diagnostics[0]?.message,
      'RUN needs content: write it, or remove the command. (line 2 of the content)',
    );
  });

  for (const lineEnd of ['\n', '\r\n']) {
    it(`fix inline content where it stands (${JSON.stringify(lineEnd)})`, async () => {
      const text = `${REQUEST}BuildContent: |\n    run a\n    CMD ['b']\n    RESTART\nName: n1\n`.replaceAll(
        '\n',
        lineEnd,
      );
      const [report] = await judge({ '/r/a.pipeline.yaml': text }, ['/r/a.pipeline.yaml']);
      const edits = (report?.diagnostics ?? []).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
      const fixed = [...edits]
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end), text);
      assert.match(fixed, /BuildContent: \|\r?\n {4}RUN a\r?\n {4}CMD \["b"\]\r?\nName: n1\r?\n$/);
      assert.equal(fixed.replaceAll(lineEnd, '').includes('\n'), false);
    });
  }
});

describe('several pipeline files beside the template of their name', () => {
  const others: readonly (readonly [text: string, found: readonly string[]])[] = [
    [REQUEST, ['1:1 "RegionId" imgtpl/content-conflict BuildContent']],
    [`${REQUEST}BuildContent:\n`, ['1:1 "RegionId" imgtpl/content-conflict BuildContent']],
    [`${REQUEST}TestContent: RUN true\n`, ['1:1 "RegionId" imgtpl/content-conflict BuildContent']],
    [`${REQUEST}---\n${REQUEST}BuildContent: RUN b\n`, ['1:1 "RegionId" imgtpl/content-conflict BuildContent']],
    [`${REQUEST}BuildContent: RUN b\n`, []],
    [`${REQUEST}BuildContentFile: web.imgtpl\n`, []],
    [`${REQUEST}BuildContentFile: other.imgtpl\n`, []],
  ];
  const files = { '/r/web.imgtpl': 'RUN a\n', '/r/other.imgtpl': 'RUN b\n', '/r/web.pipeline.yaml': REQUEST };
  for (const [text, found] of others) {
    it(JSON.stringify(text), async () => {
      const lines = await lint({ ...files, '/r/web.pipeline.yml': text }, ['/r/web.pipeline.yml']);
      assert.deepEqual(
        lines.filter((line) => line.startsWith(' ')),
        found.map((line) => `  ${line}`),
      );
      assert.deepEqual(await lint({ ...files, '/r/web.pipeline.yml': text }, ['/r/web.pipeline.yaml']), [
        'web.imgtpl build',
        'web.pipeline.yaml pipeline',
      ]);
    });
  }

  it('say whose the template is and offer to name it', async () => {
    for (const [name, text, after] of [
      ['web.pipeline.yml', REQUEST, `${REQUEST}BuildContentFile: "web.imgtpl"\n`],
      [
        'web.pipeline.json',
        '{\n  "RegionId": "cn-hangzhou", "BaseImageType": "IMAGE", "BaseImage": "m-1"\n}\n',
        '{\n  "RegionId": "cn-hangzhou", "BaseImageType": "IMAGE", "BaseImage": "m-1", "BuildContentFile": "web.imgtpl"\n}\n',
      ],
    ] as const) {
      const path = `/r/${name}`;
      const report = (await judge({ ...files, [path]: text }, [path])).find((it) => it.path === path);
      const [found, ...others] = report?.diagnostics ?? [];
      assert.deepEqual(others, []);
      assert.match(found?.message ?? '', /^web\.imgtpl is the content of web\.pipeline\.yaml, .*BuildContentFile/);
      assert.equal(applyEdits(text, found?.fixes[0]?.edits ?? []), after);
      assert.deepEqual(await lint({ ...files, [path]: after }, [path]), ['web.imgtpl build', `${name} pipeline`]);
    }
  });
});

describe('endings in capitals', () => {
  /** Like macOS and Windows: a file exists under every spelling that differs only in case. */
  function withoutCapitals(files: FileSystem, paths: readonly string[]): FileSystem {
    const named = (path: string) => paths.find((it) => it.toLowerCase() === path.toLowerCase()) ?? path;
    return { ...files, read: (path) => files.read(named(path)), stat: (path) => files.stat(named(path)) };
  }
  const requested = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', BaseImage: 'm-bp67acfmxazb4p1x2y3z' };
  for (const [template, pipeline] of [
    ['web.imgtpl', 'web.pipeline.YAML'],
    ['web.IMGTPL', 'web.pipeline.yaml'],
    ['Web.ImgTpl', 'Web.Pipeline.Yml'],
    ['WEB.IMGTPL', 'WEB.PIPELINE.JSON'],
  ] as const) {
    for (const platform of ['tells them apart', 'does not']) {
      it(`${template} and ${pipeline} belong together where the file system ${platform}`, async () => {
        const text = pipeline.endsWith('JSON') ? JSON.stringify(requested) : REQUEST;
        const contents = { '/r/.git/HEAD': '', [`/r/${template}`]: 'RUN curl a\n', [`/r/${pipeline}`]: text };
        const memory = memoryFileSystem(contents);
        const files = platform === 'does not' ? withoutCapitals(memory, Object.keys(contents)) : memory;
        const opened = () => openWorkspace({ files, workingDirectory: '/r', language: 'en' });
        const { files: discovered } = await discover(opened(), ['.']);
        assert.deepEqual([...discovered].sort(), [`/r/${template}`, `/r/${pipeline}`].sort());
        for (const paths of [discovered, [`/r/${template}`], [`/r/${pipeline}`]]) {
          const codes: string[] = [];
          for await (const report of lintFiles(opened(), paths)) {
            assert.ok(report.outcome === 'judged', report.path);
            if (report.kind === 'build') codes.push(...report.diagnostics.map(({ code }) => code));
          }
          // Only the pipeline file tells that there is no network.
          assert.deepEqual(codes, ['imgtpl/run-needs-network']);
        }
        for (const name of [template, pipeline]) {
          const { requests } = await loadRequests(opened(), `/r/${name}`);
          assert.deepEqual(
            requests.map(({ request, name: called }) => ({ ...request, called })),
            [{ ...requested, BuildContent: 'RUN curl a\n', called: /^web/i.exec(template)?.[0] }],
          );
        }
      });
    }
  }

  it('come after those that are written as usual, and two templates of a name do not share a pipeline file', async () => {
    const files = {
      '/r/web.imgtpl': 'RUN a\n',
      '/r/web.IMGTPL': 'RUN b\n',
      '/r/web.pipeline.YAML': REQUEST,
      '/r/web.pipeline.yaml': `${REQUEST}Name: usual\n`,
    };
    const { requests } = await loadRequests(open(files), '/r/web.imgtpl');
    assert.deepEqual(
      requests.map(({ request }) => [request.Name, request.BuildContent]),
      [['usual', 'RUN a\n']],
    );
    assert.ok((await loadRequests(open(files), '/r/web.IMGTPL')).noPipelineFile);
    assert.deepEqual(
      (await lint(files, ['/r/web.pipeline.YAML'])).filter((line) => line.startsWith(' ')),
      ['  1:1 "RegionId" imgtpl/content-conflict BuildContent'],
    );
  });

  it('tell the kind of a template too', async () => {
    for (const [name, kind] of [
      ['web.test.IMGTPL', 'test'],
      ['WEB.COMPONENT.IMGTPL', 'component'],
      ['web.IMGTPL', 'build'],
    ] as const) {
      assert.equal(await kindOf(open({}), `/r/${name}`), kind);
    }
  });
});

describe('templates in the light of their pipeline files', () => {
  const cases: readonly (readonly [request: string, template: string, found: readonly string[]])[] = [
    [REQUEST, 'COPY https://example.com/a /a\n', ['1:6 "https://example.com/a" imgtpl/copy-needs-network']],
    [
      `${REQUEST}InternetMaxBandwidthOut: 0\n`,
      'COPY https://x.cn/a /a\n',
      ['1:6 "https://x.cn/a" imgtpl/copy-needs-network'],
    ],
    [`${REQUEST}InternetMaxBandwidthOut: 10\n`, 'COPY https://example.com/a /a\n', []],
    [`${REQUEST}InternetMaxBandwidthOut: ten\n`, 'COPY https://example.com/a /a\n', []],
    [`${REQUEST}VSwitchId: vsw-1\n`, 'COPY https://example.com/a /a\n', []],
    [REQUEST, 'FROM IMAGE:m-1\nRUN true\n', ['1:6 "IMAGE:m-1" imgtpl/from-contradicts-request']],
    [REQUEST, 'FROM IMAGE:m-bp67acfmxazb4p1x2y3z\nRUN true\n', ['1:1 "FROM" imgtpl/deprecated-from']],
    [
      'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: win2022_21H2_x64_dtc_en-us_40G_alibase_20241211.vhd\n',
      'RUN true\nRESTART\nCOMPONENT ic-1\n',
      ['1:1 "RUN" imgtpl/windows-command'],
    ],
    [
      'RegionId: cn-hangzhou\nBaseImageType: OSS\nImportImageOptions:\n  OSType: windows\n',
      'USER a\nCOMPONENT ic-1\n',
      ['1:1 "USER" imgtpl/windows-command'],
    ],
    [
      REQUEST,
      'COMPONENT acs:ecs:cn-beijing:1284387915995949:imagecomponent/a/1.0.0\n',
      ['1:19 "cn-beijing" imgtpl/component-region-mismatch'],
    ],
    ['a: [', 'COPY https://example.com/a /a\n', []],
  ];
  for (const [request, template, found] of cases) {
    it(JSON.stringify([request, template]), async () => {
      const files = { '/r/web.imgtpl': template, '/r/web.pipeline.yaml': request };
      const lines = (await lint(files, ['/r/web.imgtpl'])).slice(1).map((line) => line.trim());
      assert.deepEqual(lines, found);
    });
  }

  it('are named by a key in every way to write it', async () => {
    for (const [name, text] of [
      ['a.pipeline.yaml', 'TestContentFile: web.imgtpl\n'],
      ['a.pipeline.yaml', "'TestContentFile': web.imgtpl\n"],
      ['a.pipeline.yaml', '"Test\\x43ontentFile": web.imgtpl\n'],
      ['a.pipeline.yaml', '"TestContent\\\n  File" : web.imgtpl\n'],
      ['a.pipeline.yaml', '? !!str "TestContentFil\\u0065"\n: web.imgtpl\n'],
      ['a.pipeline.yaml', 'Name: &a TestContentFile\n*a : web.imgtpl\n'],
      ['a.pipeline.json', '{ "Test\\u0043ontentFile": "web.imgtpl" }'],
    ] as const) {
      const workspace = open({ '/r/web.imgtpl': 'RUN a\n', [`/r/${name}`]: text });
      const kind = text.startsWith('"TestContent\\\n') ? 'build' : 'test';
      assert.equal(await kindOf(workspace, '/r/web.imgtpl'), kind, text);
    }
  });

  it('know the kind from the pipeline file that names them', async () => {
    const workspace = open({
      '/r/imgtpl.config.yaml': 'overrides: [{ files: "*.imgtpl", kind: component }]',
      '/r/p.pipeline.yaml': 'BuildContentFile: x.test.imgtpl\nTestContentFile: y.imgtpl\n',
      '/r/x.test.imgtpl': '',
      '/r/y.imgtpl': '',
      '/r/z.imgtpl': '',
      '/r/z.pipeline.yaml': '',
    });
    const kinds = ['x.test.imgtpl', 'y.imgtpl', 'z.imgtpl'].map((name) => kindOf(workspace, `/r/${name}`));
    assert.deepEqual(await Promise.all(kinds), ['build', 'test', 'component']);
    assert.equal(await kindOf({ ...workspace, kind: 'test' }, '/r/x.test.imgtpl'), 'test');
  });
});
