import { forgetFilter } from "@/domain/saved-filter/commands";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file-filter",
  run: (actor, _fields, { id }) => forgetFilter(actor, { id }),
  done: () => withNotice("/intern/case-files", "filterForgotten"),
  retry: () => "/intern/case-files",
});
