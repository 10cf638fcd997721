import { z } from "zod";
import { consentGiven } from "@/domain/consent/rules";
import { conferenceTopics } from "@/domain/consent/topics";
import { stepFields } from "@/domain/support-plan/schema";
import type { IssueCode } from "@/lib/errors";
import { choice, choices, formDate, formKey, optionalText, versioned } from "@/lib/form-fields";
import { cancelReasons, conferenceAbouts, conferenceMedia } from "./rules";

const code = (issue: IssueCode): IssueCode => issue;

const time = z
  .string(code("missing"))
  .min(1, code("missing"))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, code("notATime"));

const conference = {
  about: choice(conferenceAbouts),
  topics: choices(conferenceTopics),
  day: formDate(),
  /** Wall clock in Berlin, "14:30", both on the same day. */
  time,
  until: time,
  medium: choice(conferenceMedia),
  place: optionalText(200),
  agenda: optionalText(2000),
  note: optionalText(2000),
  /** Keys of doubts that were answered with yes. */
  confirmed: z.array(z.string().max(80)).default([]),
};
export type ConferenceFields = z.output<z.ZodObject<typeof conference>>;

const mail = optionalText(120).refine(
  (text) => !text || z.email().safeParse(text).success,
  code("notAMailAddress"),
);

/** Carriers and offices by their ids, and somebody else by name. */
const invited = {
  carriers: z.array(z.uuid(code("unknownChoice"))).default([]),
  offices: z.array(z.uuid(code("unknownChoice"))).default([]),
  otherName: optionalText(120),
  otherMember: optionalText(120),
  otherMail: mail,
};
export type InvitedFields = z.output<z.ZodObject<typeof invited>>;

/** Asked where other fields are wrong, so that all of it is said at once; else checkConference does. */
const atOnce = {
  when: ({ issues }: { readonly issues: readonly unknown[] }) => issues.length > 0,
} as const;
const topicsSaid = { ...atOnce, path: ["topics"], message: code("consentField") };
const placeSaid = { ...atOnce, path: ["place"], message: code("missing") };
const somebodySaid = { ...atOnce, path: ["carriers"], message: code("noParticipant") };

// A field that is wrong itself is absent here.
const hasTopics = ({ about, topics }: Partial<ConferenceFields>) =>
  about !== "person" || topics?.length !== 0;
const hasPlace = ({ medium, place }: Partial<ConferenceFields>) =>
  medium !== "inPerson" || Boolean(place);
const hasSomebody = ({ carriers, offices, otherName }: Partial<InvitedFields>) =>
  carriers?.length !== 0 || offices?.length !== 0 || Boolean(otherName);

export const planInput = z
  .object({ caseFileId: z.uuid(), key: formKey(), ...conference, ...invited })
  .refine(hasTopics, topicsSaid)
  .refine(hasPlace, placeSaid)
  .refine(hasSomebody, somebodySaid);
export const changeInput = z
  .object({ ...versioned, ...conference })
  .refine(hasTopics, topicsSaid)
  .refine(hasPlace, placeSaid);
export const inviteInput = z.object({ ...versioned, ...invited });
export const versionedInput = z.object(versioned);

const participant = { ...versioned, participantId: z.uuid() };
export const participantInput = z.object({ ...participant, member: optionalText(120), mail });
export const takeOffInput = z.object(participant);
export const invitedByHandInput = z.object({
  ...participant,
  /** The day on which they were told; nothing takes back that they were. */
  invitedOn: z
    .literal("")
    .optional()
    .transform(() => undefined)
    .or(formDate()),
  /** The day for which it was asked, and said, that it is no slip. */
  sure: z.string().max(10).optional(),
});

const consentDay = {
  givenOn: formDate(),
  /** Keys of doubts that were answered with yes. */
  confirmed: z.array(z.string().max(80)).default([]),
};
export const consentDayInput = z.object({ ...versioned, ...consentDay });

export const consentInput = z.object({
  ...versioned,
  consented: z.literal("yes", code("consentNeeded")),
  givenHow: choice(consentGiven),
  ...consentDay,
  /** What the page showed of it, sealed; a form from before the update says nothing. */
  shown: z.string().max(10_000).optional(),
});

/** Ids of participants who came, and "person". */
const came = z.array(z.string().max(40)).max(100).default([]);
export const attendInput = z.object({ ...versioned, came });

const minutes = {
  minutes: optionalText(10_000),
  /** The version of the draft that the form showed, 0 for none; a form from before the update says nothing. */
  opened: z.coerce.number().int().min(0).optional(),
};
export const minutesInput = z.object({ ...versioned, ...minutes });
export const holdInput = minutesInput.extend({
  came,
  /** Keys of doubts that were answered with yes. */
  confirmed: z.array(z.string().max(80)).default([]),
});
/** Minutes that are being written. */
export const minutesDraftInput = minutesInput.extend({
  came,
  opened: z.coerce.number().int().min(0).default(0),
});

export const cancelInput = z.object({ ...versioned, reason: choice(cancelReasons) });

export const decideInput = z.object({ conferenceId: z.uuid(), key: formKey(), ...stepFields });
export const decisionInput = z.object({ ...versioned, ...stepFields });
export const toStepInput = z.object({ ...versioned, goalId: z.uuid(code("missingChoice")) });
