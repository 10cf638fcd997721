import { formatShortDate } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";

type Likeness = {
  readonly likeness: number;
  readonly sameName: boolean;
  readonly sameBirthDate: boolean;
  readonly samePhone: boolean;
};

/** What speaks for two being one. */
export function likenessWords({ likeness, sameName, sameBirthDate, samePhone }: Likeness): string {
  const alike =
    likeness === 1 ? "Name klingt gleich" : `Name zu ${Math.round(likeness * 100)} % ähnlich`;
  const name = sameName ? "gleicher Name" : alike;
  return [
    name,
    ...(sameBirthDate ? ["gleicher Geburtstag"] : []),
    ...(samePhone ? ["gleiche Nummer"] : []),
  ].join(", ");
}

type Person = { readonly name: string; readonly birthDate: PlainDate | null };

/** A name with the birth date, where it is known. */
export function Named({ person: { name, birthDate } }: { readonly person: Person }) {
  return (
    <>
      <bdi>{name}</bdi>
      {birthDate && `, geboren ${formatShortDate(birthDate)}`}
    </>
  );
}
