import { Fragment } from "react";
import type { Phrase } from "@/lib/i18n/phrase";
import { German } from "./german";

/** A phrase in a page, its German names marked as German. */
export function Sentence({ of }: { of: Phrase }) {
  return of.map((part) =>
    typeof part === "string" ? (
      <Fragment key={part}>{part}</Fragment>
    ) : (
      <German key={part.german}>{part.german}</German>
    ),
  );
}
