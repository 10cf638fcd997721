import { proposeAddress, renameOffer } from "@/domain/offer-revision/rename";
import { fieldValue } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../../notices";
import { publishNow } from "../../../publishing";
import { staffForm, withParams } from "../../../staff-form";

type Outcome = { readonly notice: Notice } | { readonly proposed: string };

/** Shows the address first, and changes it once that was confirmed. */
export const { GET, POST } = staffForm<{ id: string }, Outcome>({
  form: "offer-address",
  run: async (actor, fields, params) => {
    const asked = withParams(fields, params);
    if (fieldValue(fields, "confirmed") !== "yes") {
      return { proposed: (await proposeAddress(actor, asked)).slug };
    }
    await renameOffer(actor, asked);
    return { notice: await publishNow("renamed") };
  },
  done: (outcome, { id }) =>
    "notice" in outcome
      ? withNotice(`/intern/offers/${id}`, outcome.notice)
      : `/intern/offers/${id}?address=${outcome.proposed}#new-address`,
  retry: ({ id }) => `/intern/offers/${id}`,
});
