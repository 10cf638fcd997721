import { z } from "zod";
import { sharedFields } from "@/domain/consent/fields";
import { consentGiven } from "@/domain/consent/rules";
import { type Certificate, certificates, endMoveReasons } from "@/domain/placement/rules";
import type { IssueCode } from "@/lib/errors";
import {
  choice,
  choices,
  formDate,
  optionalChoice,
  optionalFormDate,
  optionalText,
  printed,
  versioned,
} from "@/lib/form-fields";
import {
  type Answer,
  answers,
  type DeclineSide,
  declineReasons,
  declineSides,
  dropOutReasons,
  officeDeclineReasons,
} from "./rules";

const code = (issue: IssueCode): IssueCode => issue;
const id = z.uuid();

/** Why somebody says themselves that they cannot come: "not come" is said by others. */
export const personReasons = ["otherPlans", "tooFar", "noChildcare", "other"] as const;

/** A referral goes to an offer or to an office, never to both. */
export const draftInput = z
  .object({
    caseFileId: id,
    needId: z.literal("").or(id).optional(),
    offer: z.string().max(80).optional(),
    officeId: z.literal("").or(id).optional(),
  })
  .refine((form) => Boolean(form.offer) !== Boolean(form.officeId), {
    error: code("missingChoice"),
    path: ["officeId"],
  });

/** First step of a draft: what is to be passed on, and until when. */
export const disclosureInput = z.object({
  ...versioned,
  fields: choices(sharedFields).refine((fields) => fields.length > 0, {
    error: code("consentField"),
  }),
  expiresOn: formDate(),
  message: printed(optionalText(1000)),
  /** A last day before the planned end, which was confirmed: a yes holds for just this one. */
  sure: z.string().max(10).optional(),
});

/** Second step: the person has heard the wording about exactly that, and said yes. */
export const sendInput = z.object({
  ...versioned,
  consented: z.literal("yes", code("consentNeeded")),
  givenHow: choice(consentGiven),
  /** What the page showed of it, sealed; a form from before the update says nothing. */
  shown: z.string().max(10_000).optional(),
});

/** A consent anew, for the same fields with their values of today. */
export const renewInput = sendInput.extend({
  expiresOn: formDate(),
  sure: z.string().max(10).optional(),
});

const everyReason = [
  ...new Set([
    ...declineReasons.carrier,
    ...officeDeclineReasons.carrier,
    ...declineReasons.client,
    ...dropOutReasons,
  ]),
] as unknown as readonly [string, ...string[]];

/** Whose answer it is: that of a course, or of an office, which holds none. */
type Asked = "course" | "office";

const declining: Record<Asked, Record<DeclineSide, readonly string[]>> = {
  course: declineReasons,
  office: {
    // A form from before offices had reasons of their own names those of a course.
    carrier: [...officeDeclineReasons.carrier, ...declineReasons.carrier],
    client: officeDeclineReasons.client,
  },
};

/** The reasons an answer can have; the two sides of a decline are counted apart. */
function reasonsFor(
  answer: Answer,
  side: DeclineSide | undefined,
  asked: Asked,
): readonly string[] {
  if (answer === "droppedOut") return dropOutReasons;
  if (answer !== "declined") return [];
  const reasons = declining[asked];
  return side ? reasons[side] : declineSides.flatMap((either) => reasons[either]);
}

const dated: readonly Answer[] = ["started", "completed", "droppedOut"];

/** Answers that say their side and reason at once. */
export const plainAnswers = ["noPlace", "notResponsible", "noShow"] as const;
export type PlainAnswer = (typeof plainAnswers)[number];

const spelledOut: Record<PlainAnswer, { side: DeclineSide; reason: string }> = {
  noPlace: { side: "carrier", reason: "noPlace" },
  notResponsible: { side: "carrier", reason: "notResponsible" },
  noShow: { side: "client", reason: "noShow" },
};

/** Those that are offered to a course and to an office. */
export const plainAnswersOf = {
  course: ["noPlace", "noShow"],
  office: ["notResponsible", "noShow"],
} as const satisfies Record<Asked, readonly PlainAnswer[]>;

const isPlain = (answer: unknown): answer is PlainAnswer =>
  plainAnswers.some((plain) => plain === answer);

function spellOut(form: unknown): unknown {
  if (typeof form !== "object" || form === null || !("answer" in form)) return form;
  if (!isPlain(form.answer)) return form;
  const said = spelledOut[form.answer];
  const picked = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ""));
  return { ...said, ...picked, answer: "declined", plain: form.answer };
}

type Typed = {
  answer: Answer;
  side?: DeclineSide | undefined;
  reason?: string | undefined;
  day?: string | undefined;
  certificate?: Certificate | undefined;
  plain?: PlainAnswer | undefined;
};

