import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { query } from "@/domain/query";
import { now, today } from "@/lib/clock";
import { type ContentKind, contentKinds } from "@/lib/content/files";
import { db, type Tx } from "@/lib/db/client";
import { coverageOf } from "./coverage";
import { type Demand, loadDemand, wantedOf } from "./demand";
import { compareRanks, isToTranslate, rankOf, reasonsFor } from "./priority";
import { isTranslationLocale, type TranslationLocale, translationLocales } from "./schema";
import { type GermanText, germanText, germanTexts, stateOf } from "./texts";

const loadOpen = (tx: Tx) =>
  tx.translation.findMany({
    where: { step: { not: "approved" } },
    orderBy: [{ submittedAt: "asc" }, { changedAt: "desc" }],
    take: 500,
    include: { author: { select: { displayName: true } } },
  });
type OpenDraft = Awaited<ReturnType<typeof loadOpen>>[number];

/** All texts with their state in one language, what to translate first, and what is on its way. */
export const listTranslations = query({
  action: "translation.list",
  target: async (tx, { locale }: { locale: TranslationLocale }, _actor: StaffActor) => ({
    locale,
    drafts: await loadOpen(tx),
    demand: await loadDemand(tx, locale),
  }),
  present: ({ locale, drafts, demand }, actor) => {
    const texts = germanTexts();
    const rows = texts.map((text) => rowOf(text, locale, demand, drafts));
    return {
      coverage: translationLocales.map((language) => ({
        locale: language,
        all: coverageOf(texts.map((text) => stateOf(text, language))),
        kinds: kindsOf(texts, language),
      })),
      toTranslate: rows
        .filter(({ state }) => isToTranslate(state))
        .sort((a, b) => compareRanks(a.rank, b.rank) || a.title.localeCompare(b.title, "de")),
      translated: rows
        .filter(({ state }) => !isToTranslate(state))
        .sort((a, b) => compareRanks(a.rank, b.rank) || a.title.localeCompare(b.title, "de")),
      drafts: drafts.flatMap(summaryOf),
      decides: may(actor, "translation.approve", {}),
    };
  },
  subject: ({ locale }) => ({ type: "translation", ids: [locale] }),
});

export type ListedText = ReturnType<typeof rowOf>;

function rowOf(
  text: GermanText,
  locale: TranslationLocale,
  demand: Demand,
  drafts: readonly OpenDraft[],
) {
  const { kind, slug, german } = text;
  const wanted = wantedOf(text, locale, demand);
  const open = drafts.find(
    (draft) => draft.kind === kind && draft.slug === slug && draft.locale === locale,
  );
  return {
    id: `${kind}/${slug}`,
    kind,
    slug,
    title: german.title,
    state: wanted.state,
    start: wanted.start,
    rank: rankOf(wanted, today()),
    reasons: reasonsFor(wanted, today()),
    step: open?.step,
  };
}

function kindsOf(texts: readonly GermanText[], locale: TranslationLocale) {
  return contentKinds.map((kind: ContentKind) => ({
    kind,
    ...coverageOf(texts.filter((text) => text.kind === kind).map((text) => stateOf(text, locale))),
  }));
}

/** A draft whose text has meanwhile left the content is shown to nobody. */
function summaryOf({
  id,
  kind,
  slug,
  locale,
  step,
  version,
  changedAt,
  submittedAt,
  author,
}: OpenDraft) {
  const known = contentKinds.find((each) => each === kind);
  const text = known && germanText({ kind: known, slug });
  if (!known || !text || !isTranslationLocale(locale)) return [];
  return [
    {
      id,
      kind: known,
      slug,
      locale,
      step,
      version,
      title: text.german.title,
      author: author?.displayName ?? null,
      changedAt,
      waitedMs: submittedAt ? now().getTime() - submittedAt.getTime() : 0,
    },
  ];
}

export type ListedDraft = ReturnType<typeof summaryOf>[number];

/** How many translations wait to be published; 0 for those who decide nothing. */
export async function countSubmittedTranslations(actor: StaffActor): Promise<number> {
  if (!may(actor, "translation.approve", {})) return 0;
  return db.translation.count({ where: { step: "submitted" } });
}
