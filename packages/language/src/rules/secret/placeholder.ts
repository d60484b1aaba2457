const PLACEHOLDER =
  /\*{2,}|x{4,}|<[^<>]{0,100}>|\{\{|\$[{(A-Za-z_]|%[A-Z_]{2,40}%|example|placeholder|your|dummy|sample|redacted|masked|change[-_]?(?:me|it|this)|replace|insert[-_]|fixme|todo|foo|bar(?![a-z])|lorem/i;
const COMMON =
  /^(?:none|null|nil|undefined|empty|true|false|yes|no|on|off|auto|default|disabled?|enabled?|required|optional|secret|token|password|passwd|pass|pwd|key|test|testing|admin|root|user|guest|demo)\d{0,3}$/i;

/** Whether a value only stands for a secret: the words of documentation, a reference, one character again and again. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value) || COMMON.test(value) || new Set(value).size < 4;
}
