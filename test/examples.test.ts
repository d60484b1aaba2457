import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@imgtpl/grammar';
import { type Diagnostic, formatText } from '@imgtpl/language';
import { fromPlatform, lintFiles, NODE_FILE_SYSTEM, openWorkspace } from '@imgtpl/workspace';
import { analysisOf } from './harness/analysis-of.js';
import { kindOfName } from './harness/analyze-fixture.js';
import { ROOT } from './harness/root.js';

/** The codes that each broken example should show, in the order of its text. */
const BROKEN: { readonly [name: string]: readonly string[] } = {
  'copy-url.imgtpl': ['InvalidCommandContent.COPY', 'InvalidCommandContent.COPY', 'InvalidCommandContent.COPY'],
  'dangling.imgtpl': ['InvalidCommandContent.RUN'],
  'docker-habits.imgtpl': [
    'imgtpl/deprecated-from',
    'InvalidCommandContent.FROM',
    'InvalidImageTemplateCommand.NotSupported',
    'InvalidImageTemplateCommand.NotSupported',
    'InvalidCommandContent.RUN',
    'InvalidCommandContent.COPY',
  ],
  'empty-command.imgtpl': ['EmptyCommandContent.RUN', 'EmptyCommandContent.ENV'],
  'env-quotes.imgtpl': ['InvalidCommandContent.ENV', 'InvalidCommandContent.ENV', 'InvalidCommandContent.ENV'],
  'exec-array.imgtpl': [
    'InvalidCommandContent.CMD',
    'InvalidCommandContent.CMD',
    'InvalidCommandContent.CMD',
    'InvalidCommandContent.ENTRYPOINT',
    'InvalidCommandContent.ENTRYPOINT',
  ],
  'heredoc.imgtpl': ['InvalidCommandContent.RUN'],
  'in-a-component.component.imgtpl': ['NotSupportedCommand.FROM', 'InvalidCommand.Component'],
  'late-from.imgtpl': [
    'InvalidCommandOrder.FROM',
    'imgtpl/deprecated-from',
    'DuplicatedCommand.FROM',
    'imgtpl/deprecated-from',
  ],
  'misspelt.imgtpl': ['InvalidImageTemplateCommand.NotSupported', 'InvalidImageTemplateCommand.NotSupported'],
  'placeholders.imgtpl': ['imgtpl/masked-id', 'imgtpl/component-arn-separator', 'InvalidParameter.BuildContent'],
  'restart-with-content.imgtpl': ['NotEmptyCommandContent.RESTART'],
  'untidy.imgtpl': [
    'imgtpl/command-case',
    'imgtpl/blank-continuation',
    'imgtpl/trailing-whitespace',
    'imgtpl/unused-env',
    'imgtpl/env-unquoted-value',
    'imgtpl/undefined-variable',
    'imgtpl/copy-insecure-url',
    'imgtpl/exec-form-run',
    'imgtpl/restart-last',
  ],
  'users.imgtpl': ['InvalidCommandContent.USER', 'InvalidCommandContent.USER'],
};

describe('examples', () => {
  for (const name of templatesIn('examples')) {
    it(`${name} is clean`, () => {
      assert.deepEqual(lint('examples', name).map(toText), []);
    });
  }

  it('are clean in the light of their pipeline files', async () => {
    const names = readdirSync(join(ROOT, 'examples')).filter((name) => /\.(?:imgtpl|yaml)$/.test(name));
    assert.ok(names.some((name) => name.endsWith('.pipeline.yaml')));
    const workspace = openWorkspace({
      files: NODE_FILE_SYSTEM,
      workingDirectory: fromPlatform(ROOT),
      language: 'en',
    });
    const paths = names.map((name) => fromPlatform(join(ROOT, 'examples', name)));
    for await (const report of lintFiles(workspace, paths)) {
      assert.equal(report.outcome, 'judged', report.path);
      assert.deepEqual('diagnostics' in report && report.diagnostics.map(toText), [], report.path);
    }
  });

  it('are formatted', () => {
    for (const name of templatesIn('examples')) {
      const text = read('examples', name);
      assert.equal(formatText(parse(text)), text, name);
    }
  });

  it('there are a dozen', () => {
    assert.ok(templatesIn('examples').length >= 12);
  });

  it('the broken ones are those that are listed', () => {
    assert.deepEqual(templatesIn('examples/broken'), Object.keys(BROKEN).sort());
  });

  for (const [name, codes] of Object.entries(BROKEN)) {
    it(`${name} is broken in the way that it says`, () => {
      const found = lint('examples/broken', name);
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
      );
    });
  }

  for (const folder of ['examples', 'examples/broken']) {
    it(`${folder}: each says first what it is`, () => {
      for (const name of templatesIn(folder)) assert.match(read(folder, name), /^# \S/, name);
    });
  }
});

function templatesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.imgtpl'))
    .sort();
}

function read(folder: string, name: string): string {
  return readFileSync(join(ROOT, folder, name), 'utf8');
}

function lint(folder: string, name: string): readonly Diagnostic[] {
  return analysisOf(read(folder, name), kindOfName(name)).diagnostics;
}

function toText({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}
