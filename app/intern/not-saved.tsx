import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Written } from "@/components/written";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "./issue-sentence";

type Props<Name extends string> = {
  /** What is so by now, without a full stop. */
  readonly sentence: string;
  /** The form that came too late. */
  readonly form: FormState;
  /** Its fields that somebody types into, as they are called. */
  readonly labels: Readonly<Record<Name, string>>;
  readonly names: readonly Name[];
  /** Where it goes on. */
  readonly children?: ReactNode;
};

/** Somebody was first, and the form is not there any more: what is so, and what was typed, so that it is not lost. */
export function NotSaved<Name extends string>(props: Props<Name>) {
  const { sentence, form, labels, names, children } = props;
  const typed = names.filter((name) => form.value(name));
  return (
    <>
      <ErrorSummary title="Nicht gespeichert" issues={[{ field: "", sentence }]} />
      {children}
      {typed.length > 0 && (
        <div className="note mt-3 max-w-152">
          <p>Was Sie eingegeben hatten:</p>
          {typed.map((name) => (
            <div key={name} className="mt-1">
              {labels[name]}: <Written text={asRead(form.value(name))} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** A form sends its days as computers write them. */
function asRead(typed: string): string {
  const day = plainDate.safeParse(typed).data;
  return day ? formatShortDate(day) : typed;
}
