import { keepTranslations } from "@/domain/translation/keep";
import { type Notice, withNotice } from "../../../../../notices";
import { publishNow } from "../../../../../publishing";
import { staffForm, withParams } from "../../../../../staff-form";
import { addressOf, type PlaceParams } from "../place";

export const { GET, POST } = staffForm<PlaceParams, Notice>({
  form: "translation-step",
  run: async (actor, fields, params) => {
    await keepTranslations(actor, withParams(fields, params));
    return publishNow();
  },
  done: (notice, params) => withNotice(addressOf(params), notice),
  retry: addressOf,
});
