import { formatDate, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { plainDate } from "@/lib/plain-date";
import type { OwnConsent } from "./read-own-way";

type Props = {
  readonly consents: readonly OwnConsent[];
  readonly locale: Locale;
  readonly address: string;
};

/**
 * What somebody has allowed beside their referrals, each with the way to take it back, or with what
 * came of that.
 */
export function Consents({ consents, locale, address }: Props) {
  if (consents.length === 0) return null;
  const t = translator(locale, "status.consents");
  return (
    <section className="mt-7 max-w-152">
      <h2 className="text-xl">{t("title")}</h2>
      <ul className="mt-3 grid gap-3.5">
        {consents.map((consent) => (
          <li key={consent.conferenceId} className="rounded-card border border-line bg-card p-4">
            {consent.withdrawnAt ? (
              <TakenBack consent={consent} locale={locale} />
            ) : (
              <Allowed consent={consent} locale={locale} address={address} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A German name in a sentence that may run the other way. */
const isolated = (name: string) => `\u2068${name}\u2069`;

type OneProps = { consent: OwnConsent; locale: Locale; address: string };

function Allowed({ consent, locale, address }: OneProps) {
  const t = translator(locale, "status.consents");
  const { conferenceId, recipient, expiresOn, heardBy } = consent;
  const date = formatDate(locale, plainDate.parse(expiresOn));
  return (
    <>
      <Which consent={consent} locale={locale} />
      <p>{t("shared", { recipient: isolated(recipient), date })}</p>
      <details>
        <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
          {t("withdraw")}
        </summary>
        <p>{t(heardBy.length > 0 ? "withdrawAskHeard" : "withdrawAsk")}</p>
        <form className="mt-2" action={`${address}/consent`} method="post">
          <input type="hidden" name="id" value={conferenceId ?? ""} />
          <button className="button quiet" type="submit">
            {t("withdrawYes")}
          </button>
        </form>
      </details>
    </>
  );
}

/** The conference by its day and what it speaks about: two of one person may name the same people. */
function Which({ consent: { day, topics }, locale }: Omit<OneProps, "address">) {
  const t = translator(locale, "status.consents");
  const topic = translator(locale, "conference.topic");
  return (
    <>
      {day && <p className="font-bold">{t("conference", { day: formatDate(locale, day) })}</p>}
      {topics.length > 0 && (
        <p className="text-soft">
          {t("topics", {
            topics: formatList(
              locale,
              topics.map((each) => topic(each)),
            ),
          })}
        </p>
      )}
    </>
  );
}

/** Who heard of them is asked one by one to delete it. */
function TakenBack({ consent, locale }: Omit<OneProps, "address">) {
  const t = translator(locale, "status.referrals");
  return (
    <>
      <Which consent={consent} locale={locale} />
      <p>
        <bdi lang="de">{consent.recipient}</bdi>
      </p>
      <p>{t("back")}</p>
      {consent.heardBy.map(({ id, name, deletionAskedAt }) => (
        <p key={id} className="text-soft">
          {t(deletionAskedAt ? "deletionAsked" : "deletionOwed", { recipient: isolated(name) })}
        </p>
      ))}
    </>
  );
}
