import type { PipelineSyntax } from '../pipeline-file.js';
import { yamlLines } from '../reading/yaml-lines.js';
import { placeInJson } from './place-in-json.js';
import { placeInYaml } from './place-in-yaml.js';
import type { WrittenPlace } from './written-place.js';

/** What can be written at an offset (UTF-16) of a file; undefined where nothing can be. */
export function placeAt(text: string, offset: number, syntax: PipelineSyntax): WrittenPlace | undefined {
  return PLACE_IN[syntax](text, offset);
}

const PLACE_IN: { readonly [S in PipelineSyntax]: (text: string, offset: number) => WrittenPlace | undefined } = {
  yaml: (text, offset) => placeInYaml(yamlLines(text), offset),
  json: placeInJson,
};
