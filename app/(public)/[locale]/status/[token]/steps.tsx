import { Icon } from "@/components/icon";
import type { NextStep } from "@/domain/contact-request/next-steps";
import { berlinDate } from "@/lib/clock";
import { formatDate, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const circles = {
  done: "bg-fits text-card",
  now: "bg-brand text-on-brand",
  later: "border border-line bg-card text-soft",
} as const;

/** The way from the request to a place: what is done, what happens now, what comes. */
export function Steps({ steps, locale }: { steps: readonly NextStep[]; locale: Locale }) {
  const t = translator(locale, "status");
  return (
    <ol className="steps mt-3 max-w-152">
      {steps.map(({ kind, stage, on, until }, index) => (
        <li key={kind} className="flex gap-3.5" aria-current={stage === "now" ? "step" : undefined}>
          <span
            className={`grid size-9 flex-none place-items-center rounded-full font-bold ${circles[stage]}`}
          >
            {stage === "done" ? <Icon name="check" /> : index + 1}
          </span>
          <span className={`min-w-0 pt-1 ${stage === "later" ? "text-soft" : "font-bold"}`}>
            <span className="sr-only">{t(`stage.${stage}`)} </span>
            {t(`steps.${kind}`)}
            {on && (
              <span className="block font-normal text-soft">
                {formatDate(locale, berlinDate(on))}
              </span>
            )}
            {until && stage !== "done" && (
              <span className="block font-normal text-soft">
                {t("until", {
                  date: formatDate(locale, berlinDate(until)),
                  time: formatTime(until),
                })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
