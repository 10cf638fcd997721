import { z } from "zod";
import { districts } from "@/lib/city/districts";
import { weeklyHours } from "@/lib/opening-hours";
import { contactLanguages } from "./languages";

/** The facts of a carrier (Träger), as they stand in `content/carriers/<slug>/de.mdx`. */
export const carrierFacts = z.strictObject({
  /** Made up for demonstration: every page that names it says so. */
  fictitious: z.boolean(),
  address: z.string().min(1).max(160),
  district: z.enum(districts).optional(),
  phone: z.string().max(40).optional(),
  mail: z.email().optional(),
  contactLanguages: z.array(z.enum(contactLanguages)).min(1),
  /** When somebody is there or answers the telephone. Absent: not known. */
  hours: weeklyHours.optional(),
});

export type CarrierFacts = z.output<typeof carrierFacts>;
