import type { TextRange } from '@imgtpl/grammar';
import { isSecretInText, type NamedSecret } from './named-secret.js';

/** A name and a value behind `=` or `:`, quoted or not, as files of settings, headers and addresses write them. */
const NAMED =
  /(?<![\w-])(?<name>[A-Za-z_][\w.-]{1,60})(?:\\?["'])?[ \t]{0,3}[=:][ \t]{0,3}(?:\\?["'])?(?!\/\/)(?<secret>[^\s"'`;&|<>()\\,]{8,200})/dg;
/** The end of a name that promises a secret, with what stands between it and the value: most text has none. */
const HINT = /(?:passw(?:or)?d|passphrase|secret|token|key|base)(?:\\?["'])?[ \t]{0,3}[=:]/i;

/** Secrets that are written into files or sent: `echo "password: …" >> app.yml`, `curl -H "X-Token: …"`. */
export function* textSecrets(text: string, { start, end }: TextRange): Generator<NamedSecret> {
  const part = text.slice(start, end);
  if (!HINT.test(part)) return;
  for (const match of part.matchAll(NAMED)) {
    const { name = '', secret = '' } = match.groups ?? {};
    const [from, to] = match.indices?.groups?.['secret'] ?? [0, 0];
    if (isSecretInText(name, secret)) yield { name, start: start + from, end: start + to };
  }
}
