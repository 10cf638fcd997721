import { z } from "zod";
import { clearableText, requiredText, versioned } from "@/lib/form-fields";

const longest = 120;
const mostForms = 10;
const known = clearableText(longest).transform((text) => text || null);

const termText = {
  german: requiredText(longest),
  /** One a line, or with commas. */
  forms: clearableText(longest * mostForms).transform((text = "") =>
    text
      .split(/[\n,]/)
      .map((form) => form.trim())
      .filter(Boolean)
      .slice(0, mostForms),
  ),
  ar: known,
  faAF: known,
  ti: known,
  note: clearableText(400).transform((text) => text || null),
};

export const addTermInput = z.object(termText);
export const changeTermInput = z.object({ ...versioned, ...termText });
export const removeTermInput = z.object(versioned);
