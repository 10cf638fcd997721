import { sendsMails } from "@/domain/mail/queries";
import { keepDraft, loadDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import { publicAddress } from "@/lib/public-address";

const form = "invitation";

/** The page that shows a one-time link for an hour; the link itself stands in no address. */
export async function invitationPage(page: string, token: string): Promise<string> {
  const link = publicAddress(`/intern/set-up/${token}`);
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
      <p className="font-bold">
        {sendsMails()
          ? "Der Link ist als Mail unterwegs. Sie können ihn auch selbst weitergeben."
          : "Geben Sie diesen Link der Person."}{" "}
        Er gilt einmal, sieben Tage lang:
      </p>
      <p className="mt-1 break-all">
        <code>{link}</code>
      </p>
    </div>
  );
}
