import type { readConference } from "@/domain/case-conference/queries";
import type { PageForms } from "../../../../page-forms";

/** What the page has read. */
export type Read = Awaited<ReturnType<typeof readConference>>;

/** The forms of this page, each with drafts of its own. */
export const conferenceForms = [
  "conference-step",
  "conference-invited",
  "conference-by-hand",
  "conference-consent",
  "conference-consent-day",
  "conference-hold",
  "conference-attend",
  "conference-cancel",
  "conference-minutes",
  "conference-decision",
  // Of a decision's page, once it was removed.
  "conference-decision-change",
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

/**
 * The form of the minutes, wherever they were typed: somebody else, or another window, may have said
 * meanwhile that the conference was held, or was not.
 */
export function minutesForm(
  { conference, file, forms }: Pick<PartProps, "conference" | "file" | "forms">,
  usual: "conference-hold" | "conference-minutes",
) {
  const { back } = forms;
  const isBack = back === "conference-hold" || back === "conference-minutes";
  // What its reader has begun to write goes before what is saved.
  const minutes = file.draft?.text ?? conference.record ?? "";
  return forms.of(isBack ? back : usual, { minutes, came: file.draft?.came ?? [] });
}
