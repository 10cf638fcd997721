import type { Situation } from "@/domain/contact-request/next-steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { moment, type Status } from "./status-words";

const explained = [
  "missed",
  "late",
  "reached",
  "together",
  "over",
  "answered",
  "duplicate",
  "unreachable",
] as const satisfies readonly Situation[];

type Props = {
  readonly status: Status;
  /** Nothing else comes before it. */
  readonly first: boolean;
  readonly locale: Locale;
};

/** What happens now, and until when. */
export function Present({ status, first, locale }: Props) {
  const t = translator(locale, "status");
  const sent = translator(locale, "sent");
  const { situation, call } = status;
  const more = explained.find((known) => known === situation);
  const promised = situation === "arrived" || situation === "read";
  return (
    <section
      className={`${first ? "note" : "rounded-card border border-line bg-card p-4"} mt-4 max-w-152`}
    >
      <h2 className="text-xl">{t(`now.${situation}`)}</h2>
      {promised && !call && (
        <p className="mt-1 font-bold">{sent("answerBy", moment(locale, status.answerBy))}</p>
      )}
      {situation === "visit" && <p className="mt-1">{sent("visit")}</p>}
      {more && !call && <p className="mt-1">{t(`more.${more}`)}</p>}
      {call && (
        <p className="mt-1 font-bold">
          {call.late ? t("callLate") : t("callBy", moment(locale, call.by))}
        </p>
      )}
      {status.femaleContactWished && promised && <p className="mt-1">{sent("step2Woman")}</p>}
      {status.sharedPhone && promised && <p className="mt-1">{sent("step2Careful")}</p>}
      {status.erasureAsked && <p className="mt-1">{t("erasureAsked")}</p>}
    </section>
  );
}
