import type { readConference } from "@/domain/case-conference/queries";
import type { PageForms } from "../../../../page-forms";

/** What the page has read. */
export type Read = Awaited<ReturnType<typeof readConference>>;

/** The forms of this page, each with drafts of its own. */
export const conferenceForms = [
  "conference-step",
  "conference-invited",
  "conference-consent",
  "conference-consent-day",
  "conference-hold",
  "conference-attend",
  "conference-cancel",
  "conference-minutes",
  "conference-decision",
] as const;

/** What every part of a conference's page is given. */
export type PartProps = {
  /** Of the page, under which its forms post. */
  readonly address: string;
  readonly conference: Read["conference"];
  readonly file: Omit<Read, "conference">;
  readonly forms: PageForms<(typeof conferenceForms)[number]>;
};

/** Who was there, as the form ticks them. */
export function whoCame({ personCame, participants }: Read["conference"]) {
  const came = participants.filter((each) => each.came).map(({ id }) => id);
  return { came: personCame ? ["person", ...came] : came };
}

/** The minutes as their form shows them: what its reader has begun to write goes before what is saved. */
export function minutesSoFar({ conference, file }: Pick<PartProps, "conference" | "file">) {
  return { minutes: file.draft?.text ?? conference.record ?? "" };
}
