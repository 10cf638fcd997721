import { caseFileFilter, filterQuery } from "@/domain/case-file/list-filter";
import { keepTerm } from "../../find-term";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, { address: string }>({
  form: "find-case-file",
  run: async (_actor, fields) => {
    const query = filterQuery(caseFileFilter.parse(fields));
    await keepTerm(query, fields);
    return { address: `/intern/case-files${query.size > 0 ? `?${query}` : ""}` };
  },
  done: ({ address }) => address,
  retry: () => "/intern/case-files",
});
