import { numberTyped } from "@/domain/person/phone-digits";
import { findByCode } from "@/domain/person-access/find";
import { fieldValue } from "@/lib/forms/fields";
import { keepTerm } from "../../find-term";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, { address: string }>({
  form: "find-request",
  run: async (actor, fields) => {
    const term = fieldValue(fields, "code");
    if (numberTyped(term)) {
      const query = new URLSearchParams();
      await keepTerm(query, { term });
      return { address: `/intern/inbox?${query}#found` };
    }
    const { requestId, caseFileId } = await findByCode(actor, fields);
    const address = requestId ? `/intern/inbox/${requestId}` : `/intern/case-files/${caseFileId}`;
    return { address };
  },
  done: ({ address }) => address,
  retry: () => "/intern/inbox",
});
