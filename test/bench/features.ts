/** `npm run bench`: how long each editor feature takes, and how the time grows with texts that are hard on it. */
import {
  type Analysis,
  analyze,
  codeActions,
  codeLenses,
  completion,
  DEFAULT_SETTINGS,
  definition,
  documentLinks,
  documentSymbols,
  en,
  foldingRanges,
  formatEdits,
  formatOnType,
  hover,
  inlayHints,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  signatureHelp,
} from '@imgtpl/language';

const KILOBYTE = 1024;

const PARAGRAPH = `# install the web server
ENV APP_HOME="/opt/app" VERSION="1.2.3"
WORKDIR $APP_HOME/x
RUN yum install -y nginx \\
    && curl -fsSL "https://example.com/\${VERSION}/a.tgz" -o /tmp/a.tgz \\
    && tar -xzf /tmp/a.tgz -C "$APP_HOME"
COPY https://example.com/app.tar.gz /opt/app
COMPONENT ic-bp122acttbs2sxdyq2ky --port 8080 --name "web"
USER admin
LABEL team="base" date="2024-01-01"
CMD ["/usr/sbin/nginx", "-g", "daemon off;"]

`;

const OPTIONS = { messages: en, language: 'en', forms: 'snippets' } as const;

/** Each feature, called in the middle of a text or for the whole. */
const FEATURES: { readonly [name: string]: (analysis: Analysis, offset: number) => unknown } = {
  'semantic tokens': (analysis) => semanticTokens(analysis),
  'semantic tokens of a screen': (analysis, at) => semanticTokens(analysis, { start: at - 1500, end: at + 1500 }),
  hover: (analysis, at) => hover(analysis, at, OPTIONS),
  completion: (analysis, at) => completion(analysis, at, OPTIONS),
  'signature help': (analysis, at) => signatureHelp(analysis, at, OPTIONS),
  definition,
  references,
  rename: (analysis, at) => rename(analysis, at, 'OTHER'),
  'document symbols': documentSymbols,
  'folding ranges': foldingRanges,
  'selection ranges': selectionRanges,
  'document links': (analysis) => documentLinks(analysis),
  'inlay hints': (analysis, at) => inlayHints(analysis, { start: at - 1500, end: at + 1500 }, OPTIONS),
  'code lenses': (analysis) => codeLenses(analysis, OPTIONS),
  'code actions': (analysis, at) => codeActions(analysis, { start: at, end: at }, OPTIONS),
  format: ({ template }) => formatEdits(template),
  'format on type': ({ template, lines }, at) => formatOnType(template, lines, at),
};

const SIZES: readonly (readonly [name: string, text: string, runs: number])[] = [
  ['16 KB', repeat(PARAGRAPH, 16 * KILOBYTE), 100],
  ['7,000 lines', PARAGRAPH.repeat(584), 9],
  ['1 MB', repeat(PARAGRAPH, 1024 * KILOBYTE), 5],
];

console.log('milliseconds, the first time for an analysis / after that (medians)');
console.log(`${''.padEnd(30)}${SIZES.map(([name]) => name.padStart(20)).join('')}`);
for (const [name, feature] of Object.entries(FEATURES)) {
  const columns = SIZES.map(([, text, runs]) => {
    const offset = text.indexOf('$APP_HOME"', text.length >> 1) + 2;
    const analyses = Array.from({ length: Math.min(runs, 9) }, () => analysisOf(text));
    const first = median(analyses.map((analysis) => time(() => feature(analysis, offset))));
    const [analysis = analysisOf(text)] = analyses;
    const again = median(Array.from({ length: runs }, () => time(() => feature(analysis, offset))));
    return `${first.toFixed(2)} / ${again.toFixed(2)}`.padStart(20);
  });
  console.log(name.padEnd(30) + columns.join(''));
}

/** Texts of roughly a given length (UTF-16 units), each hard on another feature. */
const SHAPES: { readonly [name: string]: (length: number) => string } = {
  'references in one command': (length) => `ENV A="1"\nRUN echo ${repeat('$A ', length)}`,
  'assignments in one command': (length) => `RUN ${repeat('A=1; ', length)}`,
  'assignments in a chain': (length) => `RUN ${repeat('A=1 && ', length)}a`,
  'open substitutions': (length) => `RUN ${repeat('$(A=1 ', length)}`,
  'nested quotes': (length) => `RUN ${repeat('"$(', length)}`,
  'regions that nest': (length) => repeat('# region a\n', length >> 1) + repeat('# endregion\n', length >> 1),
  'a chain over many lines': (length) => `RUN a ${repeat('&& \\\nb ', length)}`,
  'comments in one command': (length) => `RUN a \\\n${repeat('# b\n', length)}c`,
  'marks alone on their lines': (length) => `RUN a \\\n${repeat(' \\\n', length)}b`,
  'blank lines': (length) => repeat(' \n', length),
  'words in one command': (length) => `COPY ${repeat('a ', length)}`,
  'pairs in one command': (length) => `ENV ${repeat('A="$A" ', length)}`,
  'parameters in one command': (length) => `COMPONENT ic-a ${repeat('--a b ', length)}`,
  'many definitions': (length) => repeat('ENV A="1"\n', length),
  addresses: (length) => `# ${repeat('https://a.b/).,', length)}`,
  backslashes: (length) => `RUN ${repeat('\\', length)}`,
  'commands to join': (length) => repeat('RUN a\n', length),
  'carriage returns': (length) => repeat('run  a\r', length),
};

console.log('\nthe slowest feature at 128 and 512 KB, milliseconds, and the greatest growth (4 is linear)');
for (const [name, shape] of Object.entries(SHAPES)) {
  let slowest = { feature: '', small: 0, large: 0 };
  let steepest = { feature: '', growth: 0 };
  const [small, large] = [analysisOf(shape(128 * KILOBYTE)), analysisOf(shape(512 * KILOBYTE))];
  for (const [feature, run] of Object.entries(FEATURES)) {
    const at = ({ template }: Analysis): number => template.text.length >> 1;
    const times = [small, large].map((analysis) =>
      Math.min(...[0, 1].map(() => time(() => run(analysis, at(analysis))))),
    );
    const [before = 0, after = 0] = times;
    if (after > slowest.large) slowest = { feature, small: before, large: after };
    const growth = after < 10 ? 0 : after / Math.max(before, 0.1);
    if (growth > steepest.growth) steepest = { feature, growth };
  }
  const worst = `${slowest.feature} ${slowest.small.toFixed(0)} ${slowest.large.toFixed(0)}`;
  console.log(`${name.padEnd(30)}${worst.padEnd(40)}x${steepest.growth.toFixed(1)} ${steepest.feature}`);
}

function analysisOf(text: string): Analysis {
  const analysis = analyze(text, { kind: 'build', messages: en, settings: DEFAULT_SETTINGS });
  // A text is judged on demand, so this is done before a feature is measured.
  void analysis.diagnostics;
  return analysis;
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;
}
