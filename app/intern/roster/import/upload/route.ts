import { uploadList } from "@/domain/roster/upload";
import { staffForm } from "../../../staff-form";

/** Ten thousand rows of a workbook are about 1 MB; in bytes. */
const bodyLimit = 8 * 1024 * 1024;

export const { GET, POST } = staffForm<Record<string, never>, { id: string }>({
  form: "roster-upload",
  bodyLimit,
  uploads: ["file"],
  asksFilesAgain: true,
  tooLarge: "fileOver8Mb",
  run: (actor, fields) => uploadList(actor, fields),
  done: ({ id }) => `/intern/roster/import/${id}`,
  retry: () => "/intern/roster/import",
});
