import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { keysToPage } from "@/domain/access/own-page";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { query } from "@/domain/query";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

async function load(tx: Tx, { caseFileId: id }: { caseFileId: string }, _actor: StaffActor) {
  const file = await tx.caseFile.findUnique({
    where: { id },
    include: {
      person: {
        include: { ...withListedLanguage, contactRequests: { where: { unproven: true } } },
      },
      owner: { select: { displayName: true } },
    },
  });
  if (!file) return null;
  return { file, keys: await keysToPage(tx, { id, personId: file.personId, request: null }) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const subject = ({ file, keys }: Loaded) => ({
  type: "personAccess" as const,
  ids: keys.map(({ id }) => id),
  caseFileId: file.id,
});

/** The keys to a person's own page, the first one first, without what opens it. */
export const listAccesses = query({
  action: "personAccess.read",
  target: load,
  present: ({ file, keys }) => ({
    keys: keys.map(({ id, requestId, createdAt, renewedAt }) => ({
      ...{ id, requestId, createdAt, renewedAt },
    })),
    /** Requests whose keys show these alone: nobody knows yet whether the person wrote them. */
    unproven: file.person.contactRequests.map(({ id, receivedAt }) => ({ id, receivedAt })),
    /** The person has chosen a number, which all of the page asks for. */
    protected: keys.some(({ numberHash }) => numberHash !== null),
  }),
  subject,
});

/** What opens a person's page, to be printed or sent: by the latest key; null where there is none. */
export const readKey = query({
  action: "personAccess.read",
  target: load,
  present: ({ file, keys }) => {
    const key = keys.at(-1);
    if (!key) return null;
    return {
      language: languagesOf(file.person).written,
      publicCode: file.person.publicCode,
      /** Who cares for the person, and is named on the card. */
      owner: file.owner.displayName,
      linkToken: unseal(columns.link, key.id, key.linkSealed),
      code: unseal(columns.code, key.id, key.codeSealed),
    };
  },
  subject,
});
