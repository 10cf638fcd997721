import { germanLevels, papers, schoolCertificates } from "@/domain/offer/vocabulary";
import { channels } from "@/domain/person/channels";
import { mobilities, schoolYears, scripts, spokenLanguages } from "@/domain/person/details";
import { genders, workPermits } from "@/domain/person/profile";
import { districts } from "@/lib/city/districts";
import { formatShortDate } from "@/lib/i18n/format";
import { locales } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import { plainDate } from "@/lib/plain-date";
import { channelWords, genderWords, languageWords, workPermitWords } from "../../../words";
import type { ProfileField } from "./profile-fields";

export type FactLabels = Translator<"facts">;
export type Option = { readonly value: string; readonly label: string };

const scriptWords = {
  latin: "lateinische",
  arabic: "arabische",
  ethiopic: "äthiopische",
  cyrillic: "kyrillische",
};
const yearWords = {
  none: "nie",
  upTo4: "bis 4 Jahre",
  upTo8: "5 bis 8 Jahre",
  upTo10: "9 oder 10 Jahre",
  over10: "mehr als 10 Jahre",
};
const mobilityWords = {
  transitPass: "Bus und Bahn, mit Ticket",
  bicycle: "Fahrrad",
  drivingLicence: "Führerschein",
  car: "eigenes Auto",
  limited: "kann nur schwer fahren oder gehen",
};
const yesNo = { yes: "ja", no: "nein" };

/** The choices of a field; undefined: it is written in words or is a day. */
export function optionsOf(name: ProfileField, facts: FactLabels): readonly Option[] | undefined {
  switch (name) {
    case "gender":
      return listed(genders, (value) => genderWords[value]);
    case "language":
      return listed(locales, (value) => languageWords[value]);
    case "speaksIn":
    case "spokenLanguages":
      return listed(spokenLanguages, (value) => facts(`language.${value}`));
    case "channel":
      return listed(channels, (value) => channelWords[value]);
    case "district":
      return listed(districts, (value) => facts(`district.${value}`));
    case "paper":
      return listed(
        papers,
        (value) => `${facts(`paper.${value}`)} (${facts(`paperSection.${value}`)})`,
      );
    case "workPermit":
      return listed(workPermits, (value) => workPermitWords[value]);
    case "germanLevel":
      return listed(germanLevels, (value) => facts(`german.${value}`));
    case "scripts":
      return listed(scripts, (value) => scriptWords[value]);
    case "schoolYears":
      return listed(schoolYears, (value) => yearWords[value]);
    case "schoolCertificate":
      return listed(schoolCertificates, (value) => schoolWord(value, facts));
    case "mobility":
      return listed(mobilities, (value) => mobilityWords[value]);
    case "literate":
    case "childcareNeeded":
    case "sharedPhone":
    case "femaleContactWished":
    case "interpreterNeeded":
      return listed(["yes", "no"] as const, (value) => yesNo[value]);
    default:
      return undefined;
  }
}

function listed<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string | undefined,
): Option[] {
  return values.map((value) => ({ value, label: label(value) ?? value }));
}

/** A value as its form sends it, in German; "" where nothing is known. */
export function profileValueWords(name: ProfileField, value: string, facts: FactLabels): string {
  const options = optionsOf(name, facts);
  if (options) {
    return value
      .split(",")
      .map((each) => options.find((option) => option.value === each.trim())?.label ?? each.trim())
      .join(", ");
  }
  const day = plainDate.safeParse(value).data;
  return day ? formatShortDate(day) : value;
}

export function schoolWord(
  certificate: (typeof schoolCertificates)[number],
  facts: FactLabels,
): string {
  return certificate === "none" ? "kein Abschluss" : facts(`school.${certificate}`);
}
