import type { NextStep } from "@/domain/offer-desk/next-step";
import type { Standing } from "@/domain/offer-desk/queries";
import type { RevisionState } from "@/domain/offer-revision/rules";

export const standingWords: Record<Standing, string> = {
  onShow: "steht im Portal",
  paused: "pausiert",
  ended: "beendet",
  expired: "abgelaufen",
};

export const standingTones = {
  onShow: "fits",
  paused: "asks",
  ended: "plain",
  expired: "not",
} as const satisfies Record<Standing, string>;

export const nextStepWords: Record<NextStep, string> = {
  mend: "Entwurf kam zurück: bitte überarbeiten",
  finish: "Entwurf fertig schreiben und senden",
  wait: "wartet auf die Prüfung",
  renew: "neu auflegen: kopieren und Termine prüfen",
  resume: "weiterlaufen lassen oder beenden",
  prolong: "läuft bald ab: verlängern oder auslaufen lassen",
  confirm: "Angaben prüfen: die letzte Prüfung ist lange her",
  places: "freie Plätze aktualisieren",
};

export const revisionStateWords: Record<RevisionState, string> = {
  draft: "Entwurf",
  submitted: "wird geprüft",
  returned: "zurückgegeben",
  approved: "freigegeben",
};
