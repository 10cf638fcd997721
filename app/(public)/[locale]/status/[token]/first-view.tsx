import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { city } from "@/lib/city/city";
import type { Draft } from "@/lib/forms/draft";
import { formatDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlainDate } from "@/lib/plain-date";
import { CallTimes } from "../../city-contact";
import { issueSentences } from "../../issue-sentences";
import { ReachList } from "../../reach-list";
import { CallButton } from "./call-button";
import { NumberField } from "./number-field";
import type { FirstViewOf } from "./read-first-view";
import { moment } from "./status-words";

type Props = {
  readonly view: FirstViewOf;
  readonly draft: Draft;
  readonly locale: Locale;
  readonly address: string;
};

/**
 * What everybody may see: when somebody is expected, and how to be called. All else is behind a tap
 * or a number.
 */
export function FirstView({ view, draft, locale, address }: Props) {
  const t = translator(locale, "status");
  const contact = translator(locale, "contact");
  const info = translator(locale, "info");
  const { next, off, call } = view;
  return (
    <>
      {next && (
        <section className="note mt-4 max-w-152">
          <h2 className="text-xl">{t("first.appointment")}</h2>
          <p className="mt-1 font-bold">{t("appointments.at", hourIn(locale, next))}</p>
          {next.former && <p>{t("appointments.moved", hourIn(locale, next.former))}</p>}
        </section>
      )}
      {off.length > 0 && (
        <section className="mt-6 max-w-152">
          <h2 className="text-xl">{t("appointments.title")}</h2>
          <ul className="mt-2 grid gap-3">
            {off.map((hour) => (
              <li
                key={`${hour.day} ${hour.time}`}
                className="rounded-card border border-line bg-card p-4 font-bold"
              >
                <p className="text-not">{t("appointments.cancelled")}</p>
                <p>{t("appointments.at", hourIn(locale, hour))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="mt-6 max-w-152">
        {call && (
          <p className="font-bold">
            {call.late ? t("callLate") : t("callBy", moment(locale, call.by))}
          </p>
        )}
        {(call || view.canBeCalled) && (
          <div className="mt-2">
            <CallButton
              status={view}
              address={address}
              words={[contact("titleCall"), t("callOff")]}
            />
          </div>
        )}
        {city().exampleData && <p className="note mt-3 text-base">{info("example")}</p>}
        <ReachList locale={locale} phone={city().bodies.team.phone} />
        <div className="mt-2">
          <CallTimes locale={locale} />
        </div>
      </section>
      <Opening view={view} draft={draft} locale={locale} address={address} />
    </>
  );
}

type Hour = { readonly day: PlainDate; readonly time: string };

const hourIn = (locale: Locale, { day, time }: Hour) => ({
  day: formatDay(locale, day),
  time: `\u2068${time}\u2069`,
});

function Opening({ view, draft, locale, address }: Props) {
  const t = translator(locale, "status");
  const labels = { number: t("secret.field") };
  const { left, nextAt } = view.tries;
  const time = nextAt ? formatTime(nextAt) : "";
  const { summary, sentenceOf } = issueSentences(locale, draft, labels, time);
  return (
    <section className="mt-8 max-w-152 border-line border-t pt-4">
      <h2 className="text-xl">{t("first.more")}</h2>
      <p className="mt-1 text-soft">{t("first.hidden")}</p>
      <ErrorSummary title={t("codeProblem")} issues={summary} />
      <form className="mt-3" action={`${address}/open`} method="post" noValidate>
        {view.asksForNumber ? (
          <>
            <p>{t("first.ask")}</p>
            {left && <p className="mt-1 font-bold">{t("first.left", { count: left })}</p>}
            <NumberField locale={locale} label={labels.number} error={sentenceOf("number")} />
            <button className="button mt-4" type="submit">
              {t("first.open")}
              <Icon name="forward" />
            </button>
            <p className="mt-3 text-soft">{t("first.forgotten")}</p>
          </>
        ) : (
          <>
            <p>{t("first.alone")}</p>
            <button className="button mt-3" type="submit">
              {t("first.show")}
              <Icon name="forward" />
            </button>
            <p className="mt-5">{t("first.shared")}</p>
            <button className="button quiet mt-3" type="submit" name="then" value="number">
              {t("first.choose")}
            </button>
          </>
        )}
      </form>
    </section>
  );
}
