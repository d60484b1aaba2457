import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../harness/root.js';
import { clientsFolder } from './playwright.js';

/** Splits text by our TextMate grammar and by VS Code's for shells, with the tokenizer of VS Code. */
export interface Tokenizer {
  tokenize(text: string): readonly Token[];
}

export interface Token {
  readonly text: string;
  /** From the outermost to the innermost, separated by blanks. */
  readonly scopes: string;
}

/** As much of vscode-textmate and vscode-oniguruma as we use. */
interface Textmate {
  readonly INITIAL: object;
  readonly Registry: new (options: object) => { loadGrammar(scope: string): Promise<Grammar> };
}

interface Grammar {
  tokenizeLine(
    line: string,
    state: object,
  ): {
    readonly tokens: readonly { readonly startIndex: number; readonly endIndex: number; readonly scopes: string[] }[];
    readonly ruleStack: object;
  };
}

interface Oniguruma {
  loadWASM(bytes: ArrayBufferLike): Promise<void>;
  readonly OnigScanner: new (patterns: string[]) => object;
  readonly OnigString: new (text: string) => object;
}

export async function openTokenizer(): Promise<Tokenizer> {
  const vscode = join(clientsFolder(), 'node_modules/code-server/lib/vscode');
  const load = createRequire(join(vscode, 'package.json'));
  const textmate: Textmate = load('vscode-textmate');
  const oniguruma: Oniguruma = load('vscode-oniguruma');
  const wasm = await readFile(join(vscode, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const paths: { readonly [scope: string]: string } = {
    'source.imgtpl': join(ROOT, 'client/syntaxes/imgtpl.tmLanguage.json'),
    'source.shell': join(vscode, 'extensions/shellscript/syntaxes/shell-unix-bash.tmLanguage.json'),
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => {
      const path = paths[scope];
      return path === undefined ? null : JSON.parse(await readFile(path, 'utf8'));
    },
  });
  const grammar = await registry.loadGrammar('source.imgtpl');
  return {
    tokenize(text) {
      let state = textmate.INITIAL;
      return text.split('\n').flatMap((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        return tokens.map(({ startIndex, endIndex, scopes }) => ({
          text: line.slice(startIndex, endIndex),
          scopes: scopes.join(' '),
        }));
      });
    },
  };
}
