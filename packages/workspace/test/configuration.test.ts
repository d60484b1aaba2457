import assert from 'node:assert/strict';
import {
  effectiveConfiguration,
  faultyConfigurations,
  kindOf,
  lintFiles,
  openWorkspace,
  resolvedConfiguration,
  type WorkspaceOptions,
} from '@imgtpl/workspace';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

type Files = Readonly<Record<string, string>>;

const REPOSITORY = { '/r/.git/HEAD': '' };

function open(files: Files, options: Partial<WorkspaceOptions> = {}) {
  return openWorkspace({ files: memoryFileSystem(files), workingDirectory: '/r', language: 'en', ...options });
}

/** `line:column «text» message` of every error in the configuration of `/r/x.imgtpl`. */
async function problems(
  text: string,
  options: Partial<WorkspaceOptions> = {},
  more: Files = {},
): Promise<readonly string[]> {
  const workspace = open({ ...REPOSITORY, '/r/imgtpl.config.yaml': text, ...more }, options);
  const { files } = await effectiveConfiguration(workspace, '/r/x.imgtpl');
  return [...faultyConfigurations(files)].flatMap((report) =>
    report.diagnostics.map(({ range, message, code, severity }) => {
      assert.equal(`${severity} ${code}`, 'error imgtpl/invalid-configuration');
      const { line, character } = report.lines.positionAt(range.start);
      return `${line + 1}:${character + 1} «${report.text.slice(range.start, range.end)}» ${message}`;
    }),
  );
}

async function resolved(files: Files, path: string, options: Partial<WorkspaceOptions> = {}) {
  return resolvedConfiguration(open({ ...REPOSITORY, ...files }, options), path);
}

