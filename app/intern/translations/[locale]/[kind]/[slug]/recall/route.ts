import { recallTranslation } from "@/domain/translation/save";
import { withNotice } from "../../../../../notices";
import { staffForm, withParams } from "../../../../../staff-form";
import { addressOf, type PlaceParams } from "../place";

export const { GET, POST } = staffForm<PlaceParams, unknown>({
  form: "translation-step",
  run: (actor, fields, params) => recallTranslation(actor, withParams(fields, params)),
  done: (_result, params) => withNotice(addressOf(params), "recalled"),
  retry: addressOf,
});
