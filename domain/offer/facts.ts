import { z } from "zod";
import { contactLanguages } from "@/domain/carrier/languages";
import { districts } from "@/lib/city/districts";
import { audioName, flyerName, pictureName } from "@/lib/content/media-names";
import { recordings } from "@/lib/content/recordings";
import { phoneNumber } from "@/lib/form-fields";
import { clockTime, weekdays } from "@/lib/opening-hours";
import { plainDate } from "@/lib/plain-date";
import {
  acceptedPapers,
  admissions,
  barrierFree,
  categories,
  certificatesGained,
  enrolmentWays,
  germanLevels,
  lifecycles,
  papersToBring,
  payPeriods,
  presences,
  schoolCertificates,
  workPermitNeeds,
} from "./vocabulary";

/** Euro cents, up to 50,000 euros: more is a slip, for a course as for a month's pay. */
const cents = z.number().int().min(0).max(5_000_000);
const name = z.string().min(1).max(120);
const number = name.refine((typed) => phoneNumber(typed) !== null, {
  error: "das ist keine Telefonnummer",
});

const session = z.strictObject({
  weekdays: z.array(z.enum(weekdays)).min(1),
  from: clockTime,
  to: clockTime,
});

/** A date at which the carrier tells about the offer, before anybody has to apply. */
const informationDate = z.strictObject({
  date: plainDate,
  from: clockTime,
  to: clockTime.optional(),
  /** Absent: where the offer itself takes place. */
  place: name.optional(),
});
export type InformationDate = z.output<typeof informationDate>;

const when = z.strictObject({
  /** First day. Absent with rolling entry, or while it is open. */
  start: plainDate.optional(),
  end: plainDate.optional(),
  /** One may join at any time. */
  rolling: z.boolean().optional(),
  /** Last day to apply. */
  deadline: plainDate.optional(),
  sessions: z.array(session).optional(),
  hoursPerWeek: z.number().min(0.5).max(60).optional(),
  partTime: z.boolean().optional(),
  durationWeeks: z.number().int().min(1).max(260).optional(),
  informationDates: z.array(informationDate).optional(),
});

const where = z.strictObject({
  place: name,
  district: z.enum(districts).optional(),
  /** Nearest bus or train stop. */
  stop: name.optional(),
  presence: z.enum(presences),
  barrierFree: z.enum(barrierFree).optional(),
});

const money = z.strictObject({
  /** What taking part costs, in euro cents; 0 is free. Absent: not known. */
  costCents: cents.optional(),
  travelRefunded: z.boolean().optional(),
  /** What one is paid, in euro cents before tax per period. */
  payCents: cents.optional(),
  payPer: z.enum(payPeriods).optional(),
  childcare: z.boolean().optional(),
});

const who = z.strictObject({
  ageMin: z.number().int().min(0).max(99).optional(),
  ageMax: z.number().int().min(0).max(99).optional(),
  /** Level needed on the first day. Absent: not known; "none": no German needed. */
  germanNeeded: z.enum(germanLevels).optional(),
  /** Level the course leads to. */
  germanReached: z.enum(germanLevels).optional(),
  womenOnly: z.boolean().optional(),
  schoolCertificateNeeded: z.enum(schoolCertificates).optional(),
  /** As the carrier states it; never a statement of entitlement. Absent or empty: not known. */
  acceptedPapers: z.array(z.enum(acceptedPapers)).optional(),
  workPermitNeeded: z.enum(workPermitNeeds).optional(),
  admissionVia: z.enum(admissions).optional(),
});

const places = z.strictObject({
  total: z.number().int().min(0).optional(),
  free: z.number().int().min(0).optional(),
  waitingList: z.boolean().optional(),
  /** Day these figures were true. */
  asOf: plainDate,
});

const contact = z.strictObject({
  person: name.optional(),
  phone: number.optional(),
  whatsapp: number.optional(),
  mail: z.email().optional(),
});

/**
 * The structured facts of an offer, as they stand in `content/offers/<slug>/de.mdx` and nowhere else.
 * What is absent is unknown: matching then asks and never excludes. Source of the list: the
 * portal's domain description, after Open Referral HSDS 3.0.
 */
export const offerFacts = z.strictObject({
  /** Slug of the carrier. */
  carrier: z.string(),
  category: z.enum(categories),
  recordings: recordings.optional(),
  picture: z
    .strictObject({
      file: pictureName,
      /** What is to be seen, in German, for those who do not see it. */
      alt: z.string().min(1).max(200),
    })
    .optional(),
  /** Somebody of the carrier speaking German, and what they say. */
  audio: z.strictObject({ file: audioName, transcript: z.string().min(1).max(4000) }).optional(),
  /** The carrier's own sheet, a PDF. */
  flyer: z.strictObject({ file: flyerName }).optional(),
  when,
  where,
  money,
  who,
  certificate: z.enum(certificatesGained).optional(),
  /** The certificate's own German name, shown as it is. */
  certificateName: name.optional(),
  contactLanguages: z.array(z.enum(contactLanguages)).min(1),
  enrolment: z.array(z.enum(enrolmentWays)).min(1),
  bring: z.array(z.enum(papersToBring)).optional(),
  places: places.optional(),
  contact,
  /** Name of the funding programme, shown as it is. */
  programme: name.optional(),
  /** Addresses it had before, the first one first: they lead to this one and are nobody else's. */
  formerSlugs: z
    .array(
      z
        .string()
        .max(100)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    )
    .optional(),
  /** Day the offer first stood in the portal; absent for offers from before that was noted. */
  publishedOn: plainDate.optional(),
  /** Day the carrier last confirmed these facts. */
  lastChecked: plainDate,
  /** Last day the offer is shown. */
  validUntil: plainDate,
  /** Absent while it runs. What is paused or has ended leaves the lists; its page stays and says so. */
  lifecycle: z.enum(lifecycles).optional(),
});

export type OfferFacts = z.output<typeof offerFacts>;

/** Facts as far as they are known and each by itself is right: enough to find contradictions. */
export const factsSoFar = z.object({
  when: when.partial(),
  money: money.partial(),
  who: who.partial(),
  places: places.partial().optional(),
  publishedOn: plainDate.optional(),
  lastChecked: plainDate.optional(),
  validUntil: plainDate.optional(),
});
export type FactsSoFar = z.output<typeof factsSoFar>;
