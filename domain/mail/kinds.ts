import type { Role } from "@/domain/access/actor";
import { keysOf } from "@/lib/keys-of";

/**
 * What mails are about, and who may read them in the outbox. A mail that opens an account is read by
 * those alone who could open it anyway: its link is as good as a password.
 */
export const mailKinds = {
  trial: ["teilhabemanager", "admin"],
  /** Opens an account of any role. */
  invitation: ["admin"],
  /** Opens the account of a carrier's editor. */
  memberInvitation: ["teilhabemanager", "admin"],
  requestNotice: ["teilhabemanager", "admin"],
  /** Opens a referral with what was disclosed of a person. */
  referralLink: ["teilhabemanager"],
  /** What somebody writes to a person. */
  personMessage: ["teilhabemanager"],
  referralNotice: ["teilhabemanager", "admin"],
  /** Invites to a case conference, and names nobody. */
  conferenceInvitation: ["teilhabemanager", "admin"],
  offerReminder: ["teilhabemanager", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type MailKind = keyof typeof mailKinds;

/** Kinds that somebody may read who acts as any of these roles. */
export function kindsFor(roles: readonly Role[]): MailKind[] {
  return keysOf(mailKinds).filter((kind) =>
    readersOf(kind).some((reader) => roles.includes(reader)),
  );
}

/** Nobody reads what is of no known kind. */
export function readersOf(kind: string): readonly Role[] {
  return Object.hasOwn(mailKinds, kind) ? mailKinds[kind as MailKind] : [];
}
