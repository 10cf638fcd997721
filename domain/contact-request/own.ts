import "server-only";
import { randomUUID } from "node:crypto";
import type { PersonByLink } from "@/domain/access/actor";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { profileOf } from "@/domain/person/profile";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { columns } from "./columns";
import { answerInstant } from "./rules";

const latest = {
  ...withListedLanguage,
  contactRequests: { where: { unproven: false }, orderBy: { receivedAt: "desc" }, take: 1 },
  caseFiles: { ...caseFileOfNow, select: { id: true, state: true } },
} as const;

/**
 * Whose page it is: the request that the key came with, else the latest of the person who was handed
 * it, and that person. Both can be missing, but never together.
 */
export async function loadOwn(tx: Tx, { accessId }: PersonByLink) {
  const key = await tx.personAccess.findUnique({
    where: { id: accessId },
    include: { request: { include: { person: { include: latest } } }, person: { include: latest } },
  });
  if (!key) return null;
  const person = key.person ?? (key.request?.unproven ? null : key.request?.person) ?? null;
  const { person: _person, ...ownRequest } = key.request ?? { person: null };
  const request = "id" in ownRequest ? ownRequest : (person?.contactRequests[0] ?? null);
  return { accessId, key, person, request };
}

export type Own = NonNullable<Awaited<ReturnType<typeof loadOwn>>>;
export type OwnRequest = NonNullable<Own["request"]>;

/** Of what somebody wrote has become a case file, whether their key opens its page or not. */
export function hasCaseFile({ person, request }: Pick<Own, "person" | "request">): boolean {
  return person !== null || request?.state === "converted";
}

/** What the log says of what is done on one's own page. */
export const ownSubject = ({ request, person, key }: Own) => ({
  type: "contactRequest" as const,
  ids: [request?.id ?? key.id],
  caseFileId: person?.caseFiles[0]?.id,
});

/**
 * The request on which a wish is noted. Who was never heard before but has a page of their own
 * thereby sends their first one: it goes into the inbox, and to their case file from the beginning.
 */
export async function requestOf(tx: Tx, { request, person }: Own): Promise<OwnRequest> {
  if (request) return request;
  if (!person) throw notFound();
  const id = randomUUID();
  const receivedAt = now();
  const { name, contact, sharedPhone, femaleContactWished } = profileOf(person);
  return tx.contactRequest.create({
    data: {
      ...{ id, personId: person.id, state: "converted", locale: languagesOf(person).written },
      nameSealed: seal(columns.name, id, name),
      channel: contact?.channel ?? "visit",
      contactSealed: seal(columns.contact, id, contact?.value ?? ""),
      bestTimes: [],
      sharedPhone: sharedPhone ?? false,
      femaleContactWished: femaleContactWished ?? false,
      ...{ submissionKey: randomUUID(), fingerprint: randomUUID() },
      ...{ receivedAt, answerBy: answerInstant(receivedAt), closedAt: receivedAt },
    },
  });
}
