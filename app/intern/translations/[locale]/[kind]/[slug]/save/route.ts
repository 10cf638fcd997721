import type { StaffActor } from "@/domain/access/actor";
import { listTerms } from "@/domain/glossary/queries";
import { termInText } from "@/domain/glossary/terms";
import { submitTranslation } from "@/domain/translation/decide";
import { readTranslation } from "@/domain/translation/read";
import { saveTranslation } from "@/domain/translation/save";
import type { TextPlace } from "@/domain/translation/schema";
import { now } from "@/lib/clock";
import { textOfBlocks } from "@/lib/content/text-blocks";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";
import { openedTranslation, sentBlocks } from "../beside-form";
import { addressOf, type PlaceParams, placeFrom } from "../place";

/** A text in scripts of two and three bytes a letter, and the German one beside it. */
const bodyLimit = 512 * 1024;

/** Saves a translation and leads on; to the script that saves while somebody types it tells what it did. */
export const { GET, POST } = staffForm<PlaceParams, string | Response>({
  form: "translation",
  bodyLimit,
  run: async (actor, sent, params) => {
    const place = placeFrom(params);
    const fields = await withInsert(actor, sent, place);
    const blocks = sentBlocks(fields);
    const whole = fieldValue(fields, "then") === "whole";
    const saved = await saveTranslation(actor, {
      ...fields,
      ...place,
      native: fieldValue(fields, "native") || undefined,
      checked: fieldValue(fields, "checked") || undefined,
      blocks: whole ? [textOfBlocks(blocks)] : blocks,
    });
    if (fieldValue(fields, "then") === "stay") {
      const { version, written, german } = saved;
      const opened = openedTranslation(written, german);
      return Response.json({ version, opened, at: formatTime(now()) });
    }
    return after(actor, fields, place);
  },
  done: (address) => address,
  retry: addressOf,
});

/** Puts a term of the glossary, or the German block itself, at the end of the field it was pressed for. */
async function withInsert(actor: StaffActor, fields: Fields, place: TextPlace): Promise<Fields> {
  const [name = "", what = ""] = fieldValue(fields, "insert").split(" ");
  if (!what) return fields;
  const added =
    what === "source" ? await germanOf(actor, place, name) : await termFor(actor, place, what);
  const text = fieldValue(fields, name).trimEnd();
  return { ...fields, [name]: text && added ? `${text} ${added}` : text || added };
}

async function germanOf(actor: StaffActor, place: TextPlace, name: string): Promise<string> {
  const { german } = await readTranslation(actor, place);
  return german.blocks[Number(name.replace("block-", "")) - 1] ?? "";
}

async function termFor(actor: StaffActor, { locale }: TextPlace, id: string): Promise<string> {
  const term = (await listTerms(actor, {})).find((each) => each.id === id);
  return (term && termInText(term, locale)) ?? "";
}

async function after(actor: StaffActor, fields: Fields, place: TextPlace): Promise<string> {
  const page = addressOf(place);
  const [inserted] = fieldValue(fields, "insert").split(" ");
  if (inserted) return `${page}#${inserted}`;
  switch (fieldValue(fields, "then")) {
    case "preview":
      return `${page}/preview`;
    case "submit": {
      const { draft, complaints } = await readTranslation(actor, place);
      if (!draft || complaints.length > 0) return `${page}?check=1#errors`;
      const stillRight = fieldValue(fields, "stillRight") || undefined;
      await submitTranslation(actor, { ...place, version: draft.version, stillRight });
      return withNotice(`/intern/translations?language=${place.locale}`, "submitted");
    }
    default:
      return withNotice(page, "draftSaved");
  }
}
