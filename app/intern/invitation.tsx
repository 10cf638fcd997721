import { keepDraft, loadDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";

const form = "invitation";

/** The page that shows a one-time link for an hour; the link itself stands in no address. */
export async function invitationPage(page: string, token: string): Promise<string> {
  const link = `${process.env.PUBLIC_URL}/intern/set-up/${token}`;
  const shown = await keepDraft(form, { fields: { link }, issues: [] });
  return `${page}?invited=${shown}`;
}

export async function shownInvitation(token: string | undefined): Promise<string> {
  const { fields } = await loadDraft(form, token);
  return fieldValue(fields, "link");
}

/** The link to hand over; nothing where none was made just now. */
export function InvitationNote({ link }: { link: string }) {
  if (!link) return null;
  return (
    <div className="note mt-4" role="status">
      <p className="font-semibold">
        Geben Sie diesen Link der Person. Er gilt einmal, sieben Tage lang:
      </p>
      <p className="mt-1 break-all">
        <code>{link}</code>
      </p>
    </div>
  );
}
