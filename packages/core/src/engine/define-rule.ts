import type { Bilingual } from '../model/bilingual.ts';
import type { Doc, Fact } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import type { Parts } from '../recognise/parts.ts';
import type { GiaiDoan, Profile } from '../recognise/profile.ts';
import type { Fix } from './edit.ts';

/** What a rule may look at: nothing else, no clock, file name, configuration or other rule. */
export interface RuleContext {
  readonly doc: Doc;
  readonly parts: Parts;
  readonly profile: Profile;
}

/** Arguments of a message, already in words: numbers as Vietnamese write them. */
export type MessageArgs = Readonly<Record<string, string>>;

export type MessageTemplate = {
  readonly vi: (args: MessageArgs) => string;
  readonly en: (args: MessageArgs) => string;
};

/** What a rule yields; the engine adds severity and citation. */
export interface RawFinding<K extends string = string> {
  /** Where. Of a thing that is missing: where it should stand. */
  readonly span: Span;
  readonly message: readonly [key: K, args?: MessageArgs];
  readonly fix?: Fix;
  /** Confidence of the part it is about; 1 when left out. */
  readonly confidence?: number;
  /** "Không kiểm tra được" instead of a fault: the document hides what the rule needs. */
  readonly notCheckable?: boolean;
}

export interface Rule<P = unknown> {
  /** `<thanh-phan>/<yeu-cau>`, the `requirement` of the provisions it checks. */
  readonly id: string;
  /** Facts without which the rule cannot look. */
  readonly needs: readonly Fact[];
  /** Stages it speaks in; all three when left out. */
  readonly stages?: readonly GiaiDoan[];
  readonly title: Bilingual;
  readonly messages: Readonly<Record<string, MessageTemplate>>;
  check(context: RuleContext, params: P): Iterable<RawFinding>;
}

/**
 * Types a rule: `defineRule<Params>()({ … })`. The first call fixes the type of
 * the parameters, the second infers the message keys from `messages`.
 */
export function defineRule<P>() {
  return <M extends Readonly<Record<string, MessageTemplate>>>(rule: {
    readonly id: string;
    readonly needs: readonly Fact[];
    readonly stages?: readonly GiaiDoan[];
    readonly title: Bilingual;
    readonly messages: M;
    check(context: RuleContext, params: P): Iterable<RawFinding<Extract<keyof M, string>>>;
  }): Rule<P> => rule;
}
