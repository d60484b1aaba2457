import type { TextRange } from '@imgtpl/grammar';
import { anyOf } from '../../text/any-of.js';
import { isPlaceholder } from './placeholder.js';

/** The kind of secret, for the message. */
export type SecretKind = 'access-key-id' | 'access-key-secret' | 'private-key' | 'token' | 'password';

/** A secret with a distinctive form; the range covers only the secret. */
export interface PatternSecret extends TextRange {
  readonly kind: SecretKind;
}

interface SecretPattern {
  readonly kind: SecretKind;
  /** Every text with such a secret matches one of these. Most others match none, and need no closer look. */
  readonly prefilters: readonly RegExp[];
  /** The group `secret` is the secret. A match starts at a word boundary, which keeps the search linear. */
  readonly pattern: RegExp;
}

/** The beginning and the rest of a secret that is a whole word. */
type WordPattern = readonly [beginning: RegExp, rest: RegExp];

function wholeWords(kind: SecretKind, wordPatterns: readonly WordPattern[]): SecretPattern {
  const whole = wordPatterns.map(([beginning, rest]) => anyOf([beginning]) + anyOf([rest]));
  const pattern = new RegExp(`(?<![\\w-])(?<secret>${whole.join('|')})(?![\\w-])`, 'dg');
  return { kind, prefilters: wordPatterns.map(([beginning]) => beginning), pattern };
}

/** A token at the end of a webhook address: anybody who knows the address can post to it. */
function webhookToken(address: RegExp): SecretPattern {
  const pattern = new RegExp(`(?<![\\w-])${anyOf([address])}(?<secret>[0-9A-Fa-f-]{32,64})(?![\\w-])`, 'dg');
  return { kind: 'token', prefilters: [address], pattern };
}

const ACCESS_KEY_IDS: readonly WordPattern[] = [
  // Alibaba Cloud: permanent and temporary.
  [/LTAI/, /[0-9A-Za-z]{12,20}/],
  [/STS\./, /[0-9A-Za-z]{20,40}/],
  // Amazon Web Services.
  [/AKIA|ASIA/, /[0-9A-Z]{16}/],
  // Tencent Cloud.
  [/AKID/, /[0-9A-Za-z]{32}/],
];

const TOKENS: readonly WordPattern[] = [
  // GitHub, GitLab.
  [/gh[oprsu]_/, /[0-9A-Za-z]{36}/],
  [/github_pat_/, /\w{50,90}/],
  [/glpat-/, /[\w-]{20}/],
  // npm, PyPI, Docker Hub.
  [/npm_/, /[0-9A-Za-z]{36}/],
  [/pypi-AgE/, /[\w-]{50,200}/],
  [/dckr_pat_/, /[\w-]{20,40}/],
  // OpenAI and similar services, DashScope of Alibaba Cloud.
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

/** Patterns whose prefilters begin with a letter, at a word boundary. */
const WORD_PATTERNS: readonly SecretPattern[] = [
  wholeWords('access-key-id', ACCESS_KEY_IDS),
  wholeWords('token', TOKENS),
  // DingTalk, WeCom, Lark, Slack.
  webhookToken(/oapi\.dingtalk\.com\/robot\/send\?access_token=/),
  webhookToken(/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=/),
  webhookToken(/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\//),
  {
    kind: 'token',
    prefilters: [/hooks\.slack/],
    pattern: /(?<![\w-])hooks\.slack\.com\/services\/(?<secret>T\w{6,12}\/B\w{6,12}\/\w{20,30})(?!\w)/dg,
  },
  // JSON Web Tokens.
  {
    kind: 'token',
    prefilters: [/eyJ/],
    pattern: /(?<![\w-])(?<secret>eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})(?![\w-])/dg,
  },
  {
    kind: 'token',
    prefilters: [/[Aa]uthorization:|AUTHORIZATION:/],
    pattern: /(?<![\w-])Authorization: ?(?:Bearer|Basic|token) (?<secret>[\w.~+/-]{16,2000}=*)/dgi,
  },
];

const PRIVATE_KEY: SecretPattern = {
  kind: 'private-key',
  prefilters: [/-----BEGIN/],
  pattern: /(?<secret>-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----)/dg,
};

/** The password in a URL; the user before it may be empty, as for Redis. */
const URL_PASSWORD: SecretPattern = {
  kind: 'password',
  prefilters: [/:\/\/[^\s:@/"'$<>{}]{0,100}:[^\s@/"'$<>{}]{3,200}@/],
  pattern:
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'$<>{}]{0,100}:(?<secret>[^\s@/"'$<>{}]{3,200})@(?=[\w[])/dgi,
};

/** Secrets that are recognised by their form, as documented by their issuers. */
const PATTERNS: readonly SecretPattern[] = [...WORD_PATTERNS, PRIVATE_KEY, URL_PASSWORD];

/**
 * One search for all of them. Matching only at word boundaries makes it three times as fast; and V8 takes long to
 * compile patterns for both cases.
 */
const WORD_PREFILTER = new RegExp(`\\b${anyOf(WORD_PATTERNS.flatMap(({ prefilters }) => prefilters))}`);

/** Whether a text may contain a secret with a distinctive form; if not, none of its parts is worth a search. */
export function mayContainPatternSecret(text: string): boolean {
  if (WORD_PREFILTER.test(text) || passesPrefilter(PRIVATE_KEY, text)) return true;
  return text.includes('@') && passesPrefilter(URL_PASSWORD, text);
}

function passesPrefilter({ prefilters }: SecretPattern, text: string): boolean {
  return prefilters.some((prefilter) => prefilter.test(text));
}

/** The secrets with a distinctive form in a part of a text, except placeholders from documentation. */
export function* patternSecrets(text: string, { start, end }: TextRange): Generator<PatternSecret> {
  const part = text.slice(start, end);
  if (!mayContainPatternSecret(part)) return;
  for (const { kind, pattern } of PATTERNS) {
    for (const match of part.matchAll(pattern)) {
      const [from, to] = match.indices?.groups?.['secret'] ?? [0, 0];
      if (isPlaceholder(part.slice(from, to))) continue;
      yield { kind, start: start + from, end: start + to };
    }
  }
}

/** The form of an Alibaba Cloud AccessKey Secret. Other text has it too, so an AccessKey ID has to occur as well. */
const ACCESS_KEY_SECRET =
  /(?<![\w+/=-])(?=[A-Za-z]{0,29}[0-9])(?=[0-9a-z]{0,29}[A-Z])(?=[0-9A-Z]{0,29}[a-z])[0-9A-Za-z]{30}(?![\w+/=-])/g;

/** Text that may be an AccessKey Secret, for a template that contains an AccessKey ID. */
export function* accessKeySecrets(text: string, { start, end }: TextRange): Generator<PatternSecret> {
  for (const { 0: secret, index } of text.slice(start, end).matchAll(ACCESS_KEY_SECRET)) {
    if (isPlaceholder(secret)) continue;
    yield { kind: 'access-key-secret', start: start + index, end: start + index + secret.length };
  }
}
