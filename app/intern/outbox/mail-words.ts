import type { MailKind } from "@/domain/mail/kinds";
import type { listMails } from "@/domain/mail/queries";
import type { MailEvent, MailProblem } from "@/domain/mail/rules";
import { formatInstant } from "@/lib/i18n/format";
import { mailStateWords } from "../words";

type Mail = Awaited<ReturnType<typeof listMails>>["mails"][number];

const kindWords: Record<MailKind, string> = {
  trial: "Probemail",
  invitation: "Einladung",
  memberInvitation: "Einladung eines Trägers",
  referralLink: "Link zu einer Vermittlung",
  personMessage: "Nachricht an eine Person",
  referralNotice: "Nachricht über Vermittlungen",
  conferenceInvitation: "Einladung zu einer Fallkonferenz",
  offerReminder: "Frage, ob ein Angebot noch stimmt",
  requestNotice: "Hinweis auf neue Anfragen",
};

export function kindWord(kind: string): string {
  return Object.hasOwn(kindWords, kind) ? kindWords[kind as MailKind] : kind;
}

export const problemWords: Record<MailProblem, string> = {
  address: "Der Mailserver nimmt für diese Adresse nichts an.",
  server: "Der Mailserver war nicht zu erreichen oder hat die Mail nicht angenommen.",
  expired: "Die Mail galt nicht mehr.",
};

export const mailEventWords: Record<MailEvent, string> = {
  sentByHand: "Ich habe sie selbst gesendet",
  retry: "Jetzt noch einmal versuchen",
  drop: "Nicht senden",
  reopen: "Zurück in den Postausgang",
};

export const mailTones = {
  waiting: "asks",
  sent: "fits",
  failed: "not",
  dropped: "plain",
} as const satisfies Record<Mail["state"], string>;

/** How a mail stands, in a word. */
export function mailStateOf({ state, attempts }: Mail): string {
  return state === "waiting" && attempts > 0 ? "wird noch versucht" : mailStateWords[state];
}

/** What comes next, or why it did not leave. */
export function mailCourse({ state, problem, attempts, nextTryAt }: Mail, sends: boolean): string {
  const why = problem ? problemWords[problem] : "";
  if (state !== "waiting" || !sends || attempts === 0) return why;
  return `${why} Nächster Versuch: ${formatInstant(nextTryAt)}.`.trim();
}

/** A link that opens the mail in one's own mail program. */
export function mailtoOf(mail: { recipient: string; subject: string; text: string }): string {
  const body = encodeURIComponent(mail.text.replaceAll("\n", "\r\n"));
  const recipient = encodeURIComponent(mail.recipient).replaceAll("%40", "@");
  return `mailto:${recipient}?subject=${encodeURIComponent(mail.subject)}&body=${body}`;
}
