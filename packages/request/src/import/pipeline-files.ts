import { type Parameter, REQUEST } from '@imgtpl/spec';
import { stringify } from 'yaml';
import { contentKey } from '../content-file.js';
import { type RequestValue, requestObject } from '../request-value.js';
import type { DescribedPipeline } from './describe-answer.js';

/** A file to write, by its name within one folder. */
export interface ImportedFile {
  readonly name: string;
  readonly text: string;
}

export interface ImportedPipeline {
  readonly pipeline: DescribedPipeline;
  /** The pipeline file, and before it a template for each content. */
  readonly files: readonly ImportedFile[];
}

/** The files that stand for described pipelines: `<name>.imgtpl`, `<name>.test.imgtpl`, `<name>.pipeline.yaml`. */
export function pipelineFiles(pipelines: readonly DescribedPipeline[]): readonly ImportedPipeline[] {
  const used = new Set<string>();
  return pipelines.map((pipeline) => {
    const base = fileName(pipeline.name);
    let name = base;
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}-${count}`;
    used.add(name.toLowerCase());
    return { pipeline, files: filesOf(pipeline, name) };
  });
}

/** What every file system takes, and no name of another kind of file: `web.test` would be a template for tests. */
function fileName(name: string): string {
  const plain = [...name.replace(/[^\p{L}\p{N}._-]+/gu, '-')].slice(0, 100).join('');
  const trimmed = plain
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/\.(?=[^.]*$)(?=(?:test|component|build|pipeline)$)/i, '-');
  return trimmed === '' ? 'pipeline' : trimmed;
}

function filesOf({ request }: DescribedPipeline, name: string): readonly ImportedFile[] {
  const object = requestObject(request);
  const files: ImportedFile[] = [];
  const written: [string, RequestValue][] = [];
  for (const member of REQUEST) {
    const value = object[member.name];
    if (value === undefined) continue;
    const key = contentKey(member);
    const path = contentPath(member, name);
    if (key === undefined || path === undefined || typeof value !== 'string') written.push([member.name, value]);
    else {
      files.push({ name: path, text: value });
      written.push([key, path]);
    }
  }
  const text = stringify(Object.fromEntries(written), { lineWidth: 0, blockQuote: false });
  return [...files, { name: `${name}.pipeline.yaml`, text }];
}

function contentPath(member: Parameter, name: string): string | undefined {
  if (member.type !== 'text' || member.content === undefined) return undefined;
  return member.content === 'build' ? `${name}.imgtpl` : `${name}.${member.content}.imgtpl`;
}
