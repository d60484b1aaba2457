import type { Configuration } from './configuration.js';

/** A configuration file and the files that it extends, the nearest first. */
export function* chainOf(configuration: Configuration): Generator<Configuration> {
  for (let one: Configuration | undefined = configuration; one !== undefined; one = one.base) yield one;
}
