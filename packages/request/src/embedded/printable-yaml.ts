/**
 * Characters that YAML allows in quotes only as escapes, and three that YAML 1.1 folds as line ends or drops; readers
 * such as PyYAML refuse a whole file because of one. Lone surrogates have no UTF-8 form.
 */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Whether YAML can write a text only in double quotes. */
export function needsEscapes(text: string): boolean {
  return text.search(UNPRINTABLE) >= 0;
}

/** Escapes those characters in YAML, where they may occur only in double quotes. */
export function printableYaml(yaml: string): string {
  return yaml.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
