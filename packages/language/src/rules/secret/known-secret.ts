import type { TextRange } from '@imgtpl/grammar';
import { isPlaceholder } from './placeholder.js';

export type SecretKind = 'access-key-id' | 'access-key-secret' | 'private-key' | 'token' | 'password';

export interface KnownSecret extends TextRange {
  readonly kind: SecretKind;
}

interface Form {
  readonly kind: SecretKind;
  /** With the secret in the group `secret`; each starts at the edge of a word, which keeps the search linear. */
  readonly pattern: RegExp;
}

/** Secrets that their own form gives away, after the documents of those who issue them. */
const FORMS: readonly Form[] = [
  // Alibaba Cloud: LTAI and 12 to 20 letters and digits; STS. for temporary ones.
  { kind: 'access-key-id', pattern: /(?<![\w-])(?<secret>LTAI[0-9A-Za-z]{12,20}|STS\.[0-9A-Za-z]{20,40})(?![\w-])/dg },
  // Amazon Web Services, Tencent Cloud.
  { kind: 'access-key-id', pattern: /(?<![\w-])(?<secret>(?:AKIA|ASIA)[0-9A-Z]{16}|AKID[0-9A-Za-z]{32})(?![\w-])/dg },
  { kind: 'private-key', pattern: /(?<secret>-----BEGIN (?:[A-Z]{2,10} ){0,3}PRIVATE KEY(?: BLOCK)?-----)/dg },
  // GitHub, GitLab, Slack, npm, PyPI, Google, Stripe, Docker Hub.
  {
    kind: 'token',
    pattern:
      /(?<![\w-])(?<secret>gh[oprsu]_[0-9A-Za-z]{36}|github_pat_\w{50,90}|glpat-[\w-]{20}|xox[abeoprs]-[0-9A-Za-z-]{10,100}|npm_[0-9A-Za-z]{36}|pypi-AgE[\w-]{50,200}|AIza[\w-]{35}|[rs]k_live_[0-9A-Za-z]{24,100}|dckr_pat_[\w-]{20,40})(?![\w-])/dg,
  },
  // OpenAI and those like it, DashScope of Alibaba Cloud; Hugging Face; SendGrid.
  {
    kind: 'token',
    pattern:
      /(?<![\w-])(?<secret>sk-(?:proj|ant|svcacct|or)-[\w-]{20,200}|sk-[0-9a-f]{32}|sk-[0-9A-Za-z]{48}|hf_[A-Za-z]{34}|SG\.[\w-]{22}\.[\w-]{43})(?![\w-])/dg,
  },
  // HashiCorp Vault.
  { kind: 'token', pattern: /(?<![\w-])(?<secret>hvs\.[\w-]{24,200})(?![\w-])/dg },
  // Addresses to which whoever knows them may post: DingTalk, WeCom, Lark, Slack.
  {
    kind: 'token',
    pattern:
      /(?<![\w-])(?:oapi\.dingtalk\.com\/robot\/send\?access_token=|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=|open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/)(?<secret>[0-9a-f-]{32,64})(?![\w-])/dgi,
  },
  {
    kind: 'token',
    pattern: /(?<![\w-])hooks\.slack\.com\/services\/(?<secret>T\w{6,12}\/B\w{6,12}\/\w{20,30})(?!\w)/dg,
  },
  // JSON Web Tokens.
  { kind: 'token', pattern: /(?<![\w-])(?<secret>eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})(?![\w-])/dg },
  // An Authorization header.
  { kind: 'token', pattern: /(?<![\w-])Authorization: ?(?:Bearer|Basic|token) (?<secret>[\w.~+/-]{16,2000}=*)/dgi },
  // A URL with user and password.
  {
    kind: 'password',
    pattern:
      /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'$<>{}]{1,100}:(?<secret>[^\s@/"'$<>{}]{3,200})@(?=[\w[])/dgi,
  },
];

/** What every form but those of a key and of a URL begins with: most text has none, and is not looked at any closer. */
const HINT =
  /\b(?:LTAI|STS\.|AKI[AD]|ASIA|gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|npm_|pypi-|AIza|[rs]k_live_|dckr_pat_|sk-|hf_|SG\.|eyJ|hvs\.|oapi\.dingtalk|qyapi\.weixin|open\.feishu|open\.larksuite|hooks\.slack|Authorization:)/i;
const URL_HINT = /:\/\/[^\s:@/"'$<>{}]{1,100}:[^\s@/"'$<>{}]{3,200}@/;

/** Whether a text may hold a secret that has a form of its own; if not, none of its parts is worth a look. */
export function mayHoldKnownSecret(text: string): boolean {
  return HINT.test(text) || text.includes('-----BEGIN') || (text.includes('@') && URL_HINT.test(text));
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
