import type { Keys } from './loopback-service.js';

export const KEYS: Keys = { id: 'testAccessKeyId0123456789', secret: 'testSecret/+=0123456789abcdef' };

/** With the token of a role, which has characters that are percent-encoded in URLs. */
export const STS_KEYS: Keys = {
  id: 'STS.testKeyId9876543210',
  secret: 'otherSecret0123456789',
  token: 'CAISecurityToken+/==0123',
};

/** The environment in which the default chain finds only these keys, or none. */
export function credentialEnvironment(keys: Keys | undefined, home: string): Readonly<Record<string, string>> {
  return {
    HOME: home,
    USERPROFILE: home,
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true',
    ALIBABA_CLOUD_ACCESS_KEY_ID: keys?.id ?? '',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: keys?.secret ?? '',
    ALIBABA_CLOUD_SECURITY_TOKEN: keys?.token ?? '',
  };
}

/** Runs an action with that environment in this process, because the official packages read only `process.env`. */
export async function withCredentials<Result>(
  keys: Keys | undefined,
  home: string,
  action: () => Promise<Result>,
): Promise<Result> {
  const before = { ...process.env };
  Object.assign(process.env, credentialEnvironment(keys, home));
  try {
    return await action();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
