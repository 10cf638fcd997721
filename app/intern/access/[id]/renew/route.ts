import { renewAccess } from "@/domain/person-access/commands";
import { withNotice } from "../../../notices";
import { pageOfKey } from "../../../page-tools";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, Awaited<ReturnType<typeof renewAccess>>>({
  form: "case-file",
  run: (actor, _fields, { id }) => renewAccess(actor, { id }),
  done: (where) => withNotice(pageOfKey(where), "accessRenewed"),
  // There is nothing in it that could be wrong: it was done, or it is gone.
  retry: () => "/intern",
});