describe('configuration: errors at their place', () => {
  const COPY = 'InvalidCommandContent.COPY';
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['', []],
    ['# nothing yet\n', []],
    ['inferredErrors: warning\npinnedComponentVersions: true\n', []],
    ['rules:\noverrides:\n', []],
    [
      'a: [',
      ['1:5 «» This is neither YAML nor JSON: a bracket before it is not closed, or its content is not indented.'],
    ],
    ['- a', ['1:1 «- a» A mapping of keys to values belongs here.']],
    ['inferedErrors: error', ['1:1 «inferedErrors» There is no key inferedErrors here; did you mean inferredErrors?']],
    [
      'plugins: []',
      [
        '1:1 «plugins» There is no key plugins here; the keys are extends, inferredErrors, catalogues, pinnedComponentVersions, rules, overrides.',
      ],
    ],
    ['inferredErrors: off', ['1:17 «off» inferredErrors has to be one of error, warning.']],
    ['pinnedComponentVersions: yes', ['1:26 «yes» pinnedComponentVersions has to be true or false.']],
    ['rules: {}\nrules: {}', ['2:1 «rules» The key rules is given twice; remove one of them.']],
    ['rules: [a]', ['1:8 «[a]» A mapping of keys to values belongs here.']],
    [
      `rules: { ${COPY}: off }`,
      [`1:10 «${COPY}» ${COPY} is an error of the API: write { severity: …, reason: … } and say why it is changed.`],
    ],
    [`rules: { ${COPY}: { severity: off, reason: our mirror signs its URLs } }`, []],
    [
      `rules: { ${COPY}: { severity: warning } }`,
      [`1:10 «${COPY}» ${COPY} is an error of the API: write { severity: …, reason: … } and say why it is changed.`],
    ],
    [`rules: { ${COPY}: { severity: off, reason: " " } }`, ['1:63 «" "» reason has to be text, and not empty.']],
    [`rules: { ${COPY}: { reason: so } }`, [`1:10 «${COPY}» ${COPY} needs a severity.`]],
    [
      `rules: { ${COPY}: { severity: warn, reason: so } }`,
      ['1:50 «warn» severity has to be one of off, error, warning, hint; did you mean warning?'],
    ],
    [
      'rules: { InvalidCommandContent.COPPY: { severity: off, reason: so } }',
      [
        '1:10 «InvalidCommandContent.COPPY» There is no diagnostic InvalidCommandContent.COPPY; did you mean InvalidCommandContent.COPY?',
      ],
    ],
    [
      'rules: { quite-another-thing: off }',
      ['1:10 «quite-another-thing» There is no diagnostic quite-another-thing; see imgtpl explain --list.'],
    ],
    ['rules: { command-case: off, imgtpl/masked-id: error, missing-parameter: warning }', []],
    ['rules: { command-case: { severity: hint, reason: so }, masked-id: [warning] }', []],
    [
      'rules: { comand-case: off, imgtpl/comand-case: off }',
      [
        '1:10 «comand-case» There is no diagnostic comand-case; did you mean command-case?',
        '1:28 «imgtpl/comand-case» There is no diagnostic imgtpl/comand-case; did you mean imgtpl/command-case?',
      ],
    ],
    [
      'rules: { command-case: off, imgtpl/command-case: off }',
      ['1:29 «imgtpl/command-case» imgtpl/command-case is set twice; remove one of them.'],
    ],
    [
      'rules: { command-case: warn }',
      ['1:24 «warn» command-case has to be one of off, error, warning, hint; did you mean warning?'],
    ],
    [
      JSON.stringify({ ['k'.repeat(200)]: 1, rules: { ['r'.repeat(200)]: 'off' } }),
      [
        `1:2 «"${'k'.repeat(200)}"» There is no key ${'k'.repeat(59)}… here; the keys are extends, inferredErrors, catalogues, pinnedComponentVersions, rules, overrides.`,
        `1:216 «"${'r'.repeat(200)}"» There is no diagnostic ${'r'.repeat(59)}…; see imgtpl explain --list.`,
      ],
    ],
    ['rules: { command-case: fatal }', ['1:24 «fatal» command-case has to be one of off, error, warning, hint.']],
    ['rules: { size-budget: [warning, { percent: 80 }], command-budget: [error, { percent: 12.5 }] }', []],
    ['rules: { size-budget: [warning, { percent: 101 }] }', ['1:44 «101» percent has to be a number from 0 to 100.']],
    [
      'rules: { size-budget: [warning, { percents: 80 }] }',
      ['1:35 «percents» There is no key percents here; did you mean percent?'],
    ],
    [
      'rules: { command-case: [warning, { percent: 80 }] }',
      ['1:34 «{ percent: 80 }» imgtpl/command-case has no options; remove them.'],
    ],
    [
      'rules: { size-budget: [] }',
      ['1:23 «[]» size-budget has to be a severity, or a list of a severity and a mapping of options.'],
    ],
    ['overrides: { files: x }', ['1:12 «{ files: x }» overrides has to be a list.']],
    [
      'overrides: [{ kind: test }]',
      ['1:13 «{ kind: test }» An override needs files: the globs of the files that it applies to.'],
    ],
    [
      'overrides: [{ files: [1], kind: tests }]',
      [
        '1:23 «1» Item 1 of files has to be text, and not empty.',
        '1:33 «tests» kind has to be one of build, test, component; did you mean test?',
      ],
    ],
    [
      'overrides: [{ files: "*a*b*c*d*" }]',
      ['1:22 «"*a*b*c*d*"» The pattern *a*b*c*d* has too many wildcards; use fewer.'],
    ],
    [
      'overrides: [{ files: "**/a/**/b/**/c/**/d/**" }]',
      ['1:22 «"**/a/**/b/**/c/**/d/**"» The pattern **/a/**/b/**/c/**/d/** has too many wildcards; use fewer.'],
    ],
    ...(
      [
        ['/tests/**', 'tests/**'],
        ['tests/', 'tests/**'],
        ['tests//a.imgtpl', 'tests/a.imgtpl'],
        ['tests/./a.imgtpl', 'tests/a.imgtpl'],
        ['tests/../a.imgtpl', 'a.imgtpl'],
        ['.', '**'],
        ['./', '**'],
        ['**/', '**'],
        ['tests\\a.imgtpl', 'tests/a.imgtpl'],
        ['tests\\v1\\*.imgtpl', 'tests/v1/*.imgtpl'],
        ['tests\\', 'tests/**'],
        ['测试\\模板.imgtpl', '测试/模板.imgtpl'],
      ] as const
    ).map(
      ([pattern, meant]) =>
        [
          `overrides: [{ files: ['a.imgtpl', '${pattern}'], kind: test }]`,
          [
            `1:35 «'${pattern}'» No file can match ${pattern}: paths are relative to this file, with names between single slashes; did you mean ${meant}?`,
          ],
        ] as const,
    ),
    ...['[a', '{a,b', 'a/{b,{c}', '[z-a]', '\\[[a'].map(
      (pattern) =>
        [
          `overrides: [{ files: '${pattern}', kind: test }]`,
          [
            `1:22 «'${pattern}'» The pattern ${pattern} cannot be read: close its brackets and braces, or write \\ before those that are meant literally.`,
          ],
        ] as const,
    ),
    [
      'overrides: [{ files: ["./../a"], kind: test }]',
      [
        '1:23 «"./../a"» No file can match ./../a: a configuration applies to the files in its folder and below; put this into one further up.',
      ],
    ],
    [
      'overrides: [{ files: ["../a/**"], kind: test }]',
      [
        '1:23 «"../a/**"» No file can match ../a/**: a configuration applies to the files in its folder and below; put this into one further up.',
      ],
    ],
    [
      'overrides: [{ files: [], kind: test }]',
      ['1:22 «[]» An override needs files: the globs of the files that it applies to.'],
    ],
    [
      'catalogues: [a.json, 1]',
      ['1:14 «a.json» a.json does not exist.', '1:22 «1» Item 2 of catalogues has to be text, and not empty.'],
    ],
    [
      "overrides: [{ files: ['./a/**', '**', 'a b', '[!a]*', 'a\\\\b', '\\*.imgtpl', '{a,b}/c', '\\[a', 'a}', '..a/b', '*.{x,y}/**/z'], kind: test }]",
      [],
    ],
    ['inferredErrors: &x error\noverrides: [{ files: *x }]', []],
    ['inferredErrors: *x', ['1:17 «*x» The alias *x has no anchor before it; write the value out.']],
    [
      'rules: !!js/function x',
      ['1:8 «!!js/function» The tag !!js/function has no meaning in a configuration; remove it.'],
    ],
    ['a: 1\n---\nb: 2', ['3:1 «b: 2» A configuration is one document; remove what follows the first.']],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), async () => assert.deepEqual(await problems(text), expected));
  }

  it('says in each language which item of a list is none', async () => {
    const said = async (language: 'zh-CN' | 'ja') => await problems('overrides: [{ files: [1] }]', { language });
    assert.deepEqual(await said('zh-CN'), ['1:23 «1» files 的第 1 项必须是非空文本。']);
    assert.deepEqual(await said('ja'), ['1:23 «1» files の 1 番目の項目は空でない文字列でなければなりません。']);
  });

  it('says in each language what is wrong with the form', async () => {
    assert.deepEqual(await problems('a: "b', { language: 'zh-CN' }), [
      '1:4 «"» 此处既不是 YAML 也不是 JSON：此引号没有结束。',
    ]);
    assert.deepEqual(await problems('a: ["b" "c"]', { language: 'ja' }), [
      '1:9 «"» YAML でも JSON でもありません: 括弧の中では項目をカンマで区切り、リストは別の角括弧で囲んでください。',
    ]);
  });

  it('matches parentheses and plus signs as characters, and nothing that takes for ever', async () => {
    const kindOfName = async (pattern: string, name: string) => {
      const text = JSON.stringify({ overrides: [{ files: [pattern], kind: 'test' }] });
      return (await resolved({ '/r/imgtpl.config.json': text }, `/r/${name}.imgtpl`)).kind;
    };
    const long = 'a'.repeat(200);
    for (const [pattern, name, kind] of [
      ['a (b)+c|d.imgtpl', 'a (b)+c|d', 'test'],
      ['a \\(b\\)/*[(+]{c,(d)}*', 'a (b)/x+(d)y', 'test'],
      ['(a|b).imgtpl', 'a', 'build'],
      ['{a,b}/{c,d}/*.{imgtpl,IMGTPL}', 'a/d/x', 'test'],
      ['[!a]*.imgtpl', 'b', 'test'],
      ['[!a]*.imgtpl', 'a', 'build'],
      ['[[:digit:]].imgtpl', '1', 'test'],
      ['(a+)+b', long, 'build'],
      ['[a]+'.repeat(20), long, 'build'],
      [`${'(a|a)'.repeat(50)}b`, long, 'build'],
    ] as const) {
      assert.equal(await kindOfName(pattern, name), kind, pattern);
    }
    const braces = `${'{a,a}'.repeat(50)}b`;
    assert.deepEqual(await problems(JSON.stringify({ overrides: [{ files: [braces] }] })), [
      `1:25 «"${braces}"» The pattern ${braces.slice(0, 59)}… has too many wildcards; use fewer.`,
    ]);
  });

  it('lets one that is chosen or extended speak of another folder', async () => {
    const text = 'overrides: [{ files: ["../a/*.imgtpl"], kind: test }]\n';
    const path = '/r/a/x.imgtpl';
    const chosen = { use: 'file', path: '/r/shared/c.yaml' } as const;
    assert.equal((await resolved({ '/r/shared/c.yaml': text }, path, { configuration: chosen })).kind, 'test');
    const extending = { '/r/shared/c.yaml': text, '/r/a/imgtpl.config.yaml': 'extends: ../shared/c.yaml\n' };
    assert.equal((await resolved(extending, path)).kind, 'test');
    const { files } = await effectiveConfiguration(open({ ...REPOSITORY, ...extending }), path);
    assert.deepEqual([...faultyConfigurations(files)], []);
  });

  it('speaks three languages', async () => {
    const text = 'inferredErrors: of';
    assert.deepEqual(await problems(text, { language: 'zh-CN' }), [
      '1:17 «of» inferredErrors 必须是 error、warning 之一。',
    ]);
    assert.deepEqual(await problems(text, { language: 'ja' }), [
      '1:17 «of» inferredErrors は error、warning のいずれかでなければなりません。',
    ]);
  });

  it('bounds what is hostile', async () => {
    const level = (n: number) => `  - &b${n} [${Array.from({ length: 9 }, () => `*b${n - 1}`).join()}]`;
    const bomb = `overrides:\n  - &b0 [x]\n${Array.from({ length: 9 }, (_, n) => level(n + 1)).join('\n')}`;
    assert.match((await problems(bomb)).join(), /aliases stand for more values than a configuration may have/);
    for (const opening of ['[', '{a: ', '- ', '? ']) {
      assert.equal((await problems(opening.repeat(50_000))).length, 1, opening);
    }
    assert.match((await problems(`a: ${'['.repeat(100)}${']'.repeat(100)}`))[0] ?? '', /nested too deeply/);
    assert.match((await problems('#'.repeat(300_000)))[0] ?? '', /at most 262144 characters/);
  });
});

