import type { CommandSpec } from '@imgtpl/spec';
import type { Layout } from '../layout.js';
import type { Content, Heredoc } from '../template.js';
import { readBaseImage } from './base-image.js';
import { readComponent } from './component.js';
import { readExec } from './exec.js';
import { logicalText } from './logical-text.js';
import { readPairs } from './pairs.js';
import { readShell, startsWithFlag } from './shell.js';
import { readWords } from './words.js';

/** Reads the content of a command according to its shape; that of an unknown command is not read. */
export function readContent(
  { text, layout }: { readonly text: string; readonly layout: Layout },
  spec: CommandSpec | undefined,
  heredocs: readonly Heredoc[] = [],
): Content {
  // True for most commands, whose lines then need not be joined.
  const isPlainShell = spec?.shape === 'shell' && !startsWithFlag(text, layout.segments);
  if (isPlainShell) return { shape: 'shell', flags: [], heredocs };
  const source = logicalText(text, layout.pieces);
  switch (spec?.shape) {
    case 'shell':
      return readShell(source, spec.dockerFlags ?? [], heredocs);
    case 'exec':
      return readExec(source);
    case 'words':
      return readWords(source);
    case 'pairs':
      return readPairs(source, spec);
    case 'component':
      return readComponent(source);
    case 'baseImage':
      return readBaseImage(source);
    case 'nothing':
    case undefined:
      return { shape: 'raw' };
    default:
      return spec satisfies never;
  }
}
