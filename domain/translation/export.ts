import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { textBlocks } from "@/lib/content/text-blocks";
import type { Tx } from "@/lib/db/client";
import { sourceLocale } from "@/lib/i18n/locales";
import type { XliffFile } from "@/lib/xliff/document";
import { writeXliff } from "@/lib/xliff/write";
import { besideFields } from "./beside";
import { blockField } from "./complaints";
import { formerGerman } from "./former";
import { loadTarget, type Target } from "./load";
import { isToTranslate } from "./priority";
import type { TranslationLocale } from "./schema";
import { staleFields } from "./stale";
import { germanTexts, stateOf } from "./texts";

/** "open": what is missing, older or made by a program. */
export const exportScopes = ["open", "all"] as const;
export type ExportScope = (typeof exportScopes)[number];

type Asked = { readonly locale: TranslationLocale; readonly scope: ExportScope };

/** Many texts at once as XLIFF 2, each with the translation that there is. */
export const exportTranslations = query({
  action: "translation.export",
  target: async (tx, { locale, scope }: Asked, _actor: StaffActor) => {
    const texts = germanTexts().filter(
      (text) => scope === "all" || isToTranslate(stateOf(text, locale)),
    );
    const files: XliffFile[] = [];
    for (const { kind, slug } of texts) {
      const target = await loadTarget(tx, { kind, slug, locale });
      if (target) files.push(await fileOf(tx, target));
    }
    return { locale, files };
  },
  present: ({ locale, files }) =>
    writeXliff({ sourceLanguage: sourceLocale, targetLanguage: locale, files }),
  subject: ({ locale, files }) => ({
    type: "translation",
    ids: [locale],
    detail: { texts: files.length },
  }),
});

/** Names the text, and the draft that was exported: "guides.<slug>.3", or "….new" where there was none. */
export function exportId({ place: { kind, slug }, draft }: Target): string {
  return `${kind}.${slug}.${draft?.version ?? "new"}`;
}

async function fileOf(tx: Tx, target: Target): Promise<XliffFile> {
  const { source, place, published } = target;
  const former = await formerGerman(tx, target);
  const fields = besideFields(target, former);
  const stale = staleFields(target, former);
  // Where nobody knows what the German text said, every paragraph may be the one that has changed.
  const allStale = published !== undefined && !former && !target.draft;
  const { title, summary, body } = source.german;
  const blocks = fields.paired
    ? textBlocks(body).map(({ text }, index) => ({
        id: blockField(index),
        source: text,
        target: fields.blocks[index] ?? "",
      }))
    : [{ id: "text", source: body, target: fields.blocks[0] ?? "" }];
  const units = [
    { id: "title", source: title, target: fields.title },
    { id: "summary", source: summary, target: fields.summary },
    ...blocks.filter(({ source: text }) => text !== ""),
  ];
  return {
    id: exportId(target),
    original: `content/${place.kind}/${place.slug}/${sourceLocale}.mdx`,
    units: units.map((unit) => {
      const field = unit.id === "text" ? blockField(0) : unit.id;
      return { ...unit, outdated: allStale || stale.includes(field) };
    }),
  };
}
