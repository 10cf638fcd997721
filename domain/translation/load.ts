import "server-only";
import { z } from "zod";
import { changedOnce } from "@/domain/sent-before";
import { textOfBlocks } from "@/lib/content/text-blocks";
import type { Tx } from "@/lib/db/client";
import type { TextPlace } from "./schema";
import {
  type GermanText,
  germanText,
  type PublishedTranslation,
  publishedTranslation,
  type Wording,
} from "./texts";

export const wording = z.object({ title: z.string(), summary: z.string(), body: z.string() });

const people = {
  author: { select: { displayName: true } },
  nativeReader: { select: { displayName: true } },
  decidedBy: { select: { displayName: true } },
} as const;

const findOpen = (tx: Tx, { kind, slug, locale }: TextPlace) =>
  tx.translation.findFirst({
    where: { kind, slug, locale, step: { not: "approved" } },
    include: people,
  });

export type Draft = NonNullable<Awaited<ReturnType<typeof findOpen>>>;

/** A text in one language: the German one, what is published, and what somebody is writing. */
export type Target = {
  readonly place: TextPlace;
  readonly source: GermanText;
  readonly published: PublishedTranslation | undefined;
  readonly draft: Draft | null;
};

/** A text with its draft, whoever writes it; null where there is no such German text. */
export async function loadTarget(tx: Tx, place: TextPlace): Promise<Target | null> {
  const source = germanText(place);
  if (!source) return null;
  const { kind, slug, locale } = place;
  return {
    place: { kind, slug, locale },
    source,
    published: publishedTranslation(source, locale),
    draft: await findOpen(tx, place),
  };
}

/** Only for a text of which there is a draft. */
export async function loadDrafted(
  tx: Tx,
  place: TextPlace,
): Promise<(Target & { draft: Draft }) | null> {
  const target = await loadTarget(tx, place);
  return target?.draft ? { ...target, draft: target.draft } : null;
}

export function wordingOf(draft: Pick<Draft, "title" | "summary" | "blocks">): Wording {
  return { title: draft.title, summary: draft.summary, body: textOfBlocks(draft.blocks) };
}

/** The audit log names the file, which says which text and which language. */
export const subjectOf = ({ place: { kind, slug, locale } }: Target) => ({
  type: "translation" as const,
  ids: [`${kind}/${slug}/${locale}`],
});

/** Whoever translates may go on: not while somebody reads it. */
export const isWritable = (draft: Pick<Draft, "step"> | null): boolean =>
  draft === null || draft.step === "draft" || draft.step === "returned";

type Seen = {
  readonly input: { readonly version: number };
  readonly target: { readonly draft: Draft };
};

/** A press that nothing has followed has led to this step. */
export function lastStep<Step extends Draft["step"]>(
  { input, target: { draft } }: Seen,
  step: Step,
) {
  return changedOnce({ input, target: draft }) && draft.step === step ? { step } : undefined;
}
