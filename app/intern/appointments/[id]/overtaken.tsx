import { ErrorSummary } from "@/components/form/error-summary";
import { Written } from "@/components/written";
import type { readAppointment } from "@/domain/appointment/queries";
import { formatInstant } from "@/lib/i18n/format";
import type { FormState } from "../../issue-sentence";
import { appointmentStateWords } from "../../words";

type Props = {
  readonly appointment: Awaited<ReturnType<typeof readAppointment>>;
  /** The form that came too late. */
  readonly form: FormState;
  readonly labels: Readonly<Record<"outcomeNote" | "day" | "time", string>>;
};

/** Somebody was first: what is so by now, where it goes on, and what was typed, so that it is not lost. */
export function Overtaken({ appointment, form, labels }: Props) {
  const { state, settledAt, settledBy, movedToId } = appointment;
  const since = [settledAt && formatInstant(settledAt), settledBy ?? "vom Portal"];
  const typed = (["day", "time", "outcomeNote"] as const).filter((name) => form.value(name));
  return (
    <>
      <ErrorSummary
        title="Nicht gespeichert"
        issues={[
          {
            field: "",
            sentence: `Inzwischen steht dieser Termin auf „${appointmentStateWords[state]}“ (${since.filter(Boolean).join(", ")})`,
          },
        ]}
      />
      {movedToId && (
        <p className="mt-3">
          <a className="button" href={`/intern/appointments/${movedToId}`}>
            Zum neuen Termin
          </a>
        </p>
      )}
      {typed.length > 0 && (
        <div className="note mt-3 max-w-152">
          <p>Was Sie eingegeben hatten:</p>
          {typed.map((name) => (
            <div key={name} className="mt-1">
              {labels[name]}: <Written text={form.value(name)} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}
