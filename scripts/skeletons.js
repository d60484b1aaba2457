/** What `npm run new` creates, by kind: the allowed names, the files, and the remaining steps. */
export const skeletons = new Map([
  [
    'rule',
    { name: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, nameHint: 'use kebab-case, such as copy-insecure-url', make: rule },
  ],
  ['emitter', { name: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, nameHint: 'use kebab-case, such as aliyun-cli', make: emitter }],
  ['command', { name: /^[A-Z]+$/, nameHint: 'use upper-case letters, such as WORKDIR', make: command }],
]);

function rule(name) {
  const camel = name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const code = `imgtpl/${name}`;
  return {
    files: [
      {
        path: `packages/language/src/rules/${name}.ts`,
        text: `import { defineRule } from '../rule.js';

/** FILL_IN: what the rule finds, in a sentence. */
export const ${camel} = defineRule({
  name: '${name}',
  codes: ['${code}'],
  severity: FILL_IN, // 'warning' or 'hint'; 'error' is for codes of the API
  basis: FILL_IN, // 'documented' or 'inferred'
  *check({ allowedCommands }) {
    for (const { keyword, keywordRange: range } of allowedCommands) {
      yield { code: '${code}', range, message: (say) => say.${camel}(keyword) };
    }
  },
});
`,
      },
      {
        path: `packages/language/src/rules/${name}.md`,
        text: `# FILL_IN: the fault, in a few words

FILL_IN: what the rule finds, and why that is a fault.

## Not accepted

\`\`\`imgtpl
RUN true
^^^ warning ${code}
\`\`\`

## Accepted

\`\`\`imgtpl
RUN true
\`\`\`
`,
      },
      {
        path: `test/fixtures/${name}/first.imgtpl`,
        text: `@ fixes
RUN true
^^^ warning ${code}
`,
      },
    ],
    steps: [
      `Write the rule, and its message ${camel} in packages/language/src/messages/lint in three languages.`,
      'Add the rule to LINT_RULES in packages/language/src/rules/lint-rules.ts, or to SHELL_RULES in shell-rules.ts there.',
      'Write the page and its examples: put marks under the text that they apply to.',
      `Write fixtures in test/fixtures/${name}; UPDATE=1 npm test -- --grep ${name} draws the marks. Read what it drew.`,
      'npm run generate, npm run check, npm test.',
    ],
  };
}

function emitter(format) {
  const pascal = format.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  return {
    files: [
      {
        path: `packages/request/src/emitters/${format}.ts`,
        text: `import { type EmitProblem, type EmitSource, type Emitter, emitted } from './emitter.js';

/** FILL_IN: what the text is, and who reads it. */
export const emit${pascal}: Emitter = (sources) =>
  emitted(sources.flatMap(problemsOf), () => sources.map(textOf).join('\\n'));

/** Names what the target cannot express; it is never left out silently. */
function problemsOf({ request }: EmitSource): readonly EmitProblem[] {
  return FILL_IN(request);
}

function textOf({ request }: EmitSource): string {
  return FILL_IN(request);
}
`,
      },
      {
        path: `packages/request/test/emitters/${format}.test.ts`,
        text: `import assert from 'node:assert/strict';

describe('emit ${format}', () => {
  it('is read by FILL_IN as the same request', () => {
    assert.equal(FILL_IN, 'what the target makes of it');
  });
});
`,
      },
    ],
    steps: [
      `Add '${format}' to EMIT_FORMATS in packages/request/src/emit-format.ts; the compiler names the places that need it.`,
      'Write the text. Escape what a request may hold: quotes, dollars, line breaks, percent signs, any script.',
      'Prove it: let the reader of the target, or its parser, read generated requests, and compare.',
      'Give it a row in docs/from-template-to-image.md.',
      'npm run generate, npm run check, npm test.',
    ],
  };
}

function command(keyword) {
  const file = keyword.toLowerCase();
  return {
    files: [
      {
        path: `packages/spec/src/commands/${file}.ts`,
        text: `import type { CommandSpec } from '../command.js';

export const ${keyword} = {
  keyword: '${keyword}',
  shape: FILL_IN, // see Shape: what follows the keyword; the compiler names what else the shape needs
  systems: ['linux'],
  summary: { en: FILL_IN, 'zh-CN': FILL_IN, ja: FILL_IN },
  docs: { en: FILL_IN, 'zh-CN': FILL_IN, ja: FILL_IN },
  forms: [{ syntax: '${keyword} FILL_IN', snippet: '${keyword} \${1:FILL_IN}', example: FILL_IN }],
  codes: { empty: FILL_IN, invalid: FILL_IN },
  source: FILL_IN, // the document that has it: a key of SOURCES
  basis: FILL_IN, // 'documented' or 'inferred'
} as const satisfies CommandSpec;
`,
      },
      {
        path: `test/fixtures/empty-content/${file}.imgtpl`,
        text: `${keyword}
`,
      },
    ],
    steps: [
      'Fill in the row; first, new documents go into packages/spec/src/source.ts, and new codes into api-errors there.',
      'Add the row to COMMANDS in packages/spec/src/commands/index.ts, and one to the table in docs/language.md.',
      'Name the command in the remedy of InvalidImageTemplateCommand.NotSupported in packages/spec/src/api-errors.',
      'UPDATE=1 npm test -- --grep empty-content draws the fixture: the command without content gives the code that the row names.',
      'npm run generate, npm run check, npm test.',
    ],
  };
}
