import { type DiagnosticCode, OWN_PREFIX } from '@imgtpl/language';
import { API_ERRORS, isApiErrorCode } from '@imgtpl/spec';

/** How a code is configured and suppressed; nothing for a code that imgtpl never gives. */
export function settingText(code: DiagnosticCode): readonly string[] {
  if (isApiErrorCode(code)) return API_ERRORS[code].shownBy[0] === 'service' ? [] : apiSetting(code);
  const name = code.slice(OWN_PREFIX.length);
  return [
    '## Configure',
    fence('yaml', ['rules:', `  ${name}: off # or hint, warning, error`]),
    'In the template, for the next command or to the end of the file:',
    fence('imgtpl', [`# imgtpl-disable-next-line ${name} -- reason`, `# imgtpl-disable ${name} -- reason`]),
  ];
}

function apiSetting(code: string): readonly string[] {
  return [
    '## Configure',
    'An error of the API is lowered or switched off only with a reason.',
    fence('yaml', ['rules:', `  ${code}: { severity: off, reason: why the service takes it }`]),
    'In the template, for the next command or to the end of the file:',
    fence('imgtpl', [`# imgtpl-disable-next-line ${code} -- reason`, `# imgtpl-disable ${code} -- reason`]),
  ];
}

function fence(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}
