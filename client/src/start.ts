import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import { registerCommands } from './commands.js';
import { outputOptions } from './output.js';
import { PAGE_SCHEME, pageProvider } from './pages.js';
import { serveFiles } from './serve-files.js';
import { showBudget } from './status-bar.js';

/** What runs between `activate` and `deactivate`. */
export interface Extension {
  stop(): Promise<void>;
}

/** Starts the server and all that shows its results. `makeClient` is the difference between desktop and browser. */
export function start(
  context: vscode.ExtensionContext,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Extension {
  const client = makeClient({ ...clientOptions(), ...outputOptions(context.subscriptions) });
  client.registerFeature(wantsBudget());
  serveFiles(client);
  context.subscriptions.push(
    ...registerCommands(client),
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, pageProvider(client)),
    showBudget(client),
  );
  // The editor need not wait: requests wait for the server themselves, and the client shows why it cannot start.
  const settled = client.start().catch(() => {});
  return {
    async stop() {
      await settled;
      if (client.needsStop()) await client.stop();
    },
  };
}

/** Templates anywhere, also unsaved ones; pipeline files and configurations by their names. */
function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'imgtpl' },
      { pattern: '**/*.pipeline.{yaml,yml,json,YAML,YML,JSON}' },
      { pattern: '**/imgtpl.config.{yaml,yml,json}' },
    ],
    // A worker accepts only plain data, and the editor's object has functions.
    initializationOptions: () => JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('imgtpl'))),
    synchronize: { configurationSection: 'imgtpl' },
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** Tells the server that we show the budget. */
function wantsBudget(): StaticFeature {
  return {
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...capabilities.experimental, imgtplBudget: true };
    },
    initialize: () => {},
    getState: () => ({ kind: 'static' }),
    clear: () => {},
  };
}
