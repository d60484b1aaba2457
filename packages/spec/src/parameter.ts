import type { ApiErrorCode } from './api-error.js';
import type { ContentKind } from './content-kind.js';
import type { Localized } from './localized.js';
import type { RequestCode } from './request-code.js';
import type { Basis, SourceId } from './source.js';

/** The code for a fault: the API's where it has one, else one of this project. */
export type FaultCode = ApiErrorCode | RequestCode;

/** What a text may look like. Character sets are the inside of a class in a regular expression with the flag `u`. */
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

/** What an empty text counts as where it is not a value like any other. */
export type EmptyText = 'missing' | 'absent';

/** A text, or what is written as one. */
export interface TextNode {
  readonly type: 'text';
  readonly rules?: TextRules;
  readonly empty?: EmptyText;
  /** An identifier of digits, which the wire carries as a number: a number in a file is read as its digits. */
  readonly digits?: true;
  /** A region: a name that the list of regions lacks is worth a warning. */
  readonly region?: true;
  /** The content of a template, which may come from a file instead. */
  readonly content?: ContentKind;
  readonly codes: { readonly malformed?: FaultCode; readonly missing?: FaultCode };
}

/** An integer with its bounds, both of which are allowed. */
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

/** One of some texts; case counts. */
export interface ChoiceNode {
  readonly type: 'choice';
  readonly values: readonly [string, ...string[]];
  readonly default?: string;
  /** A default that the value of another member of the same group decides. */
  readonly defaultBy?: { readonly member: string; readonly values: Readonly<Record<string, string>> };
  readonly empty?: EmptyText;
  readonly codes: { readonly notInList: FaultCode; readonly missing?: FaultCode };
}

/** Items of one kind. */
export interface ListNode {
  readonly type: 'list';
  readonly item: TextNode | ChoiceNode | GroupNode;
  readonly maximum?: { readonly items: number; readonly code: FaultCode };
  /** No two items may be equal; of groups, in the member that is named. */
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
  /** The request, or the group that holds it, is not complete without it. */
  readonly required?: true;
  /** The parameter that took its place, as a path from the top: `ImageOptions.ImageName`. */
  readonly deprecatedFor?: string;
  /** A group that belongs to one value of another member alone: with that it is needed, with others refused. */
  readonly onlyWith?: { readonly member: string; readonly value: string };
  /** One sentence. */
  readonly docs: Localized;
  readonly source: SourceId;
  readonly basis: Basis;
};

/** The value of a node in a request. Identifiers of digits are texts here: they come near 2^53. */
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

/** The values of a group, by name. */
export type ValuesOf<M extends readonly Parameter[]> = {
  readonly [P in M[number] as P extends { readonly required: true } ? P['name'] : never]: ValueOf<P>;
} & {
  readonly [P in M[number] as P extends { readonly required: true } ? never : P['name']]?: ValueOf<P>;
};
