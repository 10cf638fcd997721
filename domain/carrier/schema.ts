import { z } from "zod";
import { districts } from "@/lib/city/districts";
import { textProblems } from "@/lib/content/text-problems";
import type { IssueCode } from "@/lib/errors";
import {
  choices,
  optionalChoice,
  optionalText,
  phoneNumber,
  requiredText,
} from "@/lib/form-fields";
import { weekdays } from "@/lib/opening-hours";
import type { CarrierFacts } from "./facts";
import { type HourField, hourField, readHours, weekOf } from "./hours";
import { contactLanguages } from "./languages";

const code = (issue: IssueCode): IssueCode => issue;

const phone = optionalText(40).transform((typed, context) => {
  const number = typed === undefined ? undefined : phoneNumber(typed);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: code("notAPhoneNumber") });
  return z.NEVER;
});

const mail = optionalText(200).refine(
  (typed) => typed === undefined || z.email().safeParse(typed).success,
  { error: code("notAMailAddress") },
);

const hours = optionalText(120).transform((typed = "", context) => {
  const spans = readHours(typed);
  if (spans) return spans;
  context.addIssue({ code: "custom", message: code("notHours") });
  return z.NEVER;
});

const hourShape = Object.fromEntries(weekdays.map((day) => [hourField(day), hours])) as Record<
  HourField,
  typeof hours
>;

/** What a carrier says about itself, as its form sends it. */
export const organisation = z.object({
  title: requiredText(90),
  summary: requiredText(220),
  body: requiredText(6000).refine((text) => textProblems(text).length === 0, {
    error: code("brokenText"),
  }),
  address: requiredText(160),
  district: optionalChoice(districts),
  phone,
  mail,
  contactLanguages: choices(contactLanguages).refine((chosen) => chosen.length > 0, {
    error: code("missingChoice"),
  }),
  ...hourShape,
});
export type Organisation = z.output<typeof organisation>;

/** Names the published version that the form showed; "" where there was none. */
export const editInput = organisation.extend({ id: z.uuid(), shown: z.string().max(16) });

/** The facts that a form describes; `fictitious` is nobody's to type. */
export function factsIn(form: Organisation, fictitious: boolean): CarrierFacts {
  const { address, district, phone, mail, contactLanguages: languages } = form;
  const week = weekOf((day) => form[hourField(day)]);
  return {
    fictitious,
    address,
    ...(district ? { district } : {}),
    ...(phone ? { phone } : {}),
    ...(mail ? { mail } : {}),
    contactLanguages: languages,
    ...(week.length > 0 ? { hours: week } : {}),
  };
}