describe('configuration: which one holds', () => {
  it('is the nearest upwards from the file, up to the root', async () => {
    const files = {
      '/imgtpl.config.yaml': 'pinnedComponentVersions: true',
      '/r/imgtpl.config.yml': 'inferredErrors: warning',
      '/r/a/imgtpl.config.json': '{\n\t"pinnedComponentVersions": true\n}',
      '/r/a/b/x.imgtpl': '',
      '/r/x.imgtpl': '',
    };
    assert.deepEqual((await resolved(files, '/r/a/b/x.imgtpl')).configurations, ['a/imgtpl.config.json']);
    assert.deepEqual((await resolved(files, '/r/x.imgtpl')).configurations, ['imgtpl.config.yml']);
    const { '/r/imgtpl.config.yml': _, ...without } = files;
    assert.deepEqual((await resolved(without, '/r/x.imgtpl')).configurations, []);
  });

  it('shows every path as the working directory sees it: catalogues that another folder names too', async () => {
    const files = {
      '/r/imgtpl.config.yaml': 'extends: shared/base.yaml',
      '/r/shared/base.yaml': 'catalogues: [self.json, ../all/*.json]',
      '/r/shared/self.json': '',
    };
    const { configurations, catalogues } = await resolved(files, '/r/x.imgtpl');
    assert.deepEqual(configurations, ['imgtpl.config.yaml', 'shared/base.yaml']);
    assert.deepEqual(catalogues, ['shared/self.json', 'all/*.json']);
  });

  it('stops at the root: repository, working directory, own folder', async () => {
    const files = { '/w/imgtpl.config.yaml': '', '/w/d/x.imgtpl': '' };
    const root = async (options: Partial<WorkspaceOptions>, more: Files = {}) => {
      const found = await resolvedConfiguration(open({ ...files, ...more }, options), '/w/d/x.imgtpl');
      return [found.root, found.configurations];
    };
    assert.deepEqual(await root({ workingDirectory: '/w' }), ['.', ['imgtpl.config.yaml']]);
    assert.deepEqual(await root({ workingDirectory: '/w/d' }), ['.', []]);
    assert.deepEqual(await root({ workingDirectory: '/elsewhere' }), ['../w/d', []]);
    assert.deepEqual(await root({ workingDirectory: '/elsewhere', workspaceFolders: ['/w', '/'] }), [
      '../w',
      ['../w/imgtpl.config.yaml'],
    ]);
    assert.deepEqual(await root({ workingDirectory: '/w' }, { '/w/d/.git': 'gitdir: /x' }), ['d', []]);
  });

  it('stops at the working directory when a link leads to it too', async () => {
    const files = memoryFileSystem({ '/link/imgtpl.config.yaml': '', '/link/d/e/x.imgtpl': '' });
    const linked = { ...files, realPath: (path: string) => path.replace(/^\/link(?=\/|$)/, '/w') };
    const workspace = openWorkspace({ files: linked, workingDirectory: '/w', language: 'en' });
    const found = await resolvedConfiguration(workspace, '/link/d/e/x.imgtpl');
    assert.deepEqual([found.root, found.configurations], ['../link', ['../link/imgtpl.config.yaml']]);
  });

  it('is the chosen one, or none', async () => {
    const files = {
      '/r/imgtpl.config.yaml': 'inferredErrors: warning',
      '/etc/c.yaml': 'pinnedComponentVersions: true',
    };
    const chosen = await resolved(files, '/r/x.imgtpl', { configuration: { use: 'file', path: '/etc/c.yaml' } });
    assert.deepEqual([chosen.configurations, chosen.pinnedComponentVersions], [['../etc/c.yaml'], true]);
    const none = await resolved(files, '/r/x.imgtpl', { configuration: { use: 'none' } });
    assert.deepEqual([none.configurations, none.inferredErrors], [[], 'error']);
  });

  it('is an error when the chosen one cannot be read', async () => {
    const configuration = { use: 'file', path: '/r/nope.yaml' } as const;
    const { files } = await effectiveConfiguration(open(REPOSITORY, { configuration }), '/r/x.imgtpl');
    const [report] = faultyConfigurations(files);
    assert.equal(report?.diagnostics[0]?.message, 'nope.yaml does not exist.');
  });
});

