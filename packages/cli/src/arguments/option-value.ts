import type { Arguments } from './command-spec.js';

/** The value of an option; undefined if it has none or is absent. */
export function optionValue({ options }: Pick<Arguments, 'options'>, name: string): string | undefined {
  const value = options.get(name);
  return value === true ? undefined : value;
}

/** The file that `--output` names; undefined if that is standard output. */
export function outputFile(args: Pick<Arguments, 'options'>): string | undefined {
  const name = optionValue(args, 'output');
  return name === '-' || name === '/dev/stdout' ? undefined : name;
}
