/**
 * Characters that YAML allows in quotes only as escapes, and three that version 1.1 folds as line ends or drops; readers
 * such as PyYAML refuse a whole file for one of them. Half of a surrogate pair has no UTF-8.
 */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Whether a text can stand in YAML in double quotes alone. */
export function needsEscapes(text: string): boolean {
  return text.search(UNPRINTABLE) >= 0;
}

/** YAML with those characters as escapes; they may stand in double quotes only. */
export function printableYaml(yaml: string): string {
  return yaml.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
