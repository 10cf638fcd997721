import type { StaffActor } from "@/domain/access/actor";
import { takeFile } from "@/domain/media/commands";
import { fileFields } from "@/domain/offer-revision/fields";
import { saveSection } from "@/domain/offer-revision/write";
import { invalid } from "@/lib/errors";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../../../../staff-form";
import { placeAfter } from "../../[section]/place-after";

type Params = { id: string };

const section = "files";

/** In bytes: a photo as telephones take it, and a flyer. */
const bodyLimit = 12_000_000;

/** Saves the section with the files of an offer, which are cleaned before anything is kept. */
export const { GET, POST } = staffForm<Params, string>({
  form: "offer-section",
  bodyLimit,
  uploads: fileFields.map((name) => `${name}Upload`),
  run: async (actor, fields, { id }) => {
    const { version, ...sent } = fields;
    const taken = await takenFiles(actor, id, fields);
    await saveSection(actor, { id, version, section, sent: { ...sent, ...taken } });
    return placeAfter(fields, { id, section });
  },
  done: (place) => place,
  retry: ({ id }) => `/intern/offers/drafts/${id}/${section}`,
});

async function takenFiles(actor: StaffActor, id: string, fields: Fields): Promise<Fields> {
  const taken: Record<string, string> = {};
  for (const kind of fileFields) {
    if (fields[`${kind}Upload`] === "") throw invalid(kind, "emptyFile");
    const upload = fieldValue(fields, `${kind}Upload`);
    if (upload) {
      const bytes = new Uint8Array(Buffer.from(upload, "base64"));
      taken[kind] = await takeFile(actor, { id, kind, bytes });
    } else if (fieldValue(fields, `${kind}Remove`) === "yes") {
      taken[kind] = "";
    }
  }
  return taken;
}
