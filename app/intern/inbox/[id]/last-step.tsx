import type { readContactRequest } from "@/domain/contact-request/queries";
import { formatInstant } from "@/lib/i18n/format";
import { actionWords } from "../../action-words";

type Props = {
  readonly step: Awaited<ReturnType<typeof readContactRequest>>["lastStep"];
  /** Somebody could not do something any more: this was done instead. */
  readonly isLate: boolean;
};

/** What was done with a request last, by whom and when. */
export function LastStep({ step, isLate }: Props) {
  if (!step) return null;
  return (
    <p className={isLate ? "note mt-3 max-w-prose" : "mt-1 text-soft"}>
      Zuletzt, {formatInstant(step.at)} Uhr
      {step.by && (
        <>
          , <bdi>{step.by}</bdi>
        </>
      )}
      : {actionWords[step.action]}.{isLate && " Die Seite zeigt, wie die Anfrage jetzt steht."}
    </p>
  );
}
