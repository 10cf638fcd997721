import { takeBackContact } from "@/domain/contact/commands";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

/** Only these pages have the form; anything else in its field leads to the roster. */
const pages = /^\/intern\/(roster|case-files)\/[0-9a-f-]{36}$/;

const notices = {
  closed: "contactTakenBackClosed",
  running: "contactTakenBackRunning",
} as const satisfies Record<string, Notice>;

export const { GET, POST } = staffForm<{ id: string }, string>({
  form: "contact",
  run: async (actor, fields, { id }) => {
    const { caseFile } = await takeBackContact(actor, { id });
    return withNotice(pageOf(fields), caseFile ? notices[caseFile] : "contactTakenBack");
  },
  done: (page) => page,
  retry: (_params, fields) => pageOf(fields),
});

function pageOf(fields: Fields): string {
  const back = fieldValue(fields, "back");
  return pages.test(back) ? back : "/intern/roster";
}
