import { RowLink } from "@/components/row-table";
import type { RosterSummary } from "@/domain/roster/listing";
import { spokenWords } from "../contacts/contact-words";
import { districtWord } from "./roster-words";

type Props = {
  readonly row: Pick<RosterSummary, "id" | "name" | "age" | "language" | "district" | "publicCode">;
};

/** Who somebody of the roster is, in a row of a list. */
export function Who({ row: { id, name, ...facts } }: Props) {
  return (
    <>
      <RowLink href={`/intern/roster/${id}`}>
        <bdi>{name}</bdi>
      </RowLink>
      <span className="block text-soft">{whoWords(facts)}</span>
    </>
  );
}

type BriefProps = { readonly row: Pick<RosterSummary, "id" | "name" | "publicCode"> };

/** The same by name and number alone, where a list says what becomes of them. */
export function WhoBriefly({ row: { id, name, publicCode } }: BriefProps) {
  return (
    <>
      <RowLink href={`/intern/roster/${id}`}>
        <bdi>{name}</bdi>
      </RowLink>
      <span className="block text-soft">{publicCode}</span>
    </>
  );
}

/** What tells people of the same name apart. */
export function whoWords({
  age,
  language,
  district,
  publicCode,
}: Omit<Props["row"], "id" | "name">): string {
  return [
    age === null ? "" : `${age} Jahre`,
    language && spokenWords[language],
    districtWord(district),
    publicCode,
  ]
    .filter(Boolean)
    .join(", ");
}
