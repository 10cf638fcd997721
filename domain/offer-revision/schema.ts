import { z } from "zod";
import { lifecycles } from "@/domain/offer/vocabulary";
import { invalid } from "@/lib/errors";
import { choice, formKey, optionalChoice, requiredText, versioned } from "@/lib/form-fields";
import type { FieldValue } from "./codecs";
import { type FieldName, fieldsOfSection, type Section, sections } from "./fields";
import { type FormFields, formFields } from "./form";
import { foldRows } from "./rows";

/** What a revision begins with: nothing, another offer, the offer itself, or a former version of it. */
export const startInput = z.discriminatedUnion("from", [
  z.object({ from: z.literal("empty"), key: formKey(), carrier: z.string().max(80).optional() }),
  z.object({ from: z.literal("copy"), key: formKey(), offer: z.uuid() }),
  z.object({ from: z.literal("change"), offer: z.uuid() }),
  z.object({
    from: z.literal("version"),
    revision: z.uuid(),
    /** The version that this revision made, or the one it replaced. */
    side: z.enum(["after", "before"]),
  }),
]);

export const saveInput = z.object({
  ...versioned,
  section: z.enum(sections),
  sent: formFields,
});

export const revisionInput = z.object(versioned);

const reasonMax = 2000;
export const returnInput = z.object({ ...versioned, reason: requiredText(reasonMax) });

/** Names the published version that was compared; "" for a new offer. */
const shown = z.string().max(16);
export const approveInput = z.object({ ...versioned, shown });
export const submitInput = z.object({ ...versioned, shown: shown.optional() });

const count = z.string().trim().max(10);
export const placesInput = z.object({
  id: z.uuid(),
  shown,
  placesTotal: count,
  placesFree: count,
  waitingList: optionalChoice(["yes", "no"]),
});

export const lifecycleInput = z.object({
  id: z.uuid(),
  shown,
  lifecycle: choice(["running", ...lifecycles]),
});

export const trustInput = z.object({
  carrier: z.string().max(80),
  allowed: choice(["yes", "no"]),
});

/** In characters. Far above any offer; the file as a whole has a bound of its own. */
const longest = { body: 12_000, line: 400, list: 40 } as const;

/** What a section of the form sent, as it is kept. @throws AppError "invalid" at the field concerned */
export function sentFields(section: Section, sent: FormFields): FormFields {
  const folded = foldRows(sent);
  return Object.fromEntries(
    fieldsOfSection(section).flatMap((name): [FieldName, FieldValue][] => {
      const value = folded[name];
      if (value === undefined || value.length === 0) return [];
      if (typeof value !== "string") {
        return [
          [name, value.slice(0, longest.list).map((line) => checked(name, line, longest.line))],
        ];
      }
      const isLong = name.startsWith("body-") || name === "audioTranscript";
      const max = isLong ? longest.body : longest.line;
      return [[name, checked(name, value, max)]];
    }),
  );
}

function checked(field: FieldName, value: string, max: number): string {
  const parsed = requiredText(max).or(z.literal("")).safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(field, [...value].length > max ? "tooLong" : "characters");
}
