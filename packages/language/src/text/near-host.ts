import { anyOf } from './any-of.js';

/** Whether an intermediate instance reaches an address, or a bare host, without the Internet. */
export function isNearHost(value: string): boolean {
  return INTERNAL.test(HOST.exec(value)?.[1] ?? '');
}

/** Whether an address stays on the host or in the cloud's own network, where no server speaks https. */
export function isPlainHttpHost(value: string): boolean {
  return PLAIN_HTTP.test(HOST.exec(value)?.[1] ?? '');
}

/** The instance itself, its metadata, and the mirrors of Alibaba Cloud that only instances can reach. */
const PLAIN_HTTP_HOSTS = [
  /localhost/,
  /\[::1\]/,
  /127(?:\.\d+){3}/,
  /0\.0\.0\.0/,
  /100\.100(?:\.\d+){2}/,
  /mirrors\.cloud\.aliyuncs\.com/,
];

/** Link-local and private networks, and the internal one of Alibaba Cloud. */
const PRIVATE_HOSTS = [
  /10(?:\.\d+){3}/,
  /169\.254(?:\.\d+){2}/,
  /192\.168(?:\.\d+){2}/,
  /172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}/,
  /[a-z0-9.-]{1,200}-internal\.aliyuncs\.com/,
];

const PLAIN_HTTP = new RegExp(`^${anyOf(PLAIN_HTTP_HOSTS)}$`, 'i');
const INTERNAL = new RegExp(`^${anyOf([...PLAIN_HTTP_HOSTS, ...PRIVATE_HOSTS])}$`, 'i');
const HOST = /^(?:[a-z]{1,10}:\/\/)?(?:[^/@]{1,200}@)?(\[[^\]]{1,64}\]|[^:/?#]+)/i;
