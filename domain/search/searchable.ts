import type { ContentEntry } from "@/lib/content/store";
import type { Messages } from "@/lib/i18n/messages";
import type { PlainDate } from "@/lib/plain-date";

export const kinds = ["offer", "guide", "place"] as const;
export type Kind = (typeof kinds)[number];

/** What the search knows of a thing that can be found. A new kind of content is one more of these. */
export type Searchable = {
  readonly kind: Kind;
  readonly entry: ContentEntry;
  /** What its facts say, in the words of a language. Only what is so: no "not needed", no "please ask". */
  readonly labels: (words: Messages) => readonly string[];
  /** Names that are the same in every language: carrier, place, programme. */
  readonly names: readonly string[];
  /** True from the day on which it is no longer shown. */
  readonly isOver: (onDate: PlainDate) => boolean;
};
