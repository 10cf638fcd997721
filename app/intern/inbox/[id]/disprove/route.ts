import { disproveContactRequest, type Left } from "@/domain/contact-request/disprove";
import { type Notice, withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<
  { id: string },
  Awaited<ReturnType<typeof disproveContactRequest>>
>({
  form: "contact-request-move",
  run: (actor, fields, params) => disproveContactRequest(actor, withParams(fields, params)),
  done: ({ left, isFree, caseFileId }, { id }) => {
    const byHand = leftNotice(left);
    return byHand && caseFileId
      ? withNotice(`/intern/case-files/${caseFileId}`, byHand)
      : withNotice(`/intern/inbox/${id}`, isFree ? "requestDisproven" : "requestUnproven");
  },
  retry: ({ id }) => `/intern/inbox/${id}`,
});

/** What is put right by hand, where that is done. */
function leftNotice(left: readonly Left[]): Notice | undefined {
  const isFileLeft = left.includes("caseFile");
  if (!left.includes("profile")) return isFileLeft ? "requestDisprovenFile" : undefined;
  return isFileLeft ? "requestDisprovenBoth" : "requestDisprovenProfile";
}
