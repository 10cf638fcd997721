import { returnTranslation } from "@/domain/translation/decide";
import { withNotice } from "../../../../../notices";
import { staffForm, withParams } from "../../../../../staff-form";
import { addressOf, type PlaceParams } from "../place";

export const { GET, POST } = staffForm<PlaceParams, unknown>({
  form: "translation-step",
  run: (actor, fields, params) => returnTranslation(actor, withParams(fields, params)),
  done: () => withNotice("/intern/translations", "returned"),
  retry: addressOf,
});
