/** Texts that must not be printed, and their removal from other texts. */
export interface Secrets {
  add(secret: string | undefined): void;
  /** Replaces each secret in a text, as it is and percent-encoded. */
  redact(text: string): string;
}

const REDACTED = '***';

/** Shorter texts occur by chance, and no credential is that short. */
const SHORTEST = 4;

/** The service responds to a bad signature with what it signed itself, which contains credentials. */
export function openSecrets(): Secrets {
  const known = new Set<string>();
  return {
    add(secret) {
      if (secret === undefined || secret.length < SHORTEST) return;
      known.add(secret).add(encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\uFFFD')));
    },
    redact(text) {
      // Longest first: a secret may contain another one.
      const longestFirst = [...known].sort((a, b) => b.length - a.length);
      return longestFirst.reduce((left, secret) => left.replaceAll(secret, REDACTED), text);
    },
  };
}
