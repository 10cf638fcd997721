import { importTranslations } from "@/domain/translation/import";
import { invalid } from "@/lib/errors";
import { fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../staff-form";
import { importedPage } from "../imported";

/** As large as a document may be, and what a form has around it. */
const bodyLimit = 4 * 1024 * 1024 + 16 * 1024;

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "xliff",
  bodyLimit,
  textFile: "file",
  run: async (actor, fields) => {
    const xml = fieldValue(fields, "file");
    if (xml.trim() === "") throw invalid("file", "missingFile");
    return importedPage(await importTranslations(actor, xml), fieldValue(fields, "language"));
  },
  done: (page) => page,
  retry: (_params, fields) =>
    `/intern/translations?language=${encodeURIComponent(fieldValue(fields, "language"))}`,
});
