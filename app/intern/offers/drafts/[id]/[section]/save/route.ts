import { isSection } from "@/domain/offer-revision/fields";
import { saveSection } from "@/domain/offer-revision/write";
import { now } from "@/lib/clock";
import { AppError, conflict } from "@/lib/errors";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";
import { staffForm } from "../../../../../staff-form";
import { isSnippet, snippets } from "../../../../snippets";
import { bodyField, type Params, placeAfter } from "../place-after";
import { openedSection } from "../section-form";

/** Texts in four languages, written in scripts of two and three bytes a letter. */
const bodyLimit = 256 * 1024;

/** Saves a section and leads on; to the script that saves while somebody types it tells what it did. */
export const { GET, POST } = staffForm<Params, string | Response>({
  form: "offer-section",
  bodyLimit,
  run: async (actor, fields, { id, section }) => {
    const { version, ...sent } = withSnippet(fields, section);
    const saved = await saveSection(actor, { id, version, section, sent }).catch(keepTyped);
    if (fieldValue(fields, "then") === "stay") {
      const opened = isSection(section) ? openedSection(section, saved.section) : "";
      return Response.json({ version: saved.version, opened, at: formatTime(now()) });
    }
    return placeAfter(fields, { id, section });
  },
  done: (place) => place,
  retry: ({ id, section }) => `/intern/offers/drafts/${id}/${section}`,
});

/** Of a draft that somebody has deleted meanwhile the page says so, beside what was typed. */
function keepTyped(error: unknown): never {
  throw error instanceof AppError && error.code === "notFound" ? conflict() : error;
}

function withSnippet(fields: Fields, section: string): Fields {
  const body = bodyField(section);
  const name = fieldValue(fields, "insert");
  if (!body || !isSnippet(name)) return fields;
  const text = [fieldValue(fields, body).trimEnd(), snippets[name].text].filter(Boolean);
  return { ...fields, [body]: `${text.join("\n\n")}\n` };
}
