import assert from 'node:assert/strict';
import { analyze, DEFAULT_SETTINGS, en } from '@imgtpl/language';
import { importDockerfile, loadRequestMessages } from '@imgtpl/request';
import fc from 'fast-check';

const requestMessages = await loadRequestMessages('en');
const OPTIONS = { messages: en, requestMessages };

const DOCKERFILE = `# syntax=docker/dockerfile:1
FROM ubuntu:22.04 AS build
MAINTAINER Ann <ann@example.com>
ARG VERSION=1.2 NAME="x y"
ARG TOKEN
RUN --mount=type=cache,target=/var/cache apt-get update && \\
    # a comment
    apt-get install -y nginx
RUN --mount=type=secret,id=a cat /run/secrets/a
RUN ["echo", "it's $HOME"]
ADD https://example.com/a.tgz /opt/
ADD app.tar.gz /opt/
ADD app.conf /etc/
COPY --from=build /a /b
COPY --chown=app /etc/a /opt/
COPY a b /opt/
WORKDIR /opt/my app
USER app:staff
EXPOSE 80 443
ENV A=1 B="2"
LABEL a="b"
RUN <<END
echo a
END
CMD ["nginx", "-g", "daemon off;"]
`;

const TEMPLATE = `# syntax=docker/dockerfile:1
LABEL maintainer="Ann <ann@example.com>"
ENV VERSION=1.2 NAME="x y"
RUN apt-get update && \\
    # a comment
    apt-get install -y nginx
RUN echo 'it'\\''s $HOME'
COPY https://example.com/a.tgz /opt/
COPY app.conf /etc/
COPY /etc/a /opt/
WORKDIR "/opt/my app"
USER app
ENV A=1 B="2"
LABEL a="b"
CMD ["nginx", "-g", "daemon off;"]
`;

const LEFT_OUT = [
  '2 FROM ubuntu:22.04 AS build',
  '5 ARG TOKEN',
  '6 RUN --mount=type=cache,target=/var/cache apt-get update && \\',
  '9 RUN --mount=type=secret,id=a cat /run/secrets/a',
  '12 ADD app.tar.gz /opt/',
  '13 ADD app.conf /etc/',
  '14 COPY --from=build /a /b',
  '15 COPY --chown=app /etc/a /opt/',
  '15 COPY --chown=app /etc/a /opt/',
  '16 COPY a b /opt/',
  '18 USER app:staff',
  '19 EXPOSE 80 443',
  '22+2 RUN <<END',
];

