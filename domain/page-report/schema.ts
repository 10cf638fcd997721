import { z } from "zod";
import type { IssueCode } from "@/lib/errors";
import { choice, optionalChoice, optionalText, versioned } from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { reportablePage, reportKinds } from "./rules";

/** One tap: the page and its language, and nothing about who looked at it. */
export const reportedPage = z.object({
  locale: z.enum(locales),
  page: z
    .string()
    .transform(reportablePage)
    .refine((page) => page !== undefined)
    .transform((page) => page ?? ""),
});

/** What somebody adds to it. Lengths in characters. */
const words = z.object({
  kind: optionalChoice(reportKinds),
  text: optionalText(1000),
  /** Where they want an answer: a number or an address, in whatever form. */
  contact: optionalText(120),
});

/** Something has to be said: which kind it is, or a text. */
const saysSomething = ({ kind, text }: z.output<typeof words>) => Boolean(kind ?? text);
const nothingSaid = { path: ["kind"], error: "missingChoice" satisfies IssueCode };

export const description = words.refine(saysSomething, nothingSaid);
export const descriptionOf = words
  .extend({ id: z.uuid(), locale: z.enum(locales) })
  .refine(saysSomething, nothingSaid);

export const settling = z.object({
  ...versioned,
  event: choice(["settle", "reopen"]),
  note: optionalText(2000),
});
