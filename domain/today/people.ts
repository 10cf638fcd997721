import "server-only";
import { columns as requestColumns } from "@/domain/contact-request/columns";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import type { Channel } from "@/domain/person/channels";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { nameOf, profileOf } from "@/domain/person/profile";
import { type SpokenLanguage, spokenLanguages } from "@/domain/person/spoken-languages";
import type { TaskPerson } from "@/domain/today-task";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";

/** Whom a row of Today is about, and how they are reached. */
export type Somebody = {
  readonly name: string;
  /** To speak in; null: not known. */
  readonly language: SpokenLanguage | null;
  readonly contact: { readonly channel: Channel; readonly value: string } | null;
  readonly femaleContactWished: boolean;
  readonly sharedPhone: boolean;
  /** Null where there is only a request. */
  readonly personId: string | null;
  /** Nobody accompanies them any more: their case file is closed. */
  readonly isClosed: boolean;
};

const withFile = {
  ...withListedLanguage,
  caseFiles: { ...caseFileOfNow, select: { state: true } },
} as const;

const isClosed = ({ caseFiles }: { readonly caseFiles: readonly { state: string }[] }): boolean =>
  caseFiles[0]?.state === "closed";

const keyOfPerson = (who: TaskPerson): string => ("personId" in who ? who.personId : who.requestId);

/** In which somebody has written to us. */
const pageLanguage = ({ locale }: { readonly locale: string }) =>
  spokenLanguages.find((each) => each === locale) ?? null;

/** Opens names and numbers of those who are shown, and of nobody else. */
export async function somebodyFor(tx: Tx, all: readonly TaskPerson[]) {
  const personIds = all.flatMap((who) => ("personId" in who ? [who.personId] : []));
  const requestIds = all.flatMap((who) => ("requestId" in who ? [who.requestId] : []));
  const [persons, requests] = await Promise.all([
    tx.person.findMany({ where: { id: { in: [...new Set(personIds)] } }, include: withFile }),
    tx.contactRequest.findMany({
      where: { id: { in: [...new Set(requestIds)] } },
      include: { person: { include: withFile } },
    }),
  ]);
  const known = new Map<string, Somebody>();
  for (const row of persons) {
    const { contact, femaleContactWished, sharedPhone } = profileOf(row);
    known.set(row.id, {
      ...{ name: nameOf(row), language: languagesOf(row).spoken, contact },
      femaleContactWished: femaleContactWished === true,
      sharedPhone: sharedPhone === true,
      personId: row.id,
      isClosed: isClosed(row),
    });
  }
  for (const row of requests) {
    const { id, channel, femaleContactWished, sharedPhone } = row;
    // What may be somebody else's leads to nothing of the person.
    const person = row.unproven ? null : row.person;
    const language = (person && languagesOf(person).spoken) ?? pageLanguage(row);
    const value = unseal(requestColumns.contact, id, row.contactSealed);
    known.set(id, {
      ...{ language, femaleContactWished, sharedPhone },
      name: unseal(requestColumns.name, id, row.nameSealed),
      contact: { channel, value },
      personId: person?.id ?? null,
      isClosed: person !== null && isClosed(person),
    });
  }
  return (who: TaskPerson): Somebody | undefined => known.get(keyOfPerson(who));
}
