import { z } from "zod";
import { type Channel, channels } from "@/domain/person/channels";
import { type IssueCode, invalid } from "@/lib/errors";
import {
  choice,
  choices,
  clearableText,
  optionalText,
  phoneNumber,
  requiredText,
  versioned,
} from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { requestEvents } from "./rules";

/** Parts of the day in Berlin. */
export const bestTimes = ["morning", "noon", "afternoon", "evening"] as const;
export type BestTime = (typeof bestTimes)[number];

/** How somebody wants to be reached. Lengths in characters. */
const reachFields = {
  channel: choice(channels),
  // Telephones put marks of direction around a number that is copied; nobody sees them.
  contact: z.preprocess(withoutMarks, optionalText(120)),
  bestTimes: choices(bestTimes),
  sharedPhone: choice(["yes", "no"]),
  femaleContact: choice(["yes", "any"]),
};

/** What the contact form sends. Lengths in characters. */
export const submission = z
  .object({
    locale: z.enum(locales),
    /** Slug of the offer it is about; absent: "please call me". */
    offer: z.string().max(80).optional(),
    name: requiredText(80),
    ...reachFields,
    message: optionalText(1000),
    /** Said by the portal itself, and not by the form. */
    doubtful: z.boolean().default(false),
    /** A form without a proper key is a new one. */
    submissionKey: z
      .string()
      .regex(/^[A-Za-z0-9_-]{22}$/)
      .catch(() => crypto.randomUUID()),
  })
  .refine((form) => contactProblem(form.channel, form.contact) === undefined, {
    path: ["contact"],
    error: ({ input }) => {
      const { channel, contact } = input as { channel: Channel; contact?: string };
      return contactProblem(channel, contact);
    },
    // Asked also where other fields are wrong: all that is wrong is said at once.
    when: () => true,
  })
  .transform((form) => ({ ...form, contact: contactFor(form.channel, form.contact ?? "") }));

export type Submission = z.output<typeof submission>;

const marks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

function withoutMarks(typed: unknown): unknown {
  return typeof typed === "string" ? typed.replace(marks, "") : typed;
}

/** What is wrong with a number or address for a channel; nothing where no channel is chosen yet. */
function contactProblem(channel: Channel, contact: unknown = ""): IssueCode | undefined {
  if (!channels.includes(channel) || channel === "visit") return undefined;
  if (typeof contact !== "string") return "missing";
  if (contact === "") return "missing";
  if (channel === "email")
    return z.email().safeParse(contact).success ? undefined : "notAMailAddress";
  return phoneNumber(contact) === null ? "notAPhoneNumber" : undefined;
}

/** Telephone numbers with Latin digits, everything else as typed. */
function contactFor(channel: Channel, contact: string): string {
  const isNumber = channel !== "email" && channel !== "visit";
  return isNumber ? (phoneNumber(contact) ?? contact) : contact;
}

/**
 * What the status page sends to change how somebody is reached. An empty number or address means
 * the one that is known already, which the page does not show.
 */
export const reachChange = z
  .object({
    ...reachFields,
    /** "Please call me" came first, and there was no number. */
    call: z.literal("yes").optional().catch(undefined),
  })
  .refine(({ channel, contact }) => !contact || contactProblem(channel, contact) === undefined, {
    path: ["contact"],
    error: ({ input }) => {
      const { channel, contact } = input as { channel: Channel; contact?: string };
      return contactProblem(channel, contact);
    },
    when: () => true,
  })
  .transform((form) => ({ ...form, contact: contactFor(form.channel, form.contact ?? "") }));

export const callWish = z.object({ wish: choice(["yes", "no"]) });

/** What a person asks for on the status page, for the inbox to settle. */
export const wishes = ["call", "reach", "erasure"] as const;
export type Wish = (typeof wishes)[number];
export const wishSettling = z.object({ ...versioned, wish: choice(wishes) });

export const verdicts = ["person", "spam"] as const;
export const judgement = z.object({ ...versioned, verdict: choice(verdicts) });

/** What the inbox sends when the Teilhabemanager deals with a request. */
export const requestMove = z.object({
  ...versioned,
  event: choice(requestEvents),
  note: clearableText(2000),
});

/** @throws AppError "invalid" when the offer of a form is not, or no longer, there */
export function offerGone() {
  return invalid("offer", "unknownChoice");
}
