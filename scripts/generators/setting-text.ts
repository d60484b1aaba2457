import { CONFIGURATION_CODE, type DiagnosticCode, shortCode } from '@imgtpl/language';
import { API_ERRORS, isApiErrorCode, isRequestCode } from '@imgtpl/spec';

/** How to configure and suppress a code; nothing for a code that imgtpl never reports. */
export function settingText(code: DiagnosticCode): readonly string[] {
  if (code === CONFIGURATION_CODE) return [];
  if (!isApiErrorCode(code)) {
    const name = shortCode(code);
    const lines = ['rules:', `  ${name}: off # or hint, warning, error`];
    return ['## Configure', fence('yaml', lines), ...(isRequestCode(code) ? [] : commentText(name))];
  }
  const places: readonly string[] = API_ERRORS[code].shownBy;
  if (places.includes('service')) return [];
  return [
    '## Configure',
    'Lowering or switching off an error of the API requires a reason.',
    fence('yaml', ['rules:', `  ${code}: { severity: off, reason: why the service accepts it }`]),
    ...(places.includes('template') || places.includes('catalogue') ? commentText(code) : []),
  ];
}

/** Comments suppress findings in templates; pipeline files have none. */
function commentText(name: string): readonly string[] {
  // No line is before the byte-order mark, so that no comment has it on its next line.
  if (name === 'byte-order-mark') {
    return ['In the template, on its first line:', fence('imgtpl', [`# imgtpl-disable ${name} -- reason`])];
  }
  return [
    'In the template, for the next command or up to the end of the file:',
    fence('imgtpl', [`# imgtpl-disable-next-line ${name} -- reason`, `# imgtpl-disable ${name} -- reason`]),
  ];
}

function fence(language: string, lines: readonly string[]): string {
  return [`\`\`\`${language}`, ...lines, '```'].join('\n');
}
