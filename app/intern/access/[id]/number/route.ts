import { clearNumber } from "@/domain/person-access/commands";
import { withNotice } from "../../../notices";
import { pageOfKey } from "../../../page-tools";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, Awaited<ReturnType<typeof clearNumber>>>({
  form: "case-file",
  run: (actor, _fields, { id }) => clearNumber(actor, { id }),
  done: (where) => withNotice(pageOfKey(where), "numberCleared"),
  // There is nothing in it that could be wrong: it was done, or it is gone.
  retry: () => "/intern",
});
