import { z } from "zod";
import { contactLanguages } from "@/domain/carrier/languages";
import { topics } from "@/domain/guide/vocabulary";
import { barrierFree, categories } from "@/domain/offer/vocabulary";
import { districts } from "@/lib/city/districts";
import { openingSpan, weeklyHours } from "@/lib/opening-hours";
import { plainDate } from "@/lib/plain-date";
import { appointmentNeeds, exceptionReasons, placeKinds } from "./vocabulary";

const line = z.string().min(1).max(120);

const exception = z.strictObject({
  from: plainDate,
  /** Last day. Absent: the first day alone. */
  to: plainDate.optional(),
  reason: z.enum(exceptionReasons),
  /** Hours on these days instead of the usual ones. Absent or empty: closed. */
  open: z.array(openingSpan).optional(),
});

/**
 * The facts of a place (Stelle): an office or a counselling place, as they stand in
 * `content/places/<slug>/de.mdx`. After Open Referral HSDS 3.0 (location, schedule, language).
 */
export const placeFacts = z.strictObject({
  kind: z.enum(placeKinds),
  /** Made up for demonstration: every page that names it says so. */
  fictitious: z.boolean(),
  address: z.string().min(1).max(160),
  district: z.enum(districts).optional(),
  /** Nearest bus or train stop. */
  stop: line.optional(),
  phone: line.optional(),
  whatsapp: line.optional(),
  mail: z.email().optional(),
  web: z.url({ protocol: /^https$/ }).optional(),
  contactLanguages: z.array(z.enum(contactLanguages)).min(1),
  /** They bring an interpreter when asked before. Absent: not known. */
  interpreter: z.boolean().optional(),
  barrierFree: z.enum(barrierFree).optional(),
  appointment: z.enum(appointmentNeeds),
  /** Usual hours, several a day possible; public holidays count as closed. Absent: not known. */
  hours: weeklyHours.optional(),
  exceptions: z.array(exception).optional(),
  /** What they help with. */
  topics: z.array(z.enum(topics)).min(1),
  /** Kinds of offers they lead to. */
  categories: z.array(z.enum(categories)).optional(),
  free: z.boolean(),
  womenOnly: z.boolean().optional(),
  /** Day somebody last compared these facts with the place. */
  lastChecked: plainDate,
});

export type PlaceFacts = z.output<typeof placeFacts>;
