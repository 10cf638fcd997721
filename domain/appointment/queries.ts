import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { nameOf, profileOf } from "@/domain/person/profile";
import { knownOf } from "@/domain/planned-hour/changed";
import { earlyDoubt } from "@/domain/planned-hour/early";
import { mailAbout } from "@/domain/planned-hour/mail-about";
import { toTell } from "@/domain/planned-hour/to-tell";
import { query } from "@/domain/query";
import { now, today } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { detailsOf, type LoadedAppointment, loadAppointment, loadAppointments } from "./load";
import { becameOf, canTakeOutcomeBack, possibleOutcomes } from "./rules";
import { appointmentToldBefore } from "./tell-person";
import { appointmentStand } from "./told-by-message";

/** All appointments with the person of a case file: what is planned first, then the latest. */
export const listAppointments = query({
  action: "appointment.list",
  target: async (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      include: { person: { include: withListedLanguage } },
    });
    if (!file) return null;
    const rows = await loadAppointments(tx, { personId: file.personId });
    return { caseFileId, language: languagesOf(file.person).written, rows };
  },
  present: ({ rows, language }) => {
    const all = rows.map(shown);
    const planned = all.filter(({ state }) => state === "planned");
    const past = all.filter(({ state }) => state !== "planned").toReversed();
    return { language, planned, past };
  },
  subject: ({ caseFileId, rows }) => ({
    type: "appointment",
    ids: rows.map(({ id }) => id),
    caseFileId,
  }),
});

function shown(row: LoadedAppointment) {
  return {
    ...detailsOf(row),
    note: unsealOptional(columns.note, row.id, row.noteSealed),
    outcomeNote: unsealOptional(columns.outcomeNote, row.id, row.outcomeNoteSealed),
  };
}

/** One appointment with how to reach the person. */
export const readAppointment = query({
  action: "appointment.read",
  target: async (tx: Tx, input: { id: string }, _actor: StaffActor) => {
    const row = await loadAppointment(tx, input);
    if (!row) return null;
    const { seriesId } = row;
    const series = await tx.appointment.findMany({
      where: { seriesId },
      select: { id: true, state: true },
    });
    const ids = series.map((each) => each.id);
    const mail = await mailAbout(tx, { ids, stand: appointmentStand(row) });
    const moves = series.filter(({ state }) => state === "moved").length;
    return { ...row, mail, moves, told: await appointmentToldBefore(tx, row) };
  },
  present: ({ told, mail, moves, ...row }) => {
    const { contact, femaleContactWished, sharedPhone } = profileOf(row.person);
    const appointment = shown(row);
    return {
      ...appointment,
      ...{ contact, femaleContactWished, sharedPhone, version: row.version },
      name: nameOf(row.person),
      publicCode: row.person.publicCode,
      personId: row.personId,
      caseFileId: row.person.caseFiles[0]?.id ?? null,
      /** There the person is without the caseworker. */
      atOffice: row.officeId !== null,
      movedToId: row.movedToId,
      /**
       * How often it was moved, and that it is called off counts as once more: of two files with the same id
       * a calendar keeps the higher one.
       */
      sequence: moves + (row.state === "cancelled" ? 1 : 0),
      /** What somebody has to tell the person. */
      toTell: toTell({ ...row, became: becameOf[row.state] }),
      /** That may have told them of it. */
      mail,
      /** Who has noted that the person was told, and when, where that can be taken back. */
      told: told && { at: told.at, by: told.by, byMessage: told.byMessage },
      /** Names how it stands, for a message that tells of it. */
      stand: appointmentStand(row),
      /** They did not come, and nobody had told them that it was changed. */
      missedUnheard: row.missedUnheard,
      /** The hour that the person knew before. */
      known: knownOf(row),
      settledAt: row.settledAt,
      settledBy: row.settledBy?.displayName ?? null,
      outcomes: possibleOutcomes(appointment, today()),
      /** That they came, or did not, can be taken back. */
      canTakeOutcomeBack: canTakeOutcomeBack(row.state),
      /** Nobody is invited any more. */
      isOver: earlyDoubt(appointment, now()) === null,
    };
  },
  subject: (row) => ({
    type: "appointment",
    ids: [row.id],
    caseFileId: row.person.caseFiles[0]?.id,
  }),
});
