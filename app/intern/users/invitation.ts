import { keepDraft, loadDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";

const form = "invitation";

/** The page that shows a one-time link for an hour; the link itself stands in no address. */
export async function invitationPage(token: string): Promise<string> {
  const link = `${process.env.PUBLIC_URL}/intern/set-up/${token}`;
  const shown = await keepDraft(form, { fields: { link }, issues: [] });
  return `/intern/users?invited=${shown}`;
}

export async function shownInvitation(token: string | undefined): Promise<string> {
  const { fields } = await loadDraft(form, token);
  return fieldValue(fields, "link");
}
