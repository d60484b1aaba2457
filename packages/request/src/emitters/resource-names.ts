import type { EmitSource } from './emitter.js';

/**
 * A unique name for each request of one output, in letters, digits and `separator`, made from its Name. If that has
 * none of these letters, it is made from the file name, which differs from those of other files in the same module.
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
