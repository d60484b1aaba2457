import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';

/** A range that links to an address or a file. */
export interface DocumentLink {
  readonly range: TextRange;
  /** An address, or the path of a file as it was given in `LinkTargets`. */
  readonly target: { readonly address: string } | { readonly file: string };
}

/** The files around a template that links may lead to. */
export interface LinkTargets {
  /** The pipeline file that decides what FROM once decided. */
  readonly pipelineFile?: string | undefined;
}

const ADDRESS = /\b(?:https?|ftp):\/\/[^\s"'`<>\\|;]+/gi;
const TRAILING_PUNCTUATION = /[),.:!?\]}&]+$/;

/** URLs anywhere in the text; the base image links to the pipeline file, which decides it. */
export function documentLinks({ template }: Analysis, targets: LinkTargets = {}): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const match of template.text.matchAll(ADDRESS)) {
    const address = withoutTrailingPunctuation(match[0]);
    if (address.includes('$')) continue;
    links.push({ range: { start: match.index, end: match.index + address.length }, target: { address } });
  }
  const { pipelineFile } = targets;
  if (pipelineFile !== undefined) {
    for (const { content, argumentsRange } of template.commands) {
      if (content.shape !== 'baseImage' || content.image === undefined) continue;
      links.push({ range: argumentsRange, target: { file: pipelineFile } });
    }
  }
  return links.sort((one, other) => one.range.start - other.range.start);
}

/** The address without punctuation of the sentence around it; checks only a few characters at its end. */
function withoutTrailingPunctuation(address: string): string {
  const tail = address.slice(-16);
  return address.slice(0, address.length - tail.length) + tail.replace(TRAILING_PUNCTUATION, '');
}
