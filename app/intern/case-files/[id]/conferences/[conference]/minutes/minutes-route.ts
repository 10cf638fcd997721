import type { StaffActor } from "@/domain/access/actor";
import { saveMinutesDraft } from "@/domain/case-conference/minutes-draft";
import { now } from "@/lib/clock";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";
import type { Notice } from "../../../../../notices";
import { conferenceRoute } from "../conference-route";

/** Far above the longest minutes in any script. */
const bodyLimit = 256 * 1024;

type MinutesForm = {
  readonly form: string;
  readonly save: (actor: StaffActor, fields: Fields & { readonly id: string }) => Promise<unknown>;
  readonly says: Notice;
};

/** A form with minutes. Sent by the script that saves while somebody types, it keeps a draft alone. */
export function minutesRoute({ form, save, says }: MinutesForm) {
  return conferenceRoute({
    ...{ form, bodyLimit, says },
    run: (actor, fields, { conference }) =>
      fieldValue(fields, "then") === "stay"
        ? keepMinutes(actor, fields, conference)
        : save(actor, { ...fields, id: conference }),
  });
}

/** Keeps what is typed; the script is told under which version, and when. */
async function keepMinutes(actor: StaffActor, fields: Fields, id: string) {
  const { version: opened } = await saveMinutesDraft(actor, { ...fields, id });
  const version = Number(fieldValue(fields, "version"));
  return Response.json({ version, opened: String(opened), at: formatTime(now()) });
}
