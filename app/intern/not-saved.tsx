import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Written } from "@/components/written";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "./issue-sentence";

type Words = Readonly<Record<string, string>>;

type Props<Name extends string> = {
  /** What is so by now, without a full stop. */
  readonly sentence: string;
  /** The form that came too late. */
  readonly form: Pick<FormState, "values">;
  /** Its fields that somebody types into or chooses from, as they are called. */
  readonly labels: Readonly<Record<Name, string>>;
  readonly names: readonly Name[];
  /** How its choices are called. */
  readonly choices?: { readonly [Choosing in Name]?: Words | undefined };
  /** Where it goes on. */
  readonly children?: ReactNode;
};

/** Somebody was first, and the form is not there any more: what is so, and what was typed, so that it is not lost. */
export function NotSaved<Name extends string>(props: Props<Name>) {
  const { sentence, form, labels, names, choices, children } = props;
  const typed = names.flatMap((name) => {
    const values = form.values(name).filter(Boolean);
    return values.length > 0 ? [{ name, values }] : [];
  });
  return (
    <>
      <ErrorSummary title="Nicht gespeichert" issues={[{ field: "", sentence }]} />
      {children}
      {typed.length > 0 && (
        <div className="note mt-3 max-w-152">
          <p>Was Sie eingegeben hatten:</p>
          {typed.map(({ name, values }) => (
            <div key={name} className="mt-1">
              {labels[name]}:{" "}
              {values.map((value) => (
                <Written key={value} text={asRead(value, choices?.[name])} />
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** A form sends its days as computers write them, and its choices as codes. */
function asRead(typed: string, words: Words = {}): string {
  const day = plainDate.safeParse(typed).data;
  return words[typed] ?? (day ? formatShortDate(day) : typed);
}
