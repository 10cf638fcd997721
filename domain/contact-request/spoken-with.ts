import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Own } from "./own";
import type { RequestState } from "./rules";

/** Results of a contact after which the person has been spoken with. */
const talks = ["wantsSupport", "spoke", "refused", "moved"] as const;

/**
 * When somebody of us first spoke with the person of each of these requests after it had come: as a
 * contact, an appointment to which they came, a follow-up that was answered, a consent or a plan that
 * they gave or agreed, or a key that they were handed. Of a contact only its day is known, and that it
 * was noted later. A request of which nobody knows whether that person wrote it, is answered by no talk
 * with them. By hand: the database finds the first for all at once.
 */
export async function firstTalks(
  tx: Tx,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (requestIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; at: Date }[]>`
    SELECT request.id, MIN(talk.at) AS at
    FROM "ContactRequest" AS request
    JOIN LATERAL (
      SELECT contact.at FROM "Contact" AS contact
      WHERE contact."personId" = request."personId" AND contact."takenBackAt" IS NULL
        AND contact.result = ANY(${[...talks]}) AND contact."loggedAt" >= request."receivedAt"
        AND (contact.at AT TIME ZONE 'Europe/Berlin')::date
          >= (request."receivedAt" AT TIME ZONE 'Europe/Berlin')::date
      UNION ALL
      SELECT appointment."settledAt" FROM "Appointment" AS appointment
      WHERE appointment."personId" = request."personId" AND appointment.state = 'kept'
        AND appointment."settledAt" >= request."receivedAt"
      UNION ALL
      SELECT asked."settledAt" FROM "FollowUp" AS asked
      WHERE asked."personId" = request."personId" AND asked.state = 'done'
        AND asked."settledById" IS NOT NULL AND asked."settledAt" >= request."receivedAt"
      UNION ALL
      SELECT consent."givenAt" FROM "Consent" AS consent
      WHERE consent."personId" = request."personId" AND consent."givenAt" >= request."receivedAt"
      UNION ALL
      SELECT (plan."agreedOn"::date + TIME '12:00') AT TIME ZONE 'Europe/Berlin'
      FROM "SupportPlan" AS plan
      JOIN "CaseFile" AS file ON file.id = plan."caseFileId"
      WHERE file."personId" = request."personId" AND plan."agreedOn" IS NOT NULL
        AND plan."agreedOn"::date >= (request."receivedAt" AT TIME ZONE 'Europe/Berlin')::date
      UNION ALL
      SELECT handed."createdAt" FROM "PersonAccess" AS handed
      WHERE handed."personId" = request."personId" AND handed."createdAt" >= request."receivedAt"
    ) AS talk ON true
    WHERE request.id = ANY(${[...requestIds]}::uuid[]) AND NOT request.unproven
    GROUP BY request.id`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/**
 * When somebody of us first spoke with whoever has this page after they had asked for it; who was handed
 * their key had been spoken with. Null: nobody has, whatever has been made of the request meanwhile.
 */
export async function spokenWith(tx: Tx, { key, request }: Own): Promise<Date | null> {
  if (request?.firstContactedAt) return request.firstContactedAt;
  if (key.personId) return key.createdAt;
  if (!request) return null;
  return (await firstTalks(tx, [request.id])).get(request.id) ?? null;
}

/**
 * A request of which somebody has made a case file, or that was taken to somebody known, and whose
 * person waits for the first call that was promised to them all the same, as their page says. Who never
 * wrote one, and asked for a call on a page that was handed to them, is promised that call alone.
 */
const promisesTalk = {
  ...{ state: "converted", firstContactedAt: null, access: { isNot: null } },
  OR: [{ unproven: true }, { person: { caseFiles: { some: { state: { not: "closed" } } } } }],
} satisfies NonNullable<Parameters<Tx["contactRequest"]["findMany"]>[0]>["where"];

export type Awaiting = { readonly id: string; readonly personId: string; readonly answerBy: Date };

/** Whether whoever wrote a request still waits for the first call, though there is a case file. */
export async function awaitsFirstTalk(
  tx: Tx,
  { id, state }: { readonly id: string; readonly state: RequestState },
): Promise<boolean> {
  return state === "converted" && (await awaitingFirstTalk(tx, { id })).length > 0;
}

type Of = { readonly id: string } | { readonly personId: string };

/**
 * The requests whose persons still wait for the first call, though they have a case file; of all, of
 * one, or of a person.
 */
export async function awaitingFirstTalk(tx: Tx, of?: Of): Promise<Awaiting[]> {
  const rows = await tx.contactRequest.findMany({
    where: { ...promisesTalk, ...of },
    select: { id: true, personId: true, answerBy: true },
    orderBy: { answerBy: "asc" },
  });
  const spoken = await firstTalks(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, personId, answerBy }) =>
    personId && !spoken.has(id) ? [{ id, personId, answerBy }] : [],
  );
}
