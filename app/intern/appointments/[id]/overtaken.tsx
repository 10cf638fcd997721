import type { readAppointment } from "@/domain/appointment/queries";
import { formatInstant } from "@/lib/i18n/format";
import type { FormState } from "../../issue-sentence";
import { NotSaved } from "../../not-saved";
import { appointmentStateWords } from "../../words";
import { outcomeWords } from "../appointment-words";

type Props = {
  readonly appointment: Pick<
    Awaited<ReturnType<typeof readAppointment>>,
    "state" | "settledAt" | "settledBy" | "movedToId"
  >;
  /** The form that came too late. */
  readonly form: FormState;
  readonly labels: Readonly<Record<"outcome" | "outcomeNote" | "day" | "time", string>>;
};

/** Somebody was first: what is so by now, where it goes on, and what was typed. */
export function Overtaken({ appointment, form, labels }: Props) {
  const { state, settledAt, settledBy, movedToId } = appointment;
  const since = [settledAt && formatInstant(settledAt), settledBy ?? "vom Portal"];
  return (
    <NotSaved
      {...{ form, labels, names: ["outcome", "day", "time", "outcomeNote"] }}
      choices={{ outcome: outcomeWords }}
      sentence={`Inzwischen steht dieser Termin auf „${appointmentStateWords[state]}“ (${since.filter(Boolean).join(", ")})`}
    >
      {movedToId && (
        <p className="mt-3">
          <a className="button" href={`/intern/appointments/${movedToId}`}>
            Zum neuen Termin
          </a>
        </p>
      )}
    </NotSaved>
  );
}
