import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of playwright-core that the tests use: it is in the cache folder of the editors, not in the workspace. */
export interface Page {
  /** The timeout of an action in milliseconds. */
  setDefaultTimeout(timeout: number): void;
  goto(url: string): Promise<unknown>;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  /** Evaluates an expression in the page, and awaits a promise. */
  evaluate(expression: string): Promise<unknown>;
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Locator;
  getByRole(role: string, options: { readonly name: string | RegExp; readonly exact?: boolean }): Locator;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  on(event: 'console', listener: (message: { text(): string; type(): string }) => void): void;
  readonly keyboard: {
    press(keys: string): Promise<void>;
    type(text: string): Promise<void>;
  };
}

export interface Locator {
  first(): Locator;
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Locator;
  click(): Promise<void>;
  dblclick(): Promise<void>;
  /** Resolves when it is visible, or gone. */
  waitFor(options?: { readonly state?: 'visible' | 'hidden' | 'attached' }): Promise<void>;
  innerText(): Promise<string>;
  count(): Promise<number>;
  evaluate<Value>(call: (element: never) => Value): Promise<Value>;
}

export interface Browser {
  newPage(options?: object): Promise<Page>;
  close(): Promise<void>;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The folder filled by `npm run test:clients`. */
export function clientsFolder(): string {
  const folder = process.env['IMGTPL_CLIENTS'];
  if (folder === undefined) throw new Error('run these tests by `npm run test:clients`');
  return folder;
}

export async function startChromium(): Promise<Browser> {
  const module = join(clientsFolder(), 'node_modules/playwright-core/index.js');
  const { chromium } = (await import(pathToFileURL(module).href)).default;
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: QUIET });
}
