import type { StaffActor } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import { settleAppointment } from "@/domain/appointment/commands";
import {
  noteAppointmentPersonTold,
  takeAppointmentToldBack,
} from "@/domain/appointment/tell-person";
import { undoKept } from "@/domain/appointment/undo-kept";
import {
  noteConferencePersonTold,
  takeConferenceToldBack,
} from "@/domain/case-conference/tell-person";
import { moveContactRequest } from "@/domain/contact-request/commands";
import { undoReach } from "@/domain/contact-request/undo-reach";
import { settleWish } from "@/domain/contact-request/wishes";
import { lookAfterReferral } from "@/domain/referral/look-after";
import type { Press } from "@/domain/today/just-done";
import type { TaskKind } from "@/domain/today-task";
import type { Fields } from "@/lib/forms/fields";

export type Way = {
  /** What the button says. */
  readonly label: string;
  /** Under which it stands in the log. */
  readonly action: Action;
  /** What the log says beside: "Angerufen" and "Übernommen" are one action there. */
  readonly isThis: Press["isThis"];
  readonly run: (actor: StaffActor, row: { id: string; version: number }) => Promise<unknown>;
  /** Where a slip of a key would say that somebody was reached, told or came: the way back. */
  readonly undo?: (actor: StaffActor, row: { id: string }) => Promise<unknown>;
  /** The form of its own page that asks where one tap may be a slip, and what is filled in there. */
  readonly asks?: { form: string; page: (id: string) => string; fields: Fields };
};

const personTold: Way = {
  label: "Bescheid gesagt",
  action: "caseConference.notePersonTold",
  isThis: ({ to }) => to === "told",
  run: noteConferencePersonTold,
  undo: takeConferenceToldBack,
};

const personToldOfAppointment: Way = {
  ...personTold,
  action: "appointment.notePersonTold",
  run: noteAppointmentPersonTold,
  undo: takeAppointmentToldBack,
};

const kept: Way = {
  label: "Gekommen",
  action: "appointment.settle",
  isThis: ({ to }) => to === "kept",
  run: (actor, row) => settleAppointment(actor, { ...row, outcome: "kept" }),
  undo: undoKept,
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
    action: "contactRequest.move",
    isThis: ({ before }) => before !== undefined,
    run: (actor, row) => moveContactRequest(actor, { ...row, event: "reach" }),
    undo: undoReach,
  },
  callWish: {
    label: "Angerufen",
    action: "contactRequest.settleWish",
    isThis: ({ wish }) => wish === "call",
    run: (actor, row) => settleWish(actor, { ...row, wish: "call" }),
  },
  conferenceCancelled: personTold,
  conferenceMoved: personTold,
  appointmentCancelled: personToldOfAppointment,
  appointmentMoved: personToldOfAppointment,
  reachChanged: {
    label: "Übernommen",
    action: "contactRequest.settleWish",
    isThis: ({ wish }) => wish === "reach",
    run: (actor, row) => settleWish(actor, { ...row, wish: "reach" }),
  },
  answerHere: {
    label: "Gesehen",
    action: "referral.lookAfter",
    isThis: () => true,
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
