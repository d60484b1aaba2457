import type { ApiErrorCode } from './api-error.js';
import type { ContentKind } from './content-kind.js';
import type { Localized } from './localized.js';
import type { RequestCode } from './request-code.js';
import type { Basis, SourceId } from './source.js';

/** The code for a fault: the API's where it has one, else one of this project. */
export type FaultCode = ApiErrorCode | RequestCode;

/** What a text may look like. `first` and `characters` are the inside of a character class with the flag `u`. */
export interface TextRules {
  /** In code points. */
  readonly length?: { readonly min: number; readonly max: number };
  /** What the first character may be. */
  readonly first?: string;
  /** What every character may be. */
  readonly characters?: string;
  readonly notAtStart?: readonly string[];
  readonly notInside?: readonly string[];
  readonly notAtEnd?: readonly string[];
}

/** How an empty text is treated where it is not an ordinary value. */
export type EmptyText = 'missing' | 'absent';

/** A value that is written as text. */
export interface TextNode {
  readonly type: 'text';
  readonly rules?: TextRules;
  readonly empty?: EmptyText;
  /** An identifier of digits, which a request carries as a number: a number in a file is read as its digits. */
  readonly digits?: true;
  /** A region: one that is not in `REGIONS` gets a warning. */
  readonly region?: true;
  /** The content of a template, which may come from a file instead. */
  readonly content?: ContentKind;
  readonly codes: { readonly malformed?: FaultCode; readonly missing?: FaultCode };
}

/** An integer between two inclusive bounds. */
export interface IntegerNode {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: 'GiB' | 'GB' | 'Mbit/s';
  readonly default?: number;
  readonly codes: { readonly outOfRange: FaultCode };
}

/** True or false. */
export interface FlagNode {
  readonly type: 'flag';
  readonly default?: boolean;
}

/** One of several texts, case-sensitive. */
export interface ChoiceNode {
  readonly type: 'choice';
  readonly values: readonly [string, ...string[]];
  readonly default?: string;
  /** A default that depends on the value of a member before it in the same group. */
  readonly defaultBy?: { readonly member: string; readonly values: Readonly<Record<string, string>> };
  readonly empty?: EmptyText;
  readonly codes: { readonly notInList: FaultCode; readonly missing?: FaultCode };
}

/** Items of one kind. */
export interface ListNode {
  readonly type: 'list';
  readonly item: TextNode | ChoiceNode | GroupNode;
  readonly maximum?: { readonly items: number; readonly code: FaultCode };
  /** No two items may be equal; groups are compared by `member`. */
  readonly unique?: { readonly member?: string; readonly code: FaultCode };
}

/** Parameters under a common name. */
export interface GroupNode {
  readonly type: 'group';
  readonly members: readonly Parameter[];
}

/** What the value of a parameter may be. */
export type ParameterNode = TextNode | IntegerNode | FlagNode | ChoiceNode | ListNode | GroupNode;

/** A parameter: its name in its group, what its value may be, and what is known of it. */
export type Parameter = ParameterNode & {
  readonly name: string;
  /** Whether the request, or the group that contains it, is incomplete without it. */
  readonly required?: true;
  /** The parameter that replaces it, as a path from the top: `ImageOptions.ImageName`. */
  readonly deprecatedFor?: string;
  /** The group is required if another member has this value, and refused if it has any other. */
  readonly onlyWith?: { readonly member: string; readonly value: string };
  /** One sentence. */
  readonly docs: Localized;
  readonly source: SourceId;
  readonly basis: Basis;
};

/** The type of a node's value in a request. Identifiers of digits are strings: they come close to 2^53. */
export type ValueOf<N> = N extends { readonly type: 'text' }
  ? string
  : N extends { readonly type: 'integer' }
    ? number
    : N extends { readonly type: 'flag' }
      ? boolean
      : N extends { readonly type: 'choice'; readonly values: infer V extends readonly string[] }
        ? V[number]
        : N extends { readonly type: 'list'; readonly item: infer I }
          ? readonly ValueOf<I>[]
          : N extends { readonly type: 'group'; readonly members: infer M extends readonly Parameter[] }
            ? ValuesOf<M>
            : never;

/** The type of a group's values, by name. */
export type ValuesOf<M extends readonly Parameter[]> = {
  readonly [P in M[number] as P extends { readonly required: true } ? P['name'] : never]: ValueOf<P>;
} & {
  readonly [P in M[number] as P extends { readonly required: true } ? never : P['name']]?: ValueOf<P>;
};
