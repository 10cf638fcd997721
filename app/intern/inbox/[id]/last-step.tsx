import type { readContactRequest } from "@/domain/contact-request/queries";
import { formatInstant } from "@/lib/i18n/format";
import { actionWords } from "../../action-words";

type Props = { readonly step: Awaited<ReturnType<typeof readContactRequest>>["lastStep"] };

/** To whoever could not do something any more: what was done instead. */
export function LastStep({ step }: Props) {
  if (!step) return null;
  return (
    <p className="note mt-3 max-w-prose">
      Zuletzt, {formatInstant(step.at)} Uhr
      {step.by && (
        <>
          , <bdi>{step.by}</bdi>
        </>
      )}
      : {actionWords[step.action]}. Die Seite zeigt, wie die Anfrage jetzt steht.
    </p>
  );
}
