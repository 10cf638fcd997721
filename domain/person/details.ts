import { z } from "zod";
import { contactLanguages } from "@/domain/carrier/languages";
import { choices, optionalChoice, optionalText } from "@/lib/form-fields";
import { keysOf } from "@/lib/keys-of";

/** Languages a person may speak; others are written in words. */
export const spokenLanguages = contactLanguages;

/** Scripts a person reads: who reads Arabic letters well is not illiterate for having no Latin ones. */
export const scripts = ["latin", "arabic", "ethiopic", "cyrillic"] as const;

/** Years at school, all countries together. */
export const schoolYears = ["none", "upTo4", "upTo8", "upTo10", "over10"] as const;

export const mobilities = ["transitPass", "bicycle", "drivingLicence", "car", "limited"] as const;

/** What is written in words, and how long it may be in characters. */
export const detailTexts = {
  /** Also other spellings, separated by semicolons. */
  otherNames: 200,
  origin: 80,
  address: 200,
  otherContact: 400,
  otherLanguages: 200,
  paperNote: 500,
  germanProof: 200,
  schooling: 1000,
  certificates: 1000,
  work: 2000,
  skills: 1000,
  wishes: 1000,
  family: 1000,
  mobilityNote: 300,
} as const satisfies Record<string, number>;
export type DetailText = keyof typeof detailTexts;

const textNames = keysOf(detailTexts);

function eachText<Field>(field: (name: DetailText) => Field): Record<DetailText, Field> {
  return Object.fromEntries(textNames.map((name) => [name, field(name)])) as Record<
    DetailText,
    Field
  >;
}

/** Names that stand in one text, separated by semicolons. */
export function listedNames(otherNames: string): string[] {
  return otherNames.split(";").flatMap((name) => name.trim() || []);
}

/** What of a person is kept sealed besides name, birth date, contact and paper. Absent: not known. */
export const details = z.object({
  ...eachText(() => z.string().optional()),
  spokenLanguages: z.array(z.enum(spokenLanguages)).optional(),
  speaksIn: z.enum(spokenLanguages).optional(),
  interpreterNeeded: z.boolean().optional(),
  scripts: z.array(z.enum(scripts)).optional(),
  schoolYears: z.enum(schoolYears).optional(),
  mobility: z.array(z.enum(mobilities)).optional(),
  /** Doubts that somebody has answered with yes, by their keys (domain/person/doubts). */
  confirmed: z.array(z.string()).optional(),
});
export type Details = z.output<typeof details>;

/** A list as ticked boxes send it, or in one value, separated by commas. */
function ticked<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.preprocess(
    (sent) => (typeof sent === "string" ? sent.split(",").filter(Boolean) : sent),
    choices(values),
  );
}

/** The fields of the profile's form that become details. */
export const detailFields = {
  ...eachText((name) => optionalText(detailTexts[name])),
  spokenLanguages: ticked(spokenLanguages),
  speaksIn: optionalChoice(spokenLanguages),
  interpreterNeeded: optionalChoice(["yes", "no"]),
  scripts: ticked(scripts),
  schoolYears: optionalChoice(schoolYears),
  mobility: ticked(mobilities),
  confirmed: z.array(z.string().max(80)).max(20).optional(),
};

type Sent = z.output<z.ZodObject<typeof detailFields>>;

/** Details out of a form: what was left open is absent, so that nothing unknown becomes a default. */
export function detailsFrom(sent: Sent, confirmed: readonly string[]): Details {
  const { interpreterNeeded } = sent;
  const texts = textNames.flatMap((name) => (sent[name] ? [[name, sent[name]]] : []));
  const some = <Item>(list: readonly Item[]) => (list.length > 0 ? [...list] : undefined);
  return details.parse({
    ...Object.fromEntries(texts),
    spokenLanguages: some(sent.spokenLanguages),
    speaksIn: sent.speaksIn,
    interpreterNeeded: interpreterNeeded ? interpreterNeeded === "yes" : undefined,
    scripts: some(sent.scripts),
    schoolYears: sent.schoolYears,
    mobility: some(sent.mobility),
    confirmed: some(confirmed),
  });
}

/** Details as the form sends them: "" is not known, several stand behind each other with commas. */
export function detailValues(known: Details): Record<string, string> {
  const { interpreterNeeded } = known;
  return {
    ...eachText((name) => known[name] ?? ""),
    spokenLanguages: (known.spokenLanguages ?? []).join(","),
    speaksIn: known.speaksIn ?? "",
    interpreterNeeded: interpreterNeeded === undefined ? "" : interpreterNeeded ? "yes" : "no",
    scripts: (known.scripts ?? []).join(","),
    schoolYears: known.schoolYears ?? "",
    mobility: (known.mobility ?? []).join(","),
  };
}
