import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/icon";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import type { OwnReferral } from "./read-own-way";

type Props = {
  readonly referrals: readonly OwnReferral[];
  readonly locale: Locale;
  readonly address: string;
};

/** Where somebody was referred to: how it stands, what they can say, and who sees their data. */
export async function Referrals({ referrals, locale, address }: Props) {
  if (referrals.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "status.referrals" });
  return (
    <section className="mt-7 max-w-152">
      <h2 className="text-xl">{t("title")}</h2>
      <ul className="mt-3 grid gap-3.5">
        {referrals.map((referral) => (
          <li key={referral.id} className="rounded-card border border-line bg-card p-4">
            <p className="font-bold">
              {/* The name of an offer as it was called then, or of an office: German. */}
              <bdi lang="de">{referral.target}</bdi>
            </p>
            <Standing referral={referral} locale={locale} />
            <Words referral={referral} locale={locale} address={address} />
            <Shared referral={referral} locale={locale} address={address} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Standing({ referral, locale }: { referral: OwnReferral; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "status.referrals" });
  const { state, confirmed, startedOn, plannedEnd, begunSaid, words } = referral;
  const on = (day: string) => formatDate(locale, plainDate.parse(day));
  const asks = state === "started" && !confirmed && words.includes("begun");
  if (state === "enteredInError") return null;
  return (
    <>
      <p>{asks ? t("askStart") : t(`state.${state}`)}</p>
      {state === "started" && startedOn && (
        <p className="text-soft">
          {t("begin", { date: on(startedOn) })}
          {plannedEnd && <span className="block">{t("end", { date: on(plannedEnd) })}</span>}
        </p>
      )}
      {begunSaid && state !== "started" && (
        <p className="text-soft">{t("begunSaid", { date: on(begunSaid) })}</p>
      )}
    </>
  );
}

type OneProps = { referral: OwnReferral; locale: Locale; address: string };

async function Words({ referral, locale, address }: OneProps) {
  const t = await getTranslations({ locale, namespace: "status.referrals" });
  const { id, version, words } = referral;
  const keys = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <>
      {words.includes("begun") && (
        <form className="mt-3" action={`${address}/begun`} method="post">
          {keys}
          <button className="button" type="submit">
            <Icon name="check" />
            {t("begun")}
          </button>
        </form>
      )}
      {words.includes("cannotCome") && (
        // A slip of the thumb must not give a place away.
        <details className="mt-1">
          <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
            {t("cannotCome")}
          </summary>
          <p>{t("cannotComeAsk")}</p>
          <form className="mt-2" action={`${address}/cannot-come`} method="post">
            {keys}
            <button className="button quiet" type="submit">
              {t("cannotComeYes")}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

async function Shared({ referral, locale, address }: OneProps) {
  const t = await getTranslations({ locale, namespace: "status.referrals" });
  const { id, version, consent } = referral;
  // A German name in a sentence that may run the other way.
  const recipient = `\u2068${referral.recipient}\u2069`;
  if (consent.withdrawnAt) return <p className="mt-3 text-soft">{t("hidden", { recipient })}</p>;
  const date = formatDate(locale, plainDate.parse(consent.expiresOn));
  return (
    <div className="mt-3 text-base">
      <p className="text-soft">{t("shared", { recipient, date })}</p>
      <details>
        <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
          {t("withdraw")}
        </summary>
        <p>{t("withdrawAsk", { recipient })}</p>
        <form className="mt-2" action={`${address}/withdraw`} method="post">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <button className="button quiet" type="submit">
            {t("withdrawYes")}
          </button>
        </form>
      </details>
    </div>
  );
}
