import { type Parameter, REQUEST } from '@imgtpl/spec';
import { Scalar, stringify } from 'yaml';
import { contentKey } from '../content-file.js';
import { needsEscapes, printableYaml } from '../embedded/printable-yaml.js';
import { hasLoneSurrogate } from '../has-lone-surrogate.js';
import { type RequestValue, requestObject } from '../request-value.js';
import type { DescribedPipeline } from './describe-response.js';
import { fileName } from './file-name.js';

/** A file to write, by its name within one folder. */
export interface ImportedFile {
  readonly name: string;
  readonly text: string;
}

/** A pipeline with the files that describe it. */
export interface ImportedPipeline {
  readonly pipeline: DescribedPipeline;
  /** The templates of its contents, then the pipeline file. */
  readonly files: readonly ImportedFile[];
}

/** The files for described pipelines: `<name>.imgtpl`, `<name>.test.imgtpl`, `<name>.pipeline.yaml`. */
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

function filesOf({ request }: DescribedPipeline, name: string): readonly ImportedFile[] {
  const object = requestObject(request);
  const files: ImportedFile[] = [];
  const written: [string, RequestValue][] = [];
  for (const member of REQUEST) {
    const value = object[member.name];
    if (value === undefined) continue;
    const key = contentKey(member);
    const path = contentPath(member, name);
    // No file can hold half of a surrogate pair; YAML can, as an escape.
    const hasFile = typeof value === 'string' && !hasLoneSurrogate(value);
    if (key === undefined || path === undefined || !hasFile) written.push([member.name, value]);
    else {
      files.push({ name: path, text: value });
      written.push([key, path]);
    }
  }
  const yaml = stringify(Object.fromEntries(written), inQuotes, {
    lineWidth: 0,
    blockQuote: false,
    // Quotes what YAML 1.1 reads as a flag, number or date: `on`, `1_000`, `12:30`.
    compat: 'yaml-1.1',
    // In a multi-line quoted text, the library writes a line of one blank as a backslash.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return [...files, { name: `${name}.pipeline.yaml`, text: printableYaml(yaml) }];
}

/** A special value in YAML 1.1 that the library does not know; other readers refuse it without quotes. */
const OLD_DEFAULT_KEY = '=';

function inQuotes(_key: unknown, value: unknown): unknown {
  if (typeof value !== 'string' || (value !== OLD_DEFAULT_KEY && !needsEscapes(value))) return value;
  const quoted = new Scalar(value);
  quoted.type = Scalar.QUOTE_DOUBLE;
  return quoted;
}

function contentPath(member: Parameter, name: string): string | undefined {
  if (member.type !== 'text' || member.content === undefined) return undefined;
  return member.content === 'build' ? `${name}.imgtpl` : `${name}.${member.content}.imgtpl`;
}
