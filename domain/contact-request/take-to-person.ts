import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { recordChanges } from "@/domain/person/changes";
import { spokenLanguageOf } from "@/domain/person/language-of";
import { lockPerson } from "@/domain/person/open-case-file";
import { digitsOf } from "@/domain/person/phone-digits";
import { type Profile, profileOf, rowOf } from "@/domain/person/profile";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import { isLocale, sourceLocale } from "@/lib/i18n/locales";
import { columns } from "./columns";

type Request = {
  readonly id: string;
  readonly channel: NonNullable<Profile["contact"]>["channel"];
  readonly contactSealed: string;
  readonly locale: string;
  readonly sharedPhone: boolean;
  readonly femaleContactWished: boolean;
};

/**
 * Takes what somebody has written themselves over into what is known of them: how they are reached
 * now, while what stood there stays to be read; and their wishes, of which the careful answer holds.
 * Inside the transaction that gives them the request.
 * @throws AppError "conflict": there is no such person, or not any more
 */
export async function takeToPerson(
  tx: Tx,
  { userId }: StaffActor,
  request: Request,
  personId: string,
): Promise<void> {
  await lockPerson(tx, personId);
  const person = await tx.person.findUnique({
    where: { id: personId, mergedIntoId: null },
    include: { rosterEntry: { select: { language: true } } },
  });
  if (!person) throw conflict();
  const before = profileOf(person);
  const written = unseal(columns.contact, request.id, request.contactSealed);
  const renewed = written !== "" && !sameContact(before.contact, { ...request, value: written });
  const after: Profile = {
    ...before,
    ...(renewed && reachedBy(before, { channel: request.channel, value: written })),
    language: languageAfter(before, request, person.rosterEntry?.language ?? null),
    sharedPhone: request.sharedPhone || (before.sharedPhone ?? false),
    femaleContactWished: request.femaleContactWished || (before.femaleContactWished ?? false),
  };
  await tx.person.update({
    where: { id: personId },
    data: { ...rowOf(personId, after), version: { increment: 1 } },
  });
  await recordChanges(tx, { personId, before, after, userId, occasion: "request" });
  if (renewed) {
    await tx.rosterEntry.updateMany({ where: { personId }, data: { wrongNumber: false } });
  }
}

function sameContact(known: Profile["contact"], { value }: { readonly value: string }): boolean {
  if (!known) return false;
  const digits = digitsOf(value);
  return known.value === value || (digits !== "" && digits === digitsOf(known.value));
}

/** The way they have named now; the one that was known stands beside it, where there is room. */
function reachedBy(
  { contact, details }: Profile,
  now: NonNullable<Profile["contact"]>,
): Pick<Profile, "contact" | "details"> {
  const former = contact?.value && !details.otherContact ? `bisher: ${contact.value}` : undefined;
  return {
    contact: now,
    details: { ...details, ...(former && { otherContact: former }) },
  };
}

/** The pages they have used; those in German only where nobody knows another language of theirs. */
function languageAfter(
  { language, details: { speaksIn } }: Profile,
  { locale }: Request,
  listed: string | null,
): Profile["language"] {
  if (language !== null || !isLocale(locale)) return language;
  const isKnown = spokenLanguageOf({ speaksIn, listed, chosen: null }) !== null;
  return locale === sourceLocale && isKnown ? null : locale;
}