describe('import of a Dockerfile', () => {
  it('keeps what the service has, and lists the rest', () => {
    const { template, leftOut } = importDockerfile(DOCKERFILE, OPTIONS);
    assert.equal(template, TEMPLATE);
    assert.deepEqual(
      leftOut.map(({ line, more, text }) => `${line}${more === 0 ? '' : `+${more}`} ${text}`),
      LEFT_OUT,
    );
    for (const { reason } of leftOut) assert.match(reason, /\.$/);
  });

  it('knows what ADD downloads from the variables before it', () => {
    const lines = [
      'ARG HOST=https://example.com',
      'ENV SITE="${HOST}/files" FOLDER=files',
      'ADD $HOST/a.tgz /opt/',
      'ADD "${SITE}/b.conf" /etc/',
      'ADD $FOLDER/c.tgz /opt/',
      'COPY $FOLDER/d /etc/',
      'ADD $UNKNOWN/e.tgz /opt/',
      'ADD $HOST/f.git /opt/',
    ];
    const { template, leftOut } = importDockerfile(`${lines.join('\n')}\n`, OPTIONS);
    const kept = [
      'ENV HOST=https://example.com',
      lines[1],
      'COPY $HOST/a.tgz /opt/',
      'COPY "${SITE}/b.conf" /etc/',
      lines[5],
    ];
    assert.equal(template, `${kept.join('\n')}\n`);
    assert.deepEqual(
      leftOut.map(({ line, isKept }) => `${line} ${isKept}`),
      ['5 false', '6 true', '7 false', '8 false'],
    );
  });

  it('takes nothing that stands in a heredoc for a command', () => {
    const dockerfile = `COPY <<EOF /etc/a
hello
RUN touch /b
EOF
RUN one
  add --chmod=644 \\
  # a comment
  <<-"E 1" <<E2 /etc/
RUN two
\tE 1
RUN three \\
E2
ADD a<b /c
RUN <<END cat > /d
COPY <<EOF /x
END
COPY <<NEVER /e
RUN four
`;
    const { template, leftOut } = importDockerfile(dockerfile, OPTIONS);
    assert.equal(template, 'RUN one\nCOPY a<b /c\nRUN four\n');
    assert.deepEqual(
      leftOut.map(({ line, more, text, reason }) => [
        line,
        more,
        text,
        /heredocs such as (.+): join/.exec(reason)?.[1],
      ]),
      [
        [1, 3, 'COPY <<EOF /etc/a', '<<EOF'],
        [6, 6, 'add --chmod=644 \\', '<<-"E 1"'],
        [13, 0, 'ADD a<b /c', undefined],
        [14, 2, 'RUN <<END cat > /d', '<<END'],
        [17, 0, 'COPY <<NEVER /e', '<<NEVER'],
      ],
    );
  });

  it('says of files beside the Dockerfile that the service looks for them on the instance, and keeps the command', () => {
    const dockerfile = 'COPY app.conf /etc/\nADD "a b" /c\nADD https://example.com/a /b\n';
    const { template, leftOut } = importDockerfile(dockerfile, OPTIONS);
    assert.equal(template, 'COPY app.conf /etc/\nCOPY "a b" /c\nCOPY https://example.com/a /b\n');
    const reasons = leftOut.map(({ line, reason }) => [line, /^Docker takes (.*) from the files/.exec(reason)?.[1]]);
    assert.deepEqual(reasons, [
      [1, 'app.conf'],
      [2, 'a b'],
    ]);
  });

  it('makes no file of a git repository that Docker would clone', () => {
    const cloned = [
      'git@github.com:a/b.git /c',
      'git://example.com/a /c',
      'ssh://git@example.com/a /c',
      'https://github.com/a/b.git /c',
      '--keep-git-dir=true https://github.com/a/b.git#v1 /c',
    ];
    for (const words of cloned) {
      const { template, leftOut } = importDockerfile(`ADD ${words}\n`, OPTIONS);
      assert.deepEqual([template, leftOut.map(({ reason }) => /git clone/.test(reason))], ['', [true]], words);
    }
    for (const words of [
      'https://example.com/a.gitx /c',
      'https://example.com/a /b.git',
      'https://git.example.com/a /c',
    ]) {
      assert.equal(importDockerfile(`ADD ${words}\n`, OPTIONS).template, `COPY ${words}\n`);
    }
  });

  it('lists every command with nothing after it', () => {
    const keywords = 'RUN ENV LABEL WORKDIR COPY ADD USER CMD ENTRYPOINT MAINTAINER ARG EXPOSE'.split(' ');
    for (const keyword of keywords) {
      const { template, leftOut } = importDockerfile(`${keyword}\nRUN a\n`, OPTIONS);
      const listed = leftOut.map(({ text, isKept }) => [text, isKept]);
      assert.deepEqual([template, listed], ['RUN a\n', [[keyword, false]]]);
    }
  });

  it('drops flags that change nothing on an instance, in any notation', () => {
    for (const flag of [
      '--mount=target=/root/.npm,type=cache',
      '--mount=type=tmpfs,target=/tmp',
      '--network=none',
      '--security=insecure',
      '--device=nvidia.com/gpu=all',
    ]) {
      const { template, leftOut } = importDockerfile(`RUN ${flag} make\n`, OPTIONS);
      assert.deepEqual([template, leftOut.map(({ isKept }) => isKept)], ['RUN make\n', [true]], flag);
    }
    for (const flag of ['--mount=type=bind,target=/type=cache', '--mount=type=secret,id=cache']) {
      assert.equal(importDockerfile(`RUN ${flag} make\n`, OPTIONS).template, '', flag);
    }
  });

  it('understands the other character that continues lines', () => {
    const { template } = importDockerfile('# escape=`\nRUN a && `\n  b\n', OPTIONS);
    assert.equal(template, '# escape=`\nRUN a && \\\n  b\n');
    const later = importDockerfile('# syntax=a\n# Escape = `\nRUN a `\n  b\n', OPTIONS);
    assert.equal(later.template, '# syntax=a\n# Escape = `\nRUN a \\\n  b\n');
    const comment = '# a comment ends the directives\n# escape=`\nRUN echo `date`\n';
    assert.equal(importDockerfile(comment, OPTIONS).template, comment);
  });

  /** The template and the notes of an import, each with its line number; a kept command is marked with `+`. */
  const imported = (dockerfile: string) => {
    const { template, leftOut } = importDockerfile(dockerfile, OPTIONS);
    return [template, leftOut.map(({ line, reason, isKept }) => `${isKept ? '+' : ''}${line} ${reason}`)] as const;
  };

  it('leaves no lines of nothing but a backslash where flags were, and says of several the same only once', () => {
    const [template, said] = imported(`RUN --mount=type=cache,target=/a \\
    --mount=type=cache,target=/b \\
    make && \\
    make install
`);
    assert.deepEqual(
      [template, said],
      ['RUN make && \\\n    make install\n', [`+1 ${en.dockerFlag('--mount', 'RUN')}`]],
    );
  });

  it('puts values of several pieces in one pair of quotes, as Docker joins them', () => {
    const [template, said] = imported(`ENV A="$HOME"/a B=\${B:-"x y"} \\
    C='c'.d
ARG D="$A"/d
ENV E="x"F="y"
ENV G=g h
`);
    assert.equal(template, 'ENV A="$HOME/a" B="${B:-x y}" \\\n    C="c.d"\nENV D="$A/d"\n');
    assert.deepEqual(
      said.map((it) => it.slice(0, 1)),
      ['4', '5'],
    );
  });

  it('says what becomes of stages', () => {
    const [template, said] = imported(`ARG TAG=1
FROM --platform=linux/amd64 golang:\${TAG} AS Build
RUN go build
FROM debian
COPY --chown=a --from=build /a /b
COPY --from=0 /a /b
COPY --from=1 /a /b
COPY --from=nginx:1 /a /b
`);
    assert.equal(template, 'ENV TAG=1\nRUN go build\n');
    const stage = (line: number, name: string) =>
      `${line} ${requestMessages.copyFrom({ keyword: 'COPY', from: name, isStage: true })}`;
    assert.deepEqual(said, [
      `2 ${requestMessages.baseImageOfDockerfile('FROM')}`,
      `4 ${requestMessages.laterStageOfDockerfile('FROM')}`,
      stage(5, 'build'),
      stage(6, '0'),
      stage(7, '1'),
      `8 ${requestMessages.copyFrom({ keyword: 'COPY', from: 'nginx:1', isStage: false })}`,
    ]);
  });

  it('keeps of an ARG what has a default, unless the environment has a say', () => {
    const [template, said] = imported(`ARG GLOBAL=1
FROM a AS one
ARG GLOBAL
ARG A="x y" B C=3 \\
  D=4
ENV E=1 F=2
ARG E=3
ARG
FROM one
ARG F=5
FROM b
ARG F=6
`);
    assert.equal(template, 'ENV GLOBAL=1\nENV A="x y" C=3 D=4\nENV E=1 F=2\nENV F=6\n');
    assert.deepEqual(
      said.filter((it) => !it.includes('FROM')),
      [
        `3 ${requestMessages.argumentIsSet('ARG', 'GLOBAL')}`,
        `+4 ${requestMessages.argumentWithoutDefault('ARG', 'B')}`,
        `7 ${requestMessages.argumentIsSet('ARG', 'E')}`,
        `8 ${requestMessages.argumentWithoutDefault('ARG', '')}`,
        `10 ${requestMessages.argumentIsSet('ARG', 'F')}`,
      ],
    );
  });

  it('takes ADD for COPY before it looks at the flags and the words', () => {
    const [template, said] = imported(`ADD --chmod=755 --chown=a:b https://example.com/a /a
ADD --checksum=sha256:1 --link https://example.com/b /b
ADD --unpack=true https://example.com/c.tgz /c
ADD https://example.com/d?x=1 /d
ADD ["https://example.com/e f", "/e/"]
COPY ["https://example.com/g", "/g"]
ADD --unpack=false /opt/a.tgz /opt/b.tgz
ADD --link --unpack https://example.com/c.tgz /c
ADD https://example.com/h https://example.com/i /h/
`);
    assert.equal(
      template,
      `COPY https://example.com/a /a
COPY https://example.com/b /b
COPY "https://example.com/e f" /e/
COPY https://example.com/g /g
COPY /opt/a.tgz /opt/b.tgz
`,
    );
    const flag = (name: string) => en.dockerFlag(name, 'COPY');
    assert.deepEqual(said.slice(0, 4), [
      `+1 ${flag('--chmod')}`,
      `+1 ${flag('--chown')}`,
      `+2 ${flag('--checksum')}`,
      `+2 ${flag('--link')}`,
    ]);
    assert.deepEqual(
      said.slice(4).map((it) => /^\+?\d \S+ \S+/.exec(it)?.[0]),
      ['3 ADD is', '4 The query', '+7 --unpack is', '+7 Docker takes', '8 ADD is', '9 COPY takes'],
    );
  });

  it('writes labels in the one form that the service has', () => {
    const [template, said] = imported(`LABEL "com.example.a"="b" 'c'=d
LABEL old form
MAINTAINER Ann "A" \\o/ $1 <ann@example.com>
`);
    assert.equal(
      template,
      `LABEL com.example.a="b" c=d
LABEL old="form"
LABEL maintainer="Ann \\"A\\" \\\\o/ \\$1 <ann@example.com>"
`,
    );
    assert.deepEqual(said, []);
  });

  it('joins no lines that Docker keeps apart', () => {
    const [template, said] = imported('# escape=`\n# a\\\nCOPY a `\n  c:\\\nRUN dir c:\\  \nRUN two\n');
    assert.equal(template, '# escape=`\n# a\\\nRUN two\n');
    assert.deepEqual(said, [
      `3 ${requestMessages.closingBackslash('COPY')}`,
      `5 ${requestMessages.closingBackslash('RUN')}`,
    ]);
  });

  it('shows each line as it is in the Dockerfile', () => {
    const { leftOut } = importDockerfile('# escape=`\nEXPOSE `\n  80\nRUN dir c:\\\nFOO a\n', OPTIONS);
    const lines = leftOut.map(({ line, text }) => `${line} ${text}`);
    assert.deepEqual(lines, ['2 EXPOSE `', '4 RUN dir c:\\', '5 FOO a']);
  });

  it('gives a template without errors for any text, which is imported as it is', () => {
    const line = fc.constantFrom(
      ...DOCKERFILE.split('\n'),
      'ENV A',
      'FOO',
      'CMD [',
      'HEALTHCHECK NONE',
      'RUN',
      'COPY x',
      '\\',
      'SHELL ["a"]',
      'COPY <<END /a',
      'ADD <<-"END" /a',
      'ARG A=1 B',
      'ARG B',
      'ENV B=1',
      'ADD --chmod=1 --checksum=a https://example.com/a /b',
      'COPY ["a b", "/c"]',
      'LABEL "a.b"=c',
      'LABEL a b',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { template } = importDockerfile(lines.join('\n'), OPTIONS);
        const { diagnostics } = analyze(template, { kind: 'build', messages: en, settings: DEFAULT_SETTINGS });
        assert.deepEqual(
          diagnostics.filter(({ severity }) => severity === 'error'),
          [],
        );
        const again = importDockerfile(template, OPTIONS);
        assert.equal(again.template, template);
        // Read as a Dockerfile, its local paths would be in the build context.
        for (const { reason } of again.leftOut) assert.match(reason, /^Docker takes /);
      }),
      { numRuns: 200 },
    );
  });
});
