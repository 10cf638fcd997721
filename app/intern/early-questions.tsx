import { type EarlyDoubt, earlyDoubts, earlyKey } from "@/domain/planned-hour/early";
import { type IssueCode, issueCodes } from "@/lib/errors";
import { ConfirmQuestions } from "./confirm-questions";
import type { FormState } from "./issue-sentence";

type Props = {
  readonly form: FormState;
  /** As it is planned; wall clock in Berlin, "14:30". */
  readonly hour: { readonly day: string; readonly time: string; readonly until?: string };
  /** What is meant nevertheless, after "Ja, ". */
  readonly yes: string;
  /** What else the same form asks about, by the question, each with the yes to it. */
  readonly also?: Partial<Record<IssueCode, string>>;
};

/** That something is said to be over whose hour is still to come, to be answered with yes. */
export function EarlyQuestions({ form, hour, yes, also = {} }: Props) {
  const planned: Record<EarlyDoubt, string> = {
    askBeforeBegin: `Beginn ist erst um ${hour.time} Uhr`,
    askBeforeEnd: `Ende ist erst um ${hour.until} Uhr`,
  };
  const confirmed = form.values("confirmed");
  const early = earlyDoubts.map((code) => ({
    ...{ code, value: earlyKey(code, hour), label: `${planned[code]}: Ja, ${yes}` },
  }));
  const others = issueCodes.flatMap((code) => {
    const label = also[code];
    return label ? [{ code, value: code, label }] : [];
  });
  const choices = [...early, ...others].filter(
    ({ code, value }) => form.asks(code) || confirmed.includes(value),
  );
  return <ConfirmQuestions choices={choices} values={confirmed} />;
}
