const ESCAPES: { readonly [character: string]: string } = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The value of an argument: lines become a heredoc, so that a template stays readable; other text is quoted. */
export function hclText(text: string): string {
  return text.endsWith('\n') && !UNFIT_FOR_HEREDOC.test(text) ? heredoc(text) : hclString(text);
}

/** A quoted text. `${` and `%{` would start an interpolation, so they are doubled. */
export function hclString(text: string): string {
  const escaped = text.replace(/[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return ESCAPES[character] ?? `\\u${code}`;
  });
  return `"${withoutTemplates(escaped)}"`;
}

const UNFIT_FOR_HEREDOC = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

function heredoc(text: string): string {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  let marker = 'EOT';
  while (lines.has(marker)) marker += '_';
  return `<<${marker}\n${withoutTemplates(text)}${marker}`;
}

function withoutTemplates(text: string): string {
  return text.replace(/[$%]\{/g, (mark) => `${mark.charAt(0)}${mark}`);
}
