import type { ListedFact, ListedPerson } from "@/domain/roster/listed-person";
import { comparedFields } from "@/domain/roster/listed-twice";
import { formatShortDate } from "@/lib/i18n/format";
import { spokenWords } from "../../../../contacts/contact-words";
import { genderWords } from "../../../../words";
import { districtWord, validUntilWord } from "../../../roster-words";
import type { Facts } from "./preview-rows";

/** A value of a list as people write it. */
export function valueWord(field: ListedFact, value: string, facts: Facts): string {
  switch (field) {
    case "birthDate":
      return formatShortDate(value);
    case "paperValidUntil":
      return validUntilWord(value);
    case "gender":
      return genderWords[value] ?? value;
    case "language":
      return spokenWords[value as keyof typeof spokenWords] ?? value;
    case "district":
      return districtWord(value) ?? value;
    case "paper":
      return facts(`paper.${value as NonNullable<ListedPerson["paper"]>}`);
    default:
      return value;
  }
}

/** All that a row says of a person beside the name, in one line. */
export function saidWords(person: ListedPerson, facts: Facts): string {
  return comparedFields
    .flatMap((field) => {
      const value = person[field];
      if (value === null) return [];
      const word = valueWord(field, value, facts);
      return field === "paperValidUntil" ? `gültig bis ${word}` : word;
    })
    .join(", ");
}
