import { z } from "zod";
import { openingSpan, weekdays } from "@/lib/opening-hours";
import { usualCarrierRules } from "./carrier-rules";

/** Goes into translated sentences: what means something to the message format may not be in it. */
const words = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^{}<>#']+$/, "darf keines der Zeichen { } < > # ' enthalten");

const inEveryLanguage = z.strictObject({ de: words, ar: words, "fa-AF": words, ti: words });

/** A body that a page names with its contact data. The names are German, as on its door and letters. */
const body = z.strictObject({
  name: words,
  /** The part of the body, or the person, that answers. */
  unit: words.optional(),
  address: words.optional(),
  stop: words.optional(),
  phone: words.optional(),
  mail: z.email().optional(),
  web: z.url({ protocol: /^https$/ }).optional(),
});

const afterDays = z.number().int().min(1).max(1000);

/** The bodies a text may show with `<Kontakt stelle="…" />`. */
export const cityBodies = [
  "team",
  "publisher",
  "dataProtection",
  "dataProtectionAuthority",
  "accessibility",
  "ombudsman",
] as const;
export type CityBody = (typeof cityBodies)[number];

/**
 * What the portal says about the city that runs it, as it stands in `content/city.yaml` and
 * nowhere else: another city changes this file, its tokens and its content.
 */
export const citySchema = z.strictObject({
  /** The contact data are made up: every page that shows them says so. */
  exampleData: z.boolean(),
  name: inEveryLanguage,
  /** What the portal is called at the top of each page. */
  portal: inEveryLanguage,
  /** What the back office is called. */
  backOffice: words,
  /** Where one comes to without an appointment, as one would ask for it in the street. */
  visitPlace: words,
  /** Slugs as facts name them, with the districts' own names. */
  districts: z
    .record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), words)
    .refine((given) => Object.keys(given).length > 0, "mindestens einer"),
  /** When the team answers the telephone. */
  calls: z
    .array(z.strictObject({ weekdays: z.array(z.enum(weekdays)).min(1), ...openingSpan.shape }))
    .min(1),
  /** Days since the last check of an offer after which its carrier is asked, and what follows. */
  freshness: z
    .strictObject({
      remind: afterDays,
      remindAgain: afterDays,
      unconfirmed: afterDays,
      pause: afterDays,
    })
    .refine(
      ({ remind, remindAgain, unconfirmed, pause }) =>
        remind < remindAgain && remindAgain < unconfirmed && unconfirmed < pause,
      "die Zahlen müssen von remind bis pause steigen",
    )
    .default({ remind: 90, remindAgain: 104, unconfirmed: 118, pause: 146 }),
  /** Completed years of those the programme is for, both included; others are asked about, not refused. */
  targetAge: z
    .strictObject({ from: z.number().int().min(0), to: z.number().int().max(120) })
    .refine(({ from, to }) => from <= to, "from darf nicht größer sein als to")
    .default({ from: 18, to: 27 }),
  /** Days after which somebody asks a person how it goes on (domain/follow-up). */
  followUps: z
    .strictObject({
      /** From the end of a placement; negative: before it. */
      offsets: z
        .array(z.number().int().min(-365).max(730))
        .refine((days) => days.some((day) => day > 0), "mindestens eine Zahl über 0")
        .refine((days) => new Set(days).size === days.length, "jede Zahl nur einmal"),
      /** From the start of a placement without a planned end. */
      openEnd: afterDays,
      /** So long before its end a placement is shown where no next step is in sight. */
      endsSoon: afterDays,
      /** From the last day of a paper's validity, all before it. */
      paper: z
        .array(z.number().int().min(-365).max(0))
        .min(1)
        .refine((days) => new Set(days).size === days.length, "jede Zahl nur einmal")
        .default([-42, -14]),
      /** From the day on which somebody is accompanied of whom nothing is planned. */
      support: afterDays.default(28),
      /** From the day on which a case file is opened. */
      opened: afterDays.default(7),
    })
    .prefault({ offsets: [-28, -7, 7, 30, 90, 180], openEnd: 28, endsSoon: 42 }),
  /** How people of the target group are sought out (domain/roster). */
  outreach: z
    .strictObject({
      /** Tries in a row that reach nobody, and the days between two of them. */
      attempts: z.number().int().min(1).max(20),
      daysBetween: afterDays,
      /** Days after a talk that has led to nothing yet. */
      daysAfterTalk: afterDays,
      /** So many days before a paper ends, its person comes first. */
      paperEnds: afterDays,
    })
    .default({
      attempts: 4,
      daysBetween: 7,
      daysAfterTalk: 14,
      paperEnds: 42,
    }),
  /** When carriers and offices are written to about referrals (domain/referral). */
  referrals: z
    .strictObject({
      /** Weekday of the mail with everything that is open. */
      digest: z.enum([...weekdays, "none"]),
      /** Days without a word to them after which they are reminded to answer. */
      remind: z.literal("none").or(afterDays),
      /** Days without an answer after which it is the caseworker's to ask. */
      silent: afterDays,
      /** Days after a yes, and after the offer's start, in which nobody reports that it began. */
      accepted: afterDays.default(7),
      /** Days after the person's word that they began, in which nobody else reports it. */
      begunSaid: afterDays.default(5),
      /** Days on a waiting list without news. */
      waitlisted: afterDays.default(28),
      /** Days in which a referral that was prepared is not sent. */
      unsent: afterDays.default(7),
      /** Days before the end of a consent that is still needed, in which it can be renewed. */
      consentEnds: afterDays.default(21),
      /** Days after the end of a placement in which its carrier still sees who it was. */
      afterEnd: afterDays.default(28),
      /** How long a mailed link can be used, in days. */
      link: afterDays,
    })
    .prefault({ digest: "mon", remind: 7, silent: 14, link: 21 }),
  /** What a carrier keeps to with the data of people; accepted before any is sent to its account. */
  carrierRules: z
    .strictObject({
      /** Another wording has another version, and is accepted anew. */
      version: z.string().regex(/^[\w.-]{1,20}$/),
      points: z.array(z.string().min(1).max(400)).min(1),
    })
    .default(usualCarrierRules),
  bodies: z.strictObject(
    Object.fromEntries(cityBodies.map((name) => [name, body])) as Record<CityBody, typeof body>,
  ),
});

export type City = z.output<typeof citySchema>;
