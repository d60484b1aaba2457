/** The languages of all texts for users. */
export const LANGUAGES = ['en', 'zh-CN', 'ja'] as const;

/** One of these languages. */
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; the compiler refuses a row that lacks one. */
export type Localized = { readonly [L in Language]: string };
