import assert from 'node:assert/strict';
import { loadEmitter } from '@imgtpl/request';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import fc from 'fast-check';
import { emitAll, problemsOf } from './emit.js';

async function dockerfile(content: string): Promise<string> {
  const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', BuildContent: content } as const;
  const [text = ''] = await emitAll('dockerfile', [request], { base: 'alibaba-cloud-linux-3:latest' });
  return text;
}

const TEMPLATE = `# A web server.
FROM IMAGE:m-bp67acfmxazb4p1x2y3z
COMPONENT ic-bp122acttbs2sxdyq2ky \\
    --x 1
run yum install -y nginx && \\
    # A comment of the template.

    systemctl enable nginx
LABEL user="username"\\
date="2020-11-11" key="value"
RESTART
COPY https://example.com/a.tgz /opt/
COPY "/etc/a b" /opt/
COPY 'a "b" $c' \\
  "/opt"
COPY "https://example.com/a" /a\\ b
COPY <<a /opt
ENV SITE="https://example.com"
COPY $SITE/a.tgz /opt/
COPY $UNKNOWN/a.tgz /opt/
LABEL a="b \\
  # a comment

  c" d="e"\\
f="g"
ENV key a  "b"
CMD ["nginx", "-g", "daemon off;"]`;

const EXPECTED = `FROM alibaba-cloud-linux-3:latest
# A web server.
# Left out, it names an image of Alibaba Cloud: FROM IMAGE:m-bp67acfmxazb4p1x2y3z
# Left out, components exist on Alibaba Cloud only: COMPONENT ic-bp122acttbs2sxdyq2ky --x 1
RUN yum install -y nginx && \\
    # A comment of the template.
    systemctl enable nginx
LABEL user="username" \\
    date="2020-11-11" key="value"
# Left out, a container is not restarted: RESTART
ADD https://example.com/a.tgz /opt/
COPY ["/etc/a b", "/opt/"]
COPY ["a \\\\\\"b\\\\\\" \\\\$c", "/opt"]
ADD ["https://example.com/a", "/a b"]
COPY ["<<a", "/opt"]
ENV SITE="https://example.com"
ADD $SITE/a.tgz /opt/
COPY $UNKNOWN/a.tgz /opt/
LABEL a="b \\
  # a comment
  c" d="e" \\
    f="g"
ENV key a  "b"
CMD ["nginx", "-g", "daemon off;"]
`;

/** Paths in arrays: Docker reads variables, quotes and backslashes there as it does outside of them. */
const ARRAYS: Readonly<Record<string, string>> = {
  [String.raw`"/a \$B" "/$B c"`]: String.raw`["/a \\$B", "/$B c"]`,
  ['\'/a $B\'"$B" /c']: String.raw`["/a \\$B$B", "/c"]`,
  [String.raw`/a\ b\\c\'d /$B`]: String.raw`["/a b\\\\c\\'d", "/$B"]`,
};

/** Commands that are the same in a template and a Dockerfile, with the arguments as parsed from a Dockerfile. */
const COMMANDS = fc.constantFrom(
  ['RUN', 'yum install -y nginx'],
  ['RUN', 'set -eux; \\\n    echo "a  $B"; \\\n    # comment\n    ls'],
  ['RUN', 'echo \'a#b\' \\\n  && echo "c\\\\n"'],
  ['ENV', 'A="b c" D="e"'],
  ['ENV', 'A b c'],
  ['WORKDIR', '/opt/app'],
  ['WORKDIR', '"/opt/a b"'],
  ['USER', 'nginx'],
  ['LABEL', 'a="b" c.d="e"'],
  ['COPY', '/etc/a /opt/'],
  ['CMD', '["a", "b"]'],
  ['ENTRYPOINT', 'exec nginx'],
) as fc.Arbitrary<readonly [string, string]>;
/** The severity of an error in the protocol of language servers. */
const ERROR = 1;
const LEFT_OUT = fc.constantFrom('RESTART', 'COMPONENT ic-bp122acttbs2sxdyq2ky --a "b c"');
const COMMENTS = fc.constantFrom('# escape=`', '#', '', '# syntax=docker/dockerfile:1', '  ');

describe('emit dockerfile', () => {
  it('keeps what Docker has, and says what is left out', async () => {
    assert.equal(await dockerfile(TEMPLATE), EXPECTED);
  });

  for (const [words, array] of Object.entries(ARRAYS)) {
    it(`copies ${words} as ${array}`, async () => {
      assert.ok((await dockerfile(`ENV B="x"\nCOPY ${words}\n`)).endsWith(`\nCOPY ${array}\n`));
    });
  }

  it('is read by dockerfile-ast as the same commands, and has no error for dockerfile-utils', async () => {
    const line = fc.oneof({ weight: 4, arbitrary: COMMANDS }, LEFT_OUT, COMMENTS);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const content = lines.map((it) => (typeof it === 'string' ? it : it.join(' '))).join('\n');
        const text = await dockerfile(content);
        const errors = validate(text).filter(({ severity }) => severity === ERROR);
        assert.deepEqual(errors, [], text);
        const [from, ...found] = DockerfileParser.parse(text).getInstructions();
        assert.equal(from?.getKeyword(), 'FROM');
        const expected = DockerfileParser.parse(
          lines.flatMap((it) => (typeof it === 'string' ? [] : [it.join(' ')])).join('\n'),
        ).getInstructions();
        const shown = (all: typeof found) => all.map((it) => [it.getKeyword(), it.getArgumentsContent()]);
        assert.deepEqual(shown(found), shown(expected));
        assert.equal(found.length, lines.filter((it) => typeof it !== 'string').length);
      }),
      { numRuns: 300 },
    );
  });

  it('starts from what Docker takes for an image', async () => {
    const emit = await loadEmitter('dockerfile');
    const source = { request: { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE' } } as const;
    for (const base of ['a', 'alpine:3.20', 'localhost:5000/a/b_c', '[::1]:5000/a', `a@sha256:${'0'.repeat(64)}`]) {
      const [line] = (emit([source], { base }).text ?? '').split('\n');
      const [from] = DockerfileParser.parse(line ?? '').getFROMs();
      assert.deepEqual([from?.getImage(), from?.getBuildStage()], [base, null]);
    }
    const kindsOf = (base: string) => emit([source], { base }).problems?.map(({ kind }) => kind);
    for (const base of ['', ' ']) assert.deepEqual(kindsOf(base), ['missing-base'], base);
    for (const base of ['a b', 'a\nRUN b', '--platform=a', '#a', '$a', '\u001b[31ma', 'é'])
      assert.deepEqual(kindsOf(base), ['unreadable-base'], base);
  });

  it('refuses half of a surrogate pair, which no file can hold', async () => {
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', TestContent: 'RUN a\uD800\n' } as const;
    const base = 'alpine';
    assert.deepEqual(await problemsOf('dockerfile', request, { base }), ['unsupported-value TestContent dockerfile']);
    assert.deepEqual(await problemsOf('dockerfile', { ...request, BuildContent: 'RUN 😀\n' }, { base }), []);
  });

  it('needs a base, and holds one template', async () => {
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE' } as const;
    assert.deepEqual(await problemsOf('dockerfile', request), ['missing-base base dockerfile']);
    const emit = await loadEmitter('dockerfile');
    const { problems } = emit([{ request }, { request }], { base: 'a' });
    assert.deepEqual(
      problems?.map(({ kind }) => kind),
      ['several-requests'],
    );
  });
});
