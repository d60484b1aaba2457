/** A template of realistic commands. */
const REAL = `# Install the web server
RUN yum install -y nginx && \\
    systemctl enable nginx && \\
    # open the port
    firewall-cmd --add-port=80/tcp --permanent

ENV APP_HOME="/opt/app" APP_USER="app" PATH="/opt/app/bin:$PATH"
WORKDIR /opt/app
COPY https://example.com/releases/app-1.2.3.tar.gz /opt/app
RUN useradd -r -s /sbin/nologin app
USER app
LABEL maintainer="team@example.com" version="1.2.3"
RUN set -eux; tar -xzf app-1.2.3.tar.gz; rm app-1.2.3.tar.gz; chown -R app: /opt/app
RESTART

`;

/** Texts of any length, by name: one that people would write, and others that an attacker would. */
export const SHAPES: { readonly [name: string]: (length: number) => string } = {
  'real commands': (length) => repeat(REAL, length),
  'one endless line': (length) => `RUN ${repeat('a', length)}`,
  'one endless unknown word': (length) => repeat('a', length),
  'empty lines': (length) => repeat('\n', length),
  'carriage returns': (length) => repeat('\r', length),
  'comment lines': (length) => repeat('#\n', length),
  'empty lines inside a command': (length) => `RUN a \\\n${repeat('\n', length)}`,
  'comment lines inside a command': (length) => `RUN a \\\n${repeat('#\n', length)}b`,
  'continued lines': (length) => `RUN ${repeat('a \\\n', length)}`,
  'lone continuations': (length) => repeat('\\\n', length),
  backslashes: (length) => `WORKDIR ${repeat('\\', length)}`,
  'backslashes as keyword': (length) => repeat('\\', length),
  blanks: (length) => `RUN a ${repeat(' ', length)}b`,
  'backslashes and blanks': (length) => `RUN ${repeat('\\  ', length)}`,
  'quotes that never close': (length) => `ENV ${repeat('A="b ', length - 2)}`,
  'an odd quote a command': (length) => repeat('ENV A="b\n', length),
  'quotes over lines': (length) => `ENV A="${repeat('b \\\n', length)}"`,
  'nested references': (length) => `WORKDIR ${repeat('${', length)}`,
  'nested defaults': (length) => `WORKDIR ${repeat('${a:-', length)}`,
  'nested defaults, closed': (length) => `WORKDIR ${repeat('${a:-', length - length / 6)}${repeat('}', length / 6)}`,
  'heredocs without end': (length) => repeat('RUN <<A\n', length),
  'heredocs of many names': (length) => numbered(length, (index) => `RUN <<A${index}\n`),
  'heredocs in one line': (length) => `RUN ${numbered(length, (index) => `<<A${index} `)}\n`,
  'heredocs one after the other': (length) => numbered(length, (index) => `RUN <<A${index}\nA${index}\n`),
  'commands of one letter': (length) => repeat('a\n', length),
  'RESTART, again and again': (length) => repeat('RESTART\n', length),
  'array in array': (length) => `CMD ${repeat('[', length)}`,
  'strings of an array': (length) => `CMD [${repeat('"a",', length)}`,
  'array without commas': (length) => `CMD [${repeat('"a" ', length)}`,
  parameters: (length) => `COMPONENT ic-a ${repeat('--a b ', length)}`,
  'placeholders that never close': (length) => `COMPONENT ${repeat('<', length)}`,
  'relative directories': (length) => repeat('WORKDIR a\n', length),
  'values that double': (length) => repeat('ENV A=$A$A\n', length),
  pairs: (length) => `LABEL ${repeat('a=b ', length)}`,
  'words of COPY': (length) => `COPY ${repeat('a ', length)}`,
  'arithmetic that never ends': (length) => `RUN <<A ${repeat('((', length)}`,
  'one letter a line of a command': (length) => `LABEL ${repeat('a=b\\\n', length)}`,
};

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function numbered(length: number, line: (index: number) => string): string {
  const lines: string[] = [];
  for (let index = 0, done = 0; done < length; index++) {
    const next = line(index);
    lines.push(next);
    done += next.length;
  }
  return lines.join('');
}
