/** Whether an address, or a host alone, is one that a build instance reaches without Internet. */
export function isNearHost(value: string): boolean {
  return NEAR.test(HOST.exec(value)?.[1] ?? '');
}

/** Whether an address is one that never leaves the host or the cloud's own network, where nobody answers by https. */
export function isOnlyHttp(value: string): boolean {
  return ONLY_HTTP.test(HOST.exec(value)?.[1] ?? '');
}

const ONLY_HTTP = /^(?:localhost|\[::1\]|127(?:\.\d+){3}|100\.100(?:\.\d+){2}|mirrors\.cloud\.aliyuncs\.com)$/i;

/** Hosts that an instance reaches without Internet: itself, its metadata, its own network, Alibaba Cloud's inner one. */
const NEAR =
  /^(?:localhost|\[::1\]|127(?:\.\d+){3}|100\.100(?:\.\d+){2}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|mirrors\.cloud\.aliyuncs\.com|[a-z0-9.-]{1,200}-internal\.aliyuncs\.com)$/i;
const HOST = /^(?:[a-z]{1,10}:\/\/)?(?:[^/@]{1,200}@)?(\[[^\]]{1,64}\]|[^:/?#]+)/i;
