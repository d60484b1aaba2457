/**
 * Bundles the VS Code extension into client/dist: the extension and its server, each for Node and for a browser's
 * worker, and the pages of diagnostics. Plain JavaScript.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './bootstrap.js';
import { CHEVROTAIN_START, PAST_INDEXES } from './bundle-plugins.js';

const dist = join(root, 'client/dist');
const pagesFolder = join(root, 'docs/diagnostics');
const { version } = JSON.parse(readFileSync(join(root, 'client/package.json'), 'utf8'));

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  define: { VERSION: JSON.stringify(version) },
  plugins: [CHEVROTAIN_START, PAST_INDEXES],
};
const forNode = { ...shared, platform: 'node', target: 'node20', format: 'cjs' };
// The Node file system is among the exports; no browser bundle uses it, so it is dropped.
const forBrowser = { ...shared, platform: 'browser', target: 'es2022', external: ['node:*', 'vscode'] };

export async function bundleClient() {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const pages = JSON.stringify(readPages());
  await Promise.all([
    build({
      ...forNode,
      entryPoints: ['client/src/extension.node.ts'],
      outfile: 'client/dist/extension.js',
      external: ['vscode'],
    }),
    build({
      ...forBrowser,
      format: 'cjs',
      entryPoints: ['client/src/extension.browser.ts'],
      outfile: 'client/dist/extension.browser.js',
    }),
    build({
      ...forNode,
      entryPoints: ['server/dist/main.js'],
      outfile: 'client/dist/server.js',
      banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
      define: { ...shared.define, 'import.meta.url': 'bundleUrl' },
    }),
    build({
      ...forBrowser,
      format: 'iife',
      entryPoints: ['server/dist/worker.js'],
      outfile: 'client/dist/server.browser.js',
      define: { ...shared.define, PAGES: pages },
    }),
  ]);
  writeFileSync(join(dist, 'diagnostics.json'), pages);
  cpSync(join(root, 'schemas'), join(dist, 'schemas'), { recursive: true });
}

function readPages() {
  return Object.fromEntries(
    readdirSync(pagesFolder).map((name) => [name, readFileSync(join(pagesFolder, name), 'utf8')]),
  );
}
