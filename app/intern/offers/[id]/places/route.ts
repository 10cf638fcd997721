import { changePlaces } from "@/domain/offer-revision/direct";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../../notices";
import { publishNow } from "../../../publishing";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, Notice>({
  form: "offer-places",
  run: async (actor, fields, params) => {
    const outcome = await changePlaces(actor, withParams(stepped(fields), params));
    return outcome === "published" ? publishNow() : outcome;
  },
  done: (notice, { id }) => withNotice(`/intern/offers/${id}`, notice),
  retry: ({ id }) => `/intern/offers/${id}`,
});

/** One press on "one more" or "one fewer" counts from what the page shows. */
function stepped(fields: Fields): Fields {
  const free = fieldValue(fields, "free");
  return free === "" ? fields : { ...fields, placesFree: free };
}
