import { fieldValue } from "@/lib/forms/fields";
import { keepTerm } from "../../find-term";
import { staffForm } from "../../staff-form";
import { filterNames } from "../all/filter-names";

export const { GET, POST } = staffForm<Record<string, never>, { address: string }>({
  form: "find-on-roster",
  run: async (_actor, fields) => {
    const said = filterNames.map((name) => [name, fieldValue(fields, name)]);
    const query = new URLSearchParams(said.filter(([, value]) => value));
    await keepTerm(query, fields);
    return { address: `/intern/roster/all${query.size > 0 ? `?${query}` : ""}` };
  },
  done: ({ address }) => address,
  retry: () => "/intern/roster/all",
});
