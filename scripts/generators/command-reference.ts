import { COMMANDS, HELP_EN, commandReference as helpOf, programHelp } from '@imgtpl/cli';
import type { GeneratedFile } from './generated-file.js';

const STYLE = { texts: HELP_EN, width: 120 };

/** docs/cli.md: the help of the program and of each command; the options of all commands are listed only once. */
export function* commandReference(): Generator<GeneratedFile> {
  const specs = COMMANDS.map(({ spec }) => spec);
  const sections = [
    '# The command line',
    '<!-- Made by `npm run generate` from packages/cli/src/commands and packages/cli/src/arguments/help. -->',
    block(programHelp(specs, STYLE)),
    ...specs.flatMap((spec) => [`## imgtpl ${spec.name}`, block(helpOf(spec, STYLE))]),
    INSTEAD_OF_OPTIONS,
  ];
  yield { path: 'docs/cli.md', text: `${sections.join('\n\n')}\n` };
}

/** Settings that are not options. */
const INSTEAD_OF_OPTIONS = `## Environment

- \`LC_ALL\`, \`LC_MESSAGES\`, \`LANG\`: the language, unless \`--lang\` is given.
- \`NO_COLOR\`, \`FORCE_COLOR\`: whether to use colours, unless \`--color\` is given.
- \`ALIBABA_CLOUD_ACCESS_KEY_ID\` and others: the credentials of \`submit\`, as [Submit a request](submit.md) lists them.
- \`GITHUB_WORKSPACE\`, \`CI_PROJECT_DIR\`: the checkout that paths are relative to in \`github\`, \`gitlab\` and \`sarif\`, if the working directory is inside it.
- \`IMGTPL_CODE_CACHE=off\`: does not cache compiled code.
  The cache is the folder \`imgtpl\` below \`$XDG_CACHE_HOME\`, \`~/.cache\` or \`%LOCALAPPDATA%\`, and may be removed at any time.
  What older versions left there is removed after a month.`;

function block(text: string): string {
  return `\`\`\`\n${text.trimEnd()}\n\`\`\``;
}
