import { translateByMachine } from "@/domain/translation/machine";
import { withNotice } from "../../../../../notices";
import { staffForm } from "../../../../../staff-form";
import { addressOf, type PlaceParams, placeFrom } from "../place";

export const { GET, POST } = staffForm<PlaceParams, void>({
  form: "translation-machine",
  run: (actor, _fields, params) => translateByMachine(actor, placeFrom(params)),
  done: (_result, params) => withNotice(addressOf(params), "machineTranslated"),
  retry: addressOf,
});