describe('configuration: a link out of the root', () => {
  const files = memoryFileSystem({ ...REPOSITORY, '/r/imgtpl.config.yaml': 'aws_secret_access_key: x' });
  const linked = {
    ...files,
    realPath: (path: string) => (path === '/r/imgtpl.config.yaml' ? '/home/me/.aws/credentials' : path),
  };

  it('is not read: nobody named it', async () => {
    const workspace = openWorkspace({ files: linked, workingDirectory: '/r', language: 'en' });
    const { files: read } = await effectiveConfiguration(workspace, '/r/x.imgtpl');
    const [report] = faultyConfigurations(read);
    assert.deepEqual(
      [report?.text, report?.diagnostics.map(({ message }) => message)],
      ['', ['imgtpl.config.yaml is a link out of the root; put the file itself there, or name it with --config.']],
    );
  });

  it('is read where it was named', async () => {
    const configuration = { use: 'file', path: '/r/imgtpl.config.yaml' } as const;
    const workspace = openWorkspace({ files: linked, workingDirectory: '/r', language: 'en', configuration });
    const { files: read } = await effectiveConfiguration(workspace, '/r/x.imgtpl');
    assert.match([...faultyConfigurations(read)][0]?.diagnostics[0]?.message ?? '', /There is no key aws_/);
  });
});

