import { z } from "zod";
import { type IssueCode, invalid } from "@/lib/errors";
import {
  choice,
  choices,
  optionalText,
  phoneNumber,
  requiredText,
  versioned,
} from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { requestEvents } from "./rules";

export const channels = ["phone", "whatsapp", "sms", "email", "visit"] as const;
export type Channel = (typeof channels)[number];

/** Parts of the day in Remscheid. */
export const bestTimes = ["morning", "noon", "afternoon", "evening"] as const;
export type BestTime = (typeof bestTimes)[number];

const code = (issue: IssueCode): IssueCode => issue;

/** What the contact form sends. Lengths in characters. */
export const submission = z
  .object({
    locale: z.enum(locales),
    /** Slug of the offer it is about; absent: "please call me". */
    offer: z.string().max(80).optional(),
    name: requiredText(80),
    channel: choice(channels),
    contact: optionalText(120),
    bestTimes: choices(bestTimes),
    sharedPhone: choice(["yes", "no"]),
    femaleContact: choice(["yes", "any"]),
    message: optionalText(1000),
    submissionKey: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  })
  .transform((form, context) => {
    const contact = contactIn(form.channel, form.contact);
    if (typeof contact === "object") {
      context.addIssue({ code: "custom", path: ["contact"], message: contact.problem });
      return z.NEVER;
    }
    return { ...form, contact };
  });

export type Submission = z.output<typeof submission>;

function contactIn(channel: Channel, typed: string | undefined): string | { problem: IssueCode } {
  if (channel === "visit") return typed ?? "";
  if (!typed) return { problem: code("missing") };
  if (channel === "email") {
    return z.email().safeParse(typed).success ? typed : { problem: code("notAMailAddress") };
  }
  return phoneNumber(typed) ?? { problem: code("notAPhoneNumber") };
}

/** What the inbox sends when the Teilhabemanager deals with a request. */
export const requestMove = z.object({
  ...versioned,
  event: choice(requestEvents),
  note: optionalText(2000),
});

export const conversion = z.object(versioned);

/** @throws AppError "invalid" when the offer of a form is not, or no longer, there */
export function offerGone() {
  return invalid("offer", "unknownChoice");
}
