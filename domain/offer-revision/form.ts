import { z } from "zod";
import { factContradictions } from "@/domain/offer/fact-rules";
import { factsSoFar, type OfferFacts, offerFacts } from "@/domain/offer/facts";
import type { ContentTranslation } from "@/lib/content/store";
import { translatedText } from "@/lib/content/text";
import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";
import type { PlainDate } from "@/lib/plain-date";
import type { FieldValue } from "./codecs";
import { type Complaint, factComplaints, textComplaints } from "./complaints";
import {
  type FieldName,
  factFieldNames,
  factFields,
  originField,
  textField,
  textParts,
} from "./fields";

/** A form as it is kept: what was typed, by field. What is missing was left empty. */
export const formFields = z.partialRecord(z.string(), z.union([z.string(), z.array(z.string())]));
export type FormFields = { readonly [field: string]: FieldValue | undefined };

/** Of which German text a translation was made, and whether a native has read it. */
export type Origin = Pick<ContentTranslation, "sourceHash" | "review">;
export type OfferText = {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly origin?: Origin | undefined;
};
export type OfferTexts = { readonly [locale in Locale]?: OfferText };

/** Facts that nobody types: they come from the carrier, from the clock, or were there before. */
export type GivenFacts = Pick<OfferFacts, "carrier" | "lastChecked"> &
  Partial<Pick<OfferFacts, "recordings" | "publishedOn" | "formerSlugs">>;
type Given = GivenFacts & { readonly today: PlainDate };

export type ReadForm =
  | { readonly complaints: readonly Complaint[]; readonly offer?: undefined }
  | {
      readonly complaints: readonly [];
      readonly offer: { readonly facts: OfferFacts; readonly texts: OfferTexts };
    };

/** What a field holds, "" or nothing ticked where it was left empty. */
export function valueIn(fields: FormFields, name: FieldName): FieldValue {
  return fields[name] ?? "";
}

/** The text of a line. */
export function lineIn(fields: FormFields, name: FieldName): string {
  const value = valueIn(fields, name);
  return typeof value === "string" ? value.trim() : value.join(", ");
}

/** An offer as its form shows it. */
export function fieldsFor(facts: OfferFacts, texts: OfferTexts): FormFields {
  const typed = factFieldNames.flatMap((name) => {
    const fact = valueAt(facts, factFields[name].path);
    return fact === undefined ? [] : [[name, factFields[name].codec.write(fact)] as const];
  });
  const written = locales.flatMap((locale) => {
    const text = texts[locale];
    if (!text) return [];
    const written = textParts.map((part) => [textField(part, locale), text[part]] as const);
    const { origin } = text;
    return origin ? [...written, [originField(locale), originLine(origin)] as const] : written;
  });
  const lifecycle = facts.lifecycle ? [["lifecycle", facts.lifecycle] as const] : [];
  return Object.fromEntries([...typed, ...lifecycle, ...written]);
}

/**
 * The offer that a form describes, or everything that keeps it from being one: the schema and the
 * contradictions are those of the content check, and each complaint names its field. What cannot be
 * true together is said also while something else is missing or wrong.
 */
export function readForm(fields: FormFields, { today, ...given }: Given): ReadForm {
  const raw = rawFacts(fields, given);
  const parsed = offerFacts.safeParse(raw);
  const texts = textsIn(fields);
  const wrong = parsed.success ? [] : factComplaints(parsed.error.issues);
  const complaints = [
    ...wrong,
    ...contradictions(raw, wrong, today),
    ...locales.flatMap((locale) => textComplaints(locale, texts[locale])),
  ];
  if (!parsed.success || complaints.length > 0) return { complaints };
  return { complaints: [], offer: { facts: parsed.data, texts } };
}

function contradictions(
  raw: Record<string, unknown>,
  wrong: readonly Complaint[],
  today: PlainDate,
): Complaint[] {
  const rest = structuredClone(raw);
  for (const { field } of wrong) {
    const fact = factFieldNames.find((name) => name === field);
    if (fact) removeAt(rest, factFields[fact].path);
  }
  const { data: facts } = factsSoFar.safeParse(rest);
  if (!facts) return [];
  const found = factContradictions(facts).map(({ path, text }): Complaint => {
    const field = factFieldNames.find((name) => factFields[name].path.join() === path.join());
    const over = field === "validUntil" && facts.lastChecked === today;
    return { field: field ?? "category", text: over ? "liegt in der Vergangenheit" : text };
  });
  // A file is no other one by the day on which it is read: this is asked of whoever writes alone.
  const early = facts.places?.asOf !== undefined && facts.places.asOf > today;
  return early ? [...found, { field: "placesAsOf", text: "liegt in der Zukunft" }] : found;
}

function rawFacts(fields: FormFields, given: GivenFacts): Record<string, unknown> {
  const raw: Record<string, unknown> = {
    ...given,
    when: {},
    where: {},
    money: {},
    who: {},
    contact: {},
  };
  for (const name of factFieldNames) {
    const { path, codec } = factFields[name];
    const value = codec.read(valueIn(fields, name));
    if (value !== undefined) putAt(raw, path, value);
  }
  const lifecycle = lineIn(fields, "lifecycle");
  if (lifecycle) raw["lifecycle"] = lifecycle;
  // A day alone says nothing about places.
  if (Object.keys(Object(raw["places"])).join() === "asOf") delete raw["places"];
  return raw;
}

/** The texts of a form; a language in which nothing stands has none. German is always there. */
export function textsIn(fields: FormFields): OfferTexts {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const [title = "", summary = "", body = ""] = textParts.map((part) =>
        lineIn(fields, textField(part, locale)),
      );
      const empty = title === "" && summary === "" && body === "";
      if (empty && locale !== sourceLocale) return [];
      const origin = originIn(fields, locale);
      return [[locale, { title, summary, body, ...(origin ? { origin } : {}) }]];
    }),
  );
}

/** An origin as the form keeps it: "0123456789abcdef readByNative". */
export function originLine({ sourceHash, review }: Origin): string {
  return `${sourceHash} ${review}`;
}

function originIn(fields: FormFields, locale: Locale): Origin | undefined {
  const [sourceHash, review] = lineIn(fields, originField(locale)).split(" ");
  return translatedText.pick({ sourceHash: true, review: true }).safeParse({ sourceHash, review })
    .data;
}

function valueAt(facts: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner ? Reflect.get(inner, key) : undefined),
    facts,
  );
}

function putAt(raw: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    raw[key] = value;
    return;
  }
  const inner = (raw[key] ?? {}) as Record<string, unknown>;
  putAt(inner, rest, value);
  raw[key] = inner;
}

function removeAt(from: Record<string, unknown>, [key = "", ...rest]: readonly string[]): void {
  if (rest.length === 0) delete from[key];
  else removeAt((from[key] ?? {}) as Record<string, unknown>, rest);
}
