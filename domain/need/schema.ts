import { optionalText } from "@/lib/form-fields";

/** Where a person stands now, and where they want to be. */
export const needWords = { level: optionalText(300), goal: optionalText(500) };
