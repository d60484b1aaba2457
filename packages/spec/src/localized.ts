/** The languages in which everything that a person reads is written. */
export const LANGUAGES = ['en', 'zh-CN', 'ja'] as const;

/** One of these languages. */
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; the compiler refuses a row that lacks one. */
export type Localized = { readonly [L in Language]: string };