describe('configuration: JSON', () => {
  it('is read as strictly as JSON is', async () => {
    const lines = async (text: string) => {
      const workspace = open({ ...REPOSITORY, '/r/imgtpl.config.json': text });
      const { files } = await effectiveConfiguration(workspace, '/r/x.imgtpl');
      return [...faultyConfigurations(files)].flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    };
    assert.deepEqual(await lines('{ "inferredErrors": "warning" }'), []);
    assert.equal((await lines('{ "inferredErrors": "warning", }')).length, 1);
    assert.equal((await lines('')).length, 1);
    assert.deepEqual(await lines('{ "rules": { "command-cas": "off" } }'), [
      'There is no diagnostic command-cas; did you mean command-case?',
    ]);
  });
});

describe('configuration: extends', () => {
  const RULE = 'InvalidCommandContent.RUN';
  const setting = (reason: string) => `rules: { ${RULE}: { severity: warning, reason: ${reason} } }\n`;

  it('merges; the extending file wins', async () => {
    const files = {
      '/r/base.yaml': `inferredErrors: warning\npinnedComponentVersions: true\nrules:\n  NoPermission: { severity: hint, reason: base }\n  ${RULE}: { severity: off, reason: base }\noverrides: [{ files: "sub/*", kind: test }]\n`,
      '/r/sub/imgtpl.config.yaml': `extends: ../base.yaml\npinnedComponentVersions: false\n${setting('own')}`,
    };
    const found = await resolved(files, '/r/sub/x.imgtpl');
    assert.deepEqual(found, {
      file: 'sub/x.imgtpl',
      root: '.',
      configurations: ['sub/imgtpl.config.yaml', 'base.yaml'],
      kind: 'test',
      inferredErrors: 'warning',
      pinnedComponentVersions: false,
      catalogues: [],
      rules: {
        [RULE]: { severity: 'warning', reason: 'own' },
        NoPermission: { severity: 'hint', reason: 'base' },
      },
    });
  });

  it('reaches only files that exist, in the root, in no circle', async () => {
    const cases = [
      ['extends: ../x.yaml', '1:10 «../x.yaml» ../x.yaml is outside the root; extend a file inside it.'],
      ['extends: /etc/passwd', '1:10 «/etc/passwd» /etc/passwd is outside the root; extend a file inside it.'],
      ['extends: .git/HEAD', '1:10 «.git/HEAD» .git/HEAD is outside the root; extend a file inside it.'],
      ['extends: nope.yaml', '1:10 «nope.yaml» nope.yaml cannot be read; extend a file that exists.'],
      [
        'extends: imgtpl.config.yaml',
        '1:10 «imgtpl.config.yaml» imgtpl.config.yaml extends this file in turn; break the cycle.',
      ],
      ['extends: a.yaml', '1:10 «b.yaml» b.yaml extends this file in turn; break the cycle.'],
      ['extends: []', '1:10 «[]» extends has to be text, and not empty.'],
    ] as const;
    const more = { '/r/a.yaml': 'extends: b.yaml', '/r/b.yaml': 'extends: a.yaml' };
    for (const [text, expected] of cases) {
      const found = await problems(text, {}, more);
      assert.equal(found.length, 1, text);
      if (text !== 'extends: a.yaml') assert.equal(found[0], expected);
      else assert.match(found[0] ?? '', /extends this file in turn/);
    }
  });

  it('does not follow a link out of the root', async () => {
    const files = memoryFileSystem({
      ...REPOSITORY,
      '/r/imgtpl.config.yaml': 'extends: link.yaml',
      '/r/link.yaml': '',
    });
    const linked = { ...files, realPath: (path: string) => (path === '/r/link.yaml' ? '/etc/x.yaml' : path) };
    const workspace = openWorkspace({ files: linked, workingDirectory: '/r', language: 'en' });
    const { files: read } = await effectiveConfiguration(workspace, '/r/x.imgtpl');
    assert.match([...faultyConfigurations(read)][0]?.diagnostics[0]?.message ?? '', /is outside the root/);
  });
});