/** Fields that were filled in and contradict the answer: which of the two was meant is not guessed. */
function contradicting({ answer, side, reason, day, certificate, plain }: Typed) {
  const said = plain && spelledOut[plain];
  const isNo = answer === "declined";
  return [
    ...(side && (!isNo || (said && said.side !== side)) ? ["side"] : []),
    ...(reason && isReasonOfAnother(answer, reason, said?.reason) ? ["reason"] : []),
    ...(day && !dated.includes(answer) ? ["day"] : []),
    ...(certificate && answer !== "completed" ? ["certificate"] : []),
  ];
}

function isReasonOfAnother(answer: Answer, reason: string, said: string | undefined): boolean {
  return said ? said !== reason : reasonsFor(answer, undefined, "office").length === 0;
}

/** The planned end stands in the form before anybody answers: of another answer it is no part. */
function ofThisAnswer<Form extends Typed & { plannedEnd?: unknown }>(form: Form): Form {
  return form.answer === "started" ? form : { ...form, plannedEnd: undefined };
}

/** An office holds no course: nothing of it ends on a planned day, and none gives a certificate. */
function ofOffice<Form extends Typed & { plannedEnd?: unknown }>(form: Form): Form {
  const certificate = form.answer === "completed" ? ("unknown" as const) : undefined;
  return { ...form, plannedEnd: undefined, certificate };
}

const answerForm = z
  .object({
    ...versioned,
    answer: choice(answers),
    side: optionalChoice(declineSides),
    reason: optionalChoice(everyReason),
    /** First or last day, as the answer needs it. */
    day: optionalFormDate(),
    plannedEnd: optionalFormDate(),
    certificate: optionalChoice(certificates),
    /** The day that may be a slip, and was confirmed: a yes holds for just this one. */
    sure: z.string().max(10).optional(),
    note: optionalText(1000),
    /** Said at once with its side and reason. */
    plain: z.enum(plainAnswers).optional(),
  })
  .superRefine((form, context) => {
    for (const path of contradicting(form)) {
      context.addIssue({ code: "custom", path: [path], message: code("notOfAnswer") });
    }
  })
  .transform(ofThisAnswer);

/** What an answer lacks. */
function refuseMissing(
  asked: Asked,
  form: Typed & { plannedEnd?: string | undefined },
  context: z.RefinementCtx,
) {
  const missing = (path: string, issue: IssueCode) =>
    context.addIssue({ code: "custom", path: [path], message: issue });
  if (form.answer === "declined" && !form.side) missing("side", "missingChoice");
  const reasons = reasonsFor(form.answer, form.side, asked);
  if (reasons.length > 0 && !form.reason) missing("reason", "missingChoice");
  else if (reasons.length > 0 && !reasons.includes(form.reason ?? "")) {
    missing("reason", "notOfAnswer");
  }
  if (dated.includes(form.answer) && !form.day) missing("day", "missing");
  if (form.answer === "completed" && !form.certificate) missing("certificate", "missingChoice");
  if (form.day && form.plannedEnd && form.plannedEnd < form.day) {
    missing("plannedEnd", "endBeforeStart");
  }
}

/** An answer as it was sent. What it has to say depends on who is asked, which the referral knows. */
export const answerInput = z.looseObject(versioned);

const answerOf = {
  course: z.preprocess(
    spellOut,
    answerForm.superRefine((form, context) => refuseMissing("course", form, context)),
  ),
  office: z.preprocess(
    spellOut,
    answerForm
      .transform(ofOffice)
      .superRefine((form, context) => refuseMissing("office", form, context)),
  ),
} as const satisfies Record<Asked, unknown>;

export type AnswerInput = z.output<typeof answerForm>;

/** The schema of what a carrier says of its course, or an office, which holds none. */
export const answerTo = ({ office }: { readonly office: unknown }) =>
  answerOf[office === null ? "course" : "office"];

export const confirmInput = z.object({
  ...versioned,
  agrees: choice(["yes", "no"]),
  /** The person may read on their page that the carrier has said no. */
  told: z.literal("yes").optional().catch(undefined),
  note: optionalText(1000),
});

export const settleInput = z.object({ ...versioned, note: optionalText(1000) });

/** What the person says: when they began, or why they cannot come; neither has to be said. */
export const begunInput = z.object({
  ...versioned,
  day: optionalFormDate(),
  /** The offer's first day, where they were asked whether they really began before it. */
  sure: z.string().max(10).optional(),
});
export const cannotComeInput = z.object({
  ...versioned,
  reason: optionalChoice(personReasons).transform((reason) => reason ?? "other"),
});

export const endMoveInput = z.object({
  ...versioned,
  plannedEnd: formDate(),
  why: choice(endMoveReasons),
  note: optionalText(1000),
});

export const withdrawInput = z.object({
  ...versioned,
  to: choice(["withdrawn", "enteredInError"]),
  why: optionalText(1000),
});

export const versionedInput = z.object(versioned);
