import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/** The official packages that sign and send. */
export interface CoreClient {
  readonly core: typeof import('@alicloud/openapi-core');
  readonly credentials: typeof import('@alicloud/credentials');
  readonly runtime: typeof import('@darabonba/typescript');
}

/**
 * Loads the official packages, which only `submit` needs.
 *
 * @throws CommandError if they are not installed
 */
export async function loadCoreClient(messages: CliMessages): Promise<CoreClient> {
  try {
    const [core, credentials, runtime] = await Promise.all([
      import('@alicloud/openapi-core'),
      import('@alicloud/credentials'),
      import('@darabonba/typescript'),
    ]);
    return { core: commonJs(core), credentials: commonJs(credentials), runtime: commonJs(runtime) };
  } catch {
    throw new CommandError(messages.noCoreClient(PACKAGES.join(' ')));
  }
}

const PACKAGES = ['@alicloud/openapi-core', '@alicloud/credentials', '@darabonba/typescript'] as const;

/**
 * The exports of a CommonJS module that is marked as an ES module: Node's `import` has them in `default`, the bundler's
 * `import` directly.
 */
function commonJs<Exports>(module: object): Exports {
  const whole: unknown = 'default' in module ? module.default : undefined;
  // Both have the package's own types; only the location differs.
  return (typeof whole === 'object' && whole !== null ? whole : module) as Exports;
}
