import type { readConference } from "@/domain/case-conference/queries";
import type { FormState } from "../../../../issue-sentence";

/** What the page has read. */
export type Read = Awaited<ReturnType<typeof readConference>>;

/** What every part of a conference's page is given. */
export type PartProps = {
  /** Of the page, under which its forms post. */
  readonly address: string;
  readonly conference: Read["conference"];
  readonly file: Omit<Read, "conference">;
  readonly form: FormState;
};

/** Who was there, as the form ticks them. */
export function whoCame({ personCame, participants }: Read["conference"]): string[] {
  const came = participants.filter((each) => each.came).map(({ id }) => id);
  return personCame ? ["person", ...came] : came;
}
