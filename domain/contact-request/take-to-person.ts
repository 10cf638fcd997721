import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { recordChanges } from "@/domain/person/changes";
import { spokenLanguageOf } from "@/domain/person/language-of";
import { lockPerson } from "@/domain/person/open-case-file";
import { isSameWay, standsIn } from "@/domain/person/phone-digits";
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

/** What was changed by it: the row that keeps what stood before, and that a known number was wrong. */
export type Taken = { readonly changeId: string | null; readonly wrongNumber: boolean };

/**
 * Takes what somebody has written over into what is known of them: another way to reach them stands
 * beside the known one, under which they have said that they wrote it, and in its place only where that
 * is missing or known to be wrong; of the wishes the careful answer holds. Inside the transaction that
 * gives them the request.
 * @throws AppError "conflict": there is no such person, or not any more
 */
export async function takeToPerson(
  tx: Tx,
  { userId }: StaffActor,
  request: Request,
  personId: string,
): Promise<Taken> {
  await lockPerson(tx, personId);
  const person = await tx.person.findUnique({
    where: { id: personId, mergedIntoId: null },
    include: { rosterEntry: { select: { language: true, wrongNumber: true } } },
  });
  if (!person) throw conflict();
  const before = profileOf(person);
  const written = unseal(columns.contact, request.id, request.contactSealed);
  const known = before.contact?.value ?? "";
  const other = written !== "" && !isSameWay(written, known);
  const renewed = other && (known === "" || person.rosterEntry?.wrongNumber === true);
  const after: Profile = {
    ...before,
    ...(other && reachedBy(before, { channel: request.channel, value: written }, renewed)),
    language: languageAfter(before, request, person.rosterEntry?.language ?? null),
    sharedPhone: request.sharedPhone || (before.sharedPhone ?? false),
    femaleContactWished: request.femaleContactWished || (before.femaleContactWished ?? false),
  };
  await tx.person.update({
    where: { id: personId },
    data: { ...rowOf(personId, after), version: { increment: 1 } },
  });
  const change = { personId, before, after, userId, occasion: "request" } as const;
  const changeId = (await recordChanges(tx, change)) ?? null;
  if (renewed) {
    await tx.rosterEntry.updateMany({ where: { personId }, data: { wrongNumber: false } });
  }
  return { changeId, wrongNumber: renewed && person.rosterEntry?.wrongNumber === true };
}

/**
 * Both ways to reach them: the one that holds in its place, and the other in front of the further ones,
 * unless it stands there already. It may make them longer than the form takes: who next saves it shortens it.
 */
function reachedBy(
  { contact, details }: Profile,
  written: NonNullable<Profile["contact"]>,
  renewed: boolean,
): Pick<Profile, "contact" | "details"> {
  const way = renewed ? (contact?.value ?? "") : written.value;
  const isThere = way === "" || standsIn(way, details.otherContact ?? "");
  const beside = isThere ? "" : `${renewed ? "bisher: " : ""}${way}`;
  const further = [beside, details.otherContact].filter(Boolean).join("; ");
  return {
    contact: renewed ? written : contact,
    details: { ...details, ...(further && { otherContact: further }) },
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