describe('configuration: what it does', () => {
  it('reaches the rules, with options, per file', async () => {
    const files = {
      '/r/imgtpl.config.yaml': `rules:
  size-budget: [hint, { percent: 0.1 }]
  command-case: off
overrides:
  - { files: "a*", rules: { command-case: error } }
  - { files: "ab*", rules: { imgtpl/command-case: hint } }
`,
      '/r/x.imgtpl': 'run true && true\n',
      '/r/a.imgtpl': 'run true\n',
      '/r/ab.imgtpl': 'run true\n',
    };
    const found: string[] = [];
    for await (const report of lintFiles(open({ ...REPOSITORY, ...files }), [
      '/r/x.imgtpl',
      '/r/a.imgtpl',
      '/r/ab.imgtpl',
    ])) {
      assert.equal(report.outcome, 'judged');
      if (report.outcome === 'judged')
        found.push(...report.diagnostics.map(({ code, severity }) => `${report.path} ${severity} ${code}`));
    }
    assert.deepEqual(found, [
      '/r/a.imgtpl error imgtpl/command-case',
      '/r/ab.imgtpl hint imgtpl/command-case',
      '/r/x.imgtpl hint imgtpl/size-budget',
    ]);
  });
});

describe('kind of a template', () => {
  const files = {
    '/r/imgtpl.config.yaml':
      'overrides:\n  - { files: ["tests/**/*.imgtpl"], kind: test }\n  - { files: "tests/c*", kind: component }\n',
  };
  const cases = [
    ['/r/web.imgtpl', 'build'],
    ['/r/web.test.imgtpl', 'test'],
    ['/r/web.component.imgtpl', 'component'],
    ['/r/test.imgtpl', 'build'],
    ['/r/tests/a/web.component.imgtpl', 'test'],
    ['/r/tests/web.imgtpl', 'test'],
    ['/r/tests/c.imgtpl', 'component'],
    ['/r/tests/.dot/w.imgtpl', 'test'],
  ] as const;
  for (const [path, kind] of cases) {
    it(`${path}: ${kind}`, async () => {
      assert.equal(await kindOf(open({ ...REPOSITORY, ...files }), path), kind);
      assert.equal(await kindOf(open({ ...REPOSITORY, ...files }, { kind: 'component' }), path), 'component');
    });
  }
});
