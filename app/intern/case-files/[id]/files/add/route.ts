import { addFile } from "@/domain/file/commands";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

/** The largest file, and the form around it. */
const bodyLimit = 5_200_000;

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  bodyLimit,
  uploads: ["file"],
  asksFilesAgain: true,
  tooLarge: "fileOver5Mb",
  run: (actor, fields, { id }) => addFile(actor, id, fields),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "fileAdded"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});
