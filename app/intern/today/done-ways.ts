import type { StaffActor } from "@/domain/access/actor";
import { settleAppointment } from "@/domain/appointment/commands";
import { undoKept } from "@/domain/appointment/take-back";
import {
  noteAppointmentPersonTold,
  takeAppointmentToldBack,
} from "@/domain/appointment/tell-person";
import {
  noteConferencePersonTold,
  takeConferenceToldBack,
} from "@/domain/case-conference/tell-person";
import { seeHandedOver } from "@/domain/case-file/handed-over";
import { moveContactRequest } from "@/domain/contact-request/commands";
import { undoReach } from "@/domain/contact-request/undo-reach";
import { settleWish } from "@/domain/contact-request/wishes";
import { lookAfterReferral } from "@/domain/referral/look-after";
import type { Press } from "@/domain/today/can-be-undone";
import type { TaskKind } from "@/domain/today-task";
import type { Fields } from "@/lib/forms/fields";

export type Way = {
  /** What the button says. */
  readonly label: string;
  readonly run: (actor: StaffActor, row: { id: string; version: number }) => Promise<unknown>;
  /** No colleague can say it for who is in charge. */
  readonly byOwnerAlone?: true;
  /**
   * Where a slip of a key would say that somebody was reached, told or came: the way back, and how the log
   * names what it takes back.
   */
  readonly undo?: Omit<Press, "id"> & {
    readonly run: (actor: StaffActor, row: { id: string }) => Promise<unknown>;
  };
  /** The form of its own page that asks where one tap may be a slip, and what is filled in there. */
  readonly asks?: { form: string; page: (id: string) => string; fields: Fields };
};

const personTold: Way = {
  label: "Bescheid gesagt",
  run: noteConferencePersonTold,
  undo: {
    action: "caseConference.notePersonTold",
    isThis: ({ to }) => to === "told",
    run: takeConferenceToldBack,
  },
};

const personToldOfAppointment: Way = {
  label: personTold.label,
  run: noteAppointmentPersonTold,
  undo: {
    action: "appointment.notePersonTold",
    isThis: ({ to }) => to === "told",
    run: takeAppointmentToldBack,
  },
};

const kept: Way = {
  label: "Gekommen",
  run: (actor, row) => settleAppointment(actor, { ...row, outcome: "kept" }),
  undo: { action: "appointment.settle", isThis: ({ to }) => to === "kept", run: undoKept },
  asks: {
    form: "appointment-settle",
    page: (id) => `/intern/appointments/${id}`,
    fields: { outcome: "kept" },
  },
};

/**
 * What the list itself can settle with one tap. Everything else takes a word about what came of it,
 * and is settled on its own page.
 */
export const doneWays: Partial<Record<TaskKind, Way>> = {
  request: {
    label: "Erreicht",
    run: (actor, row) => moveContactRequest(actor, { ...row, event: "reach" }),
    undo: {
      action: "contactRequest.move",
      isThis: ({ before }) => before !== undefined,
      run: undoReach,
    },
  },
  callWish: {
    label: "Angerufen",
    run: (actor, row) => settleWish(actor, { ...row, wish: "call" }),
  },
  conferenceCancelled: personTold,
  conferenceMoved: personTold,
  appointmentCancelled: personToldOfAppointment,
  appointmentMoved: personToldOfAppointment,
  reachChanged: {
    label: "Übernommen",
    run: (actor, row) => settleWish(actor, { ...row, wish: "reach" }),
  },
  handedOver: {
    label: "Gesehen",
    byOwnerAlone: true,
    run: (actor, { id }) => seeHandedOver(actor, { id, together: "yes" }),
  },
  answerHere: {
    label: "Gesehen",
    run: (actor, row) => lookAfterReferral(actor, row),
  },
  appointment: kept,
  appointmentOpen: kept,
};

/** What the way to the page of a thing says, where it is settled there. */
export const openLabels: Partial<Record<TaskKind, string>> = {
  followUp: "Ergebnis",
  conference: "Öffnen",
  conferenceOpen: "Ergebnis",
  conferenceConsent: "Person fragen",
  ending: "Passende Angebote",
  consentBack: "Klären",
  dispute: "Klären",
  refusal: "Mitteilen",
  confirmation: "Prüfen",
  withoutConsent: "Klären",
  consentEnds: "Erneuern",
  silentReferral: "Nachfragen",
  stalledReferral: "Nachfragen",
  talkAgain: "Gespräch notieren",
  outreach: "Versuch notieren",
  outreachDecision: "Entscheiden",
  undated: "Tag planen",
  doubtful: "Prüfen",
};
