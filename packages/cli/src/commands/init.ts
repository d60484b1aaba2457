import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible } from '@imgtpl/language';
import { isDeviceName, starterPipeline } from '@imgtpl/request';
import { fromPlatform, isTemplateName, joinPath, relativePath, rootOf } from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { optionValue } from '../arguments/option-value.js';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { configuredWorkspace } from '../configured-workspace.js';
import { EXIT } from '../exit-code.js';
import { sameNameFiles } from '../same-name-files.js';
import { createFiles } from '../writing/create-files.js';
import type { RunCommand } from './command.js';

const DEFAULT_NAME = 'image';

/** A Name that the API and every file system accept. A dot would make it the name of another kind of file. */
const NAME = /^(?!aliyun)[a-z][a-z0-9_-]{1,63}$/i;

const WORKFLOW = '.github/workflows/imgtpl.yml';

/**
 * `imgtpl init`: creates a template, its pipeline file and a workflow that lints them. Nothing is overwritten: an
 * existing template gets a pipeline file; an existing pipeline file, which may contain its template, is refused.
 */
export const init: RunCommand = async (args, context) => {
  const { io, messages } = context;
  const [name = DEFAULT_NAME] = args.operands;
  if (!NAME.test(name) || isDeviceName(name)) throw new CommandError(messages.badName(visible(name)));
  const sameName = await sameNameFiles(io.cwd, new Set([name]));
  const [kept] = sameName;
  if (!sameName.every(isTemplateName)) throw new CommandError(messages.alreadyThere(sameName.map(visible)));
  const template = { name: `${name}.imgtpl`, text: templateText(name) };
  const pipeline = {
    name: `${name}.pipeline.yaml`,
    text: starterPipeline({ stem: name, file: kept ?? template.name }),
  };
  const files = kept === undefined ? [template, pipeline] : [pipeline];
  const from = optionValue(args, 'from');
  const text = workflowText(from ?? '');
  // A second template uses the workflow of the first one; with `--from`, an existing workflow is refused.
  const path = await workflowPath(args, context);
  const isKept = from === undefined && existsSync(resolve(io.cwd, path));
  const workflow = isKept ? [] : [{ name: path, text }];
  await createFiles([...files, ...workflow], { folder: io.cwd, refusal: messages.workflowThere }, context);
  if (kept !== undefined) io.stderr.write(`${messages.kept(visible(kept))}\n`);
  return EXIT.ok;
};

/** Relative to the working directory: GitHub looks for workflows only in the root of a repository. */
async function workflowPath(args: Arguments, context: CommandContext): Promise<string> {
  const folder = fromPlatform(context.io.cwd);
  return relativePath(folder, joinPath(await rootOf(configuredWorkspace(args, context), folder), WORKFLOW));
}

function templateText(name: string): string {
  return `# What is installed in the image. Each command is run on an instance that is created from BaseImage.
# ${name}.pipeline.yaml says how it becomes an image.

RUN yum install -y nginx && \\
    yum clean all
RUN systemctl enable nginx
`;
}

/** `from`: what npm installs imgtpl from. If empty, the workflow fails and asks for it: no other package is used. */
function workflowText(from: string): string {
  return `name: imgtpl
on: [push, pull_request]
permissions:
  contents: read
env:
  # Where npm installs imgtpl from: git+https://… with the address of its repository and #version, or its package.
  IMGTPL: ${JSON.stringify(from)}
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --global --allow-git=root --install-links "\${IMGTPL:?set IMGTPL in ${WORKFLOW} to where npm installs imgtpl from}"
      - run: imgtpl lint --format github .
`;
}
