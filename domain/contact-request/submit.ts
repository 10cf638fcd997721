import "server-only";
import { randomUUID } from "node:crypto";
import type { Visitor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { currentSlug, isOnShow } from "@/domain/offer/published";
import { columns as keyColumns } from "@/domain/person-access/columns";
import { newKey } from "@/domain/person-access/keys";
import { now } from "@/lib/clock";
import { seal, sealOptional, unseal } from "@/lib/crypto/sealed";
import { blindIndex } from "@/lib/crypto/tokens";
import { isUniqueViolation, type Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { answerInstant } from "./rules";
import { offerGone, type Submission, submission } from "./schema";

/**
 * The same text from another form is the same request only this long: it leads to a page on which
 * the request can be deleted, and others may know what somebody types.
 */
const sameTextMs = 10 * 60_000;

type Submitted = {
  readonly id: string;
  readonly linkToken: string;
  /** Sent before: with the same text, or with another one that replaced it. */
  readonly repeat?: "same" | "corrected";
};

const submit = command({
  action: "contactRequest.submit",
  input: submission,
  target: async (tx, form: Submission) => {
    if (!form.offer) return { offerId: null };
    const slug = currentSlug(form.offer) ?? "";
    const offer = isOnShow(slug) ? await tx.offer.findUnique({ where: { slug } }) : null;
    if (!offer) throw offerGone();
    return { offerId: offer.id };
  },
  run: async ({ tx, input, target }): Promise<Submitted> => {
    const fingerprint = fingerprintOf(input);
    const earlier = await sentBefore(tx, input.submissionKey, fingerprint);
    const again = earlier?.access && {
      id: earlier.id,
      linkToken: unseal(keyColumns.link, earlier.access.id, earlier.access.linkSealed),
    };
    if (earlier && again && earlier.fingerprint === fingerprint) {
      // The same text in another language: the one used last is the one to answer in.
      await tx.contactRequest.updateMany({
        where: { id: earlier.id, state: "new" },
        data: { locale: input.locale },
      });
      return { ...again, repeat: "same" };
    }
    if (earlier && again && isSamePerson(earlier, input)) {
      const { count } = await tx.contactRequest.updateMany({
        where: { id: earlier.id, state: "new" },
        data: {
          ...typedPart(earlier.id, input),
          offerId: target.offerId,
          fingerprint,
          version: { increment: 1 },
        },
      });
      if (count === 1) return { ...again, repeat: "corrected" };
    }
    const id = randomUUID();
    const receivedAt = now();
    const { linkToken, data: key } = newKey(id);
    await tx.contactRequest.create({
      data: {
        id,
        state: "new",
        ...typedPart(id, input),
        offerId: target.offerId,
        // Somebody works on the first one, or it is somebody else's: now it is a new one.
        submissionKey: earlier ? `${input.submissionKey}:${fingerprint}` : input.submissionKey,
        fingerprint,
        doubtful: input.doubtful,
        receivedAt,
        answerBy: answerInstant(receivedAt),
        access: { create: { id, ...key, createdAt: receivedAt } },
      },
    });
    return { id, linkToken };
  },
  subject: (_target, result) => ({
    type: "contactRequest",
    ids: result ? [result.id] : [],
    detail: result?.repeat && { repeat: result.repeat },
  }),
});

/**
 * Takes a contact request. The same form sent twice, by a double tap, a reload or after going
 * back, is one request: by the key made with the form, and by its text within 24 hours. What was
 * corrected before anybody looked at it replaces what was sent first.
 * @returns the token of the confirmation's address
 * @throws AppError "invalid" with an issue a field
 */
export async function submitContactRequest(
  actor: Visitor,
  fields: unknown,
): Promise<{ readonly linkToken: string }> {
  const { linkToken } = await submit(actor, fields).catch((error: unknown) => {
    // A second tap came while the first was being written: now it is there to be found.
    if (isUniqueViolation(error)) return submit(actor, fields);
    throw error;
  });
  return { linkToken };
}

function sentBefore(tx: Tx, submissionKey: string, fingerprint: string) {
  const since = new Date(now().getTime() - sameTextMs);
  return tx.contactRequest.findFirst({
    where: {
      OR: [
        { submissionKey },
        { submissionKey: { startsWith: `${withoutWildcards(submissionKey)}:` } },
        { fingerprint, receivedAt: { gte: since } },
      ],
    },
    orderBy: { receivedAt: "desc" },
    select: {
      id: true,
      fingerprint: true,
      access: { select: { id: true, linkSealed: true } },
      nameSealed: true,
      contactSealed: true,
    },
  });
}

/** "startsWith" becomes LIKE, where "_" stands for any letter: such a key would find everybody's request. */
function withoutWildcards(key: string): string {
  return key.replaceAll("_", "\\_");
}

/**
 * True when a form that is sent again with another text is a correction: name or number stayed.
 * On a shared telephone the next person must not replace what the one before has sent.
 */
function isSamePerson(
  earlier: NonNullable<Awaited<ReturnType<typeof sentBefore>>>,
  { name, contact }: Submission,
): boolean {
  return (
    unseal(columns.name, earlier.id, earlier.nameSealed) === name ||
    (contact !== "" && unseal(columns.contact, earlier.id, earlier.contactSealed) === contact)
  );
}

function fingerprintOf({
  submissionKey: _key,
  locale: _locale,
  doubtful: _doubtful,
  ...typed
}: Submission): string {
  return blindIndex("contact-request-text", JSON.stringify(typed));
}

function typedPart(id: string, input: Submission) {
  return {
    locale: input.locale,
    nameSealed: seal(columns.name, id, input.name),
    channel: input.channel,
    contactSealed: seal(columns.contact, id, input.contact),
    bestTimes: input.bestTimes,
    sharedPhone: input.sharedPhone === "yes",
    femaleContactWished: input.femaleContact === "yes",
    messageSealed: sealOptional(columns.message, id, input.message),
  };
}
