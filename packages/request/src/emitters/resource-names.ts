import type { EmitSource } from './emitter.js';

/**
 * A name for each request within one output: letters, digits and `separator`, after its Name, each once. One without a
 * Name, or with none of our letters in it, is called like its file: other files of a module have other names.
 */
export function resourceNames(sources: readonly EmitSource[], separator: '_' | ''): readonly string[] {
  const used = new Set<string>();
  return sources.map(({ request, name: file = '' }) => {
    const named = [request.Name ?? '', file].find((text) => /[A-Za-z0-9]/.test(text));
    const base = plainName(named ?? '', separator);
    let name = base;
    for (let count = 2; used.has(name); count++) name = `${base}${separator}${count}`;
    used.add(name);
    return name;
  });
}

function plainName(text: string, separator: string): string {
  const plain = text.slice(0, 64).replace(/[^A-Za-z0-9]+/g, separator);
  return /^[A-Za-z]/.test(plain) ? plain : `pipeline${separator}${plain}`.replace(/_$/, '');
}
