import type { TextRange } from '@imgtpl/grammar';
import { anyOf } from '../../text/any-of.js';
import { isPlaceholder } from './placeholder.js';

/** What a secret is, for the message. */
export type SecretKind = 'access-key-id' | 'access-key-secret' | 'private-key' | 'token' | 'password';

/** A secret that has a form of its own; the range is that of the secret alone. */
export interface KnownSecret extends TextRange {
  readonly kind: SecretKind;
}

interface Form {
  readonly kind: SecretKind;
  /** One of these is in every text that holds such a secret, and none in most others, which are not looked at closer. */
  readonly hints: readonly RegExp[];
  /** With the secret in the group `secret`; each starts at the edge of a word, which keeps the search linear. */
  readonly pattern: RegExp;
}

/** How a secret that is a word of its own begins, and how it goes on. */
type WordForm = readonly [beginning: RegExp, rest: RegExp];

function words(kind: SecretKind, forms: readonly WordForm[]): Form {
  const whole = forms.map(([beginning, rest]) => new RegExp(anyOf([beginning]) + anyOf([rest])));
  const pattern = new RegExp(`(?<![\\w-])(?<secret>${anyOf(whole)})(?![\\w-])`, 'dg');
  return { kind, hints: forms.map(([beginning]) => beginning), pattern };
}

/** A token at the end of an address to which whoever knows it may post. */
function webhook(address: RegExp): Form {
  const pattern = new RegExp(`(?<![\\w-])${anyOf([address])}(?<secret>[0-9a-f-]{32,64})(?![\\w-])`, 'dgi');
  return { kind: 'token', hints: [address], pattern };
}

const ACCESS_KEY_IDS: readonly WordForm[] = [
  // Alibaba Cloud: for good, and for a time.
  [/LTAI/, /[0-9A-Za-z]{12,20}/],
  [/STS\./, /[0-9A-Za-z]{20,40}/],
  // Amazon Web Services.
  [/AKIA|ASIA/, /[0-9A-Z]{16}/],
  // Tencent Cloud.
  [/AKID/, /[0-9A-Za-z]{32}/],
];

const TOKENS: readonly WordForm[] = [
  // GitHub, GitLab.
  [/gh[oprsu]_/, /[0-9A-Za-z]{36}/],
  [/github_pat_/, /\w{50,90}/],
  [/glpat-/, /[\w-]{20}/],
  // npm, PyPI, Docker Hub.
  [/npm_/, /[0-9A-Za-z]{36}/],
  [/pypi-AgE/, /[\w-]{50,200}/],
  [/dckr_pat_/, /[\w-]{20,40}/],
  // OpenAI and those like it, DashScope of Alibaba Cloud.
  [/sk-/, /(?:proj|ant|svcacct|or)-[\w-]{20,200}|[0-9a-f]{32}|[0-9A-Za-z]{48}/],
  // Hugging Face.
  [/hf_/, /[A-Za-z]{34}/],
  // Slack, Google, Stripe, SendGrid, HashiCorp Vault.
  [/xox[abeoprs]-/, /[0-9A-Za-z-]{10,100}/],
  [/AIza/, /[\w-]{35}/],
  [/[rs]k_live_/, /[0-9A-Za-z]{24,100}/],
  [/SG\./, /[\w-]{22}\.[\w-]{43}/],
  [/hvs\./, /[\w-]{24,200}/],
];

/** Those whose hints begin with a letter, at the edge of a word. */
const WORD_FORMS: readonly Form[] = [
  words('access-key-id', ACCESS_KEY_IDS),
  words('token', TOKENS),
  // DingTalk, WeCom, Lark, Slack.
  webhook(/oapi\.dingtalk\.com\/robot\/send\?access_token=/),
  webhook(/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=/),
  webhook(/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\//),
  {
    kind: 'token',
    hints: [/hooks\.slack/],
    pattern: /(?<![\w-])hooks\.slack\.com\/services\/(?<secret>T\w{6,12}\/B\w{6,12}\/\w{20,30})(?!\w)/dg,
  },
  // JSON Web Tokens.
  {
    kind: 'token',
    hints: [/eyJ/],
    pattern: /(?<![\w-])(?<secret>eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})(?![\w-])/dg,
  },
  {
    kind: 'token',
    hints: [/Authorization:/],
    pattern: /(?<![\w-])Authorization: ?(?:Bearer|Basic|token) (?<secret>[\w.~+/-]{16,2000}=*)/dgi,
  },
];

const PRIVATE_KEY: Form = {
  kind: 'private-key',
  hints: [/-----BEGIN/],
  pattern: /(?<secret>-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----)/dg,
};

/** That of a URL with user and password. */
const URL_PASSWORD: Form = {
  kind: 'password',
  hints: [/:\/\/[^\s:@/"'$<>{}]{1,100}:[^\s@/"'$<>{}]{3,200}@/],
  pattern:
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'$<>{}]{1,100}:(?<secret>[^\s@/"'$<>{}]{3,200})@(?=[\w[])/dgi,
};

/** Secrets that their own form gives away, after the documents of those who issue them. */
const FORMS: readonly Form[] = [...WORD_FORMS, PRIVATE_KEY, URL_PASSWORD];

/** One search for all: that it goes from word to word makes it three times as fast. */
const WORD_HINT = new RegExp(`\\b${anyOf(WORD_FORMS.flatMap(({ hints }) => hints))}`, 'i');

/** Whether a text may hold a secret that has a form of its own; if not, none of its parts is worth a look. */
export function mayHoldKnownSecret(text: string): boolean {
  if (WORD_HINT.test(text) || hasHint(PRIVATE_KEY, text)) return true;
  return text.includes('@') && hasHint(URL_PASSWORD, text);
}

function hasHint({ hints }: Form, text: string): boolean {
  return hints.some((hint) => hint.test(text));
}

/** The secrets in a part of a text that have a form of their own; placeholders of documentation are none. */
export function* knownSecrets(text: string, { start, end }: TextRange): Generator<KnownSecret> {
  const part = text.slice(start, end);
  if (!mayHoldKnownSecret(part)) return;
  for (const { kind, pattern } of FORMS) {
    for (const match of part.matchAll(pattern)) {
      const [from, to] = match.indices?.groups?.['secret'] ?? [0, 0];
      if (isPlaceholder(part.slice(from, to))) continue;
      yield { kind, start: start + from, end: start + to };
    }
  }
}

/** What an AccessKey Secret of Alibaba Cloud looks like: so do other things, where no AccessKey ID is near. */
const ACCESS_KEY_SECRET =
  /(?<![\w+/=-])(?=[A-Za-z]{0,29}[0-9])(?=[0-9a-z]{0,29}[A-Z])(?=[0-9A-Z]{0,29}[a-z])[0-9A-Za-z]{30}(?![\w+/=-])/g;

/** The texts that may be AccessKey Secrets, for a template that holds an AccessKey ID. */
export function* accessKeySecrets(text: string, { start, end }: TextRange): Generator<KnownSecret> {
  for (const { 0: secret, index } of text.slice(start, end).matchAll(ACCESS_KEY_SECRET)) {
    if (isPlaceholder(secret)) continue;
    yield { kind: 'access-key-secret', start: start + index, end: start + index + secret.length };
  }
}
