import "server-only";
import type { Actor } from "@/domain/access/actor";
import type { Action } from "@/domain/access/policy";
import { now } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";

/** What an audit entry is about. Names of fields and states only: never what stands in them. */
export type Subject = {
  readonly type:
    | "contactRequest"
    | "pageReport"
    | "caseFile"
    | "person"
    | "personAccess"
    | "referral"
    | "followUp"
    | "appointment"
    | "task"
    | "roster"
    | "rosterImport"
    | "contact"
    | "supportPlan"
    | "caseConference"
    | "message"
    | "user"
    | "office"
    | "offer"
    | "offerRevision"
    | "carrier"
    | "mail"
    | "translation"
    | "glossary"
    | "portal";
  readonly ids: readonly string[];
  readonly caseFileId?: string | undefined;
  readonly detail?: Readonly<Record<string, string | number | readonly string[]>> | undefined;
};

/**
 * Writes an entry in the transaction of what it reports, so that neither stands without the other.
 * `inPlaceOf`: the colleague for whom the actor stands in.
 */
export async function recordAudit(
  tx: Pick<Tx, "auditEvent">,
  actor: Actor,
  action: Action,
  subject: Subject,
  outcome: "done" | "denied" = "done",
  inPlaceOf?: string,
): Promise<void> {
  const detail = { ...subject.detail, ...(inPlaceOf ? { inPlaceOf } : {}) };
  await tx.auditEvent.create({
    data: {
      at: now(),
      actorKind: actor.kind,
      userId: actor.kind === "staff" ? actor.userId : null,
      action,
      outcome,
      subjectType: subject.type,
      subjectIds: [...subject.ids],
      caseFileId: subject.caseFileId ?? null,
      ...(Object.keys(detail).length > 0 ? { detail: detail as Record<string, string> } : {}),
    },
  });
}

/** A refused attempt, outside the transaction that is rolled back because of it. */
export async function recordDenial(actor: Actor, action: Action, subject: Subject): Promise<void> {
  await recordAudit(db, actor, action, subject, "denied");
}
