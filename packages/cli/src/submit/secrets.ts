/** What must not be printed, and the texts that it is taken out of. */
export interface Secrets {
  add(secret: string | undefined): void;
  /** The text with each secret replaced, as it is and percent-encoded. */
  redact(text: string): string;
}

const REDACTED = '***';

/** Shorter texts occur by chance; no credential is that short. */
const SHORTEST = 4;

/** A service answers a bad signature with what it has signed itself, and that holds credentials. */
export function openSecrets(): Secrets {
  const known = new Set<string>();
  return {
    add(secret) {
      if (secret === undefined || secret.length < SHORTEST) return;
      known.add(secret).add(encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\uFFFD')));
    },
    redact(text) {
      // Longer ones first: one may hold another.
      const longestFirst = [...known].sort((a, b) => b.length - a.length);
      return longestFirst.reduce((left, secret) => left.replaceAll(secret, REDACTED), text);
    },
  };
}
