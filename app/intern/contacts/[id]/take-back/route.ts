import { takeBackContact } from "@/domain/contact/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

/** Only these pages have the form; anything else in its field leads to the roster. */
const pages = /^\/intern\/(roster|case-files)\/[0-9a-f-]{36}$/;

export const POST = staffForm<{ id: string }, string>({
  form: "contact",
  run: async (actor, fields, { id }) => {
    await takeBackContact(actor, { id });
    return pageOf(fieldValue(fields, "back"));
  },
  done: (page) => withNotice(page, "contactTakenBack"),
  retry: (_params, fields) => pageOf(fieldValue(fields, "back")),
});

function pageOf(back: string): string {
  return pages.test(back) ? back : "/intern/roster";
}
