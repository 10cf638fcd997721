import { caseFileFilter, filterQuery } from "@/domain/case-file/list-filter";
import { keepDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../staff-form";

const longestTerm = 120;

/** What is typed of a name is kept on the server for an hour: no name stands in an address. */
export const POST = staffForm<Record<string, never>, { address: string }>({
  form: "find-case-file",
  run: async (_actor, fields) => {
    const query = filterQuery(caseFileFilter.parse(fields));
    const term = fieldValue(fields, "term").trim().slice(0, longestTerm);
    if (term) query.set("find", await keepDraft("find-person", { fields: { term }, issues: [] }));
    return { address: `/intern/case-files${query.size > 0 ? `?${query}` : ""}` };
  },
  done: ({ address }) => address,
  retry: () => "/intern/case-files",
});
