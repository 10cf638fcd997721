import { formatDate, formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { plainDate } from "@/lib/plain-date";
import { CallButton } from "./call-button";
import { isPromisedNothing } from "./promised-nothing";
import type { OwnAppointment, OwnReferral } from "./read-own-way";
import { ReferralWords } from "./referral-words";
import type { Status } from "./status-words";

type Props = {
  readonly referrals: readonly OwnReferral[];
  readonly appointments: readonly OwnAppointment[];
  readonly status: Status;
  readonly locale: Locale;
  readonly address: string;
};

/** Where somebody was referred to: how it stands, what they can say, and who sees their data. */
export function Referrals({ referrals, appointments, status, locale, address }: Props) {
  if (referrals.length === 0) return null;
  const t = translator(locale, "status.referrals");
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
            <Standing referral={referral} status={status} locale={locale} />
            <AfterNo {...{ referral, locale, address, status }} next={appointments[0]} />
            <ReferralWords referral={referral} locale={locale} address={address} />
            <Shared referral={referral} locale={locale} address={address} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneProps = { referral: OwnReferral; locale: Locale; address: string };

function Standing({ referral, status, locale }: Omit<AfterProps, "next" | "address">) {
  const t = translator(locale, "status.referrals");
  const { telling, startedOn, plannedEnd, begunSaid, agreedSaid, ofOffice } = referral;
  const on = (day: string) => formatDate(locale, plainDate.parse(day));
  const begins = !ofOffice && (telling === "started" || telling === "saysStarted");
  return (
    <>
      {!isPromisedNothing(referral, status) && <p>{toldWords(referral, locale)}</p>}
      {begins && startedOn && (
        <p className="text-soft">
          {t("begin", { date: on(startedOn) })}
          {plannedEnd && <span className="block">{t("end", { date: on(plannedEnd) })}</span>}
        </p>
      )}
      {begunSaid && !begins && (
        <p className="text-soft">{t("begunSaid", { date: on(begunSaid) })}</p>
      )}
      {agreedSaid && <p className="text-soft">{t("agreedSaid")}</p>}
    </>
  );
}

/** What is told of a referral; what one side alone has said is told as theirs. */
function toldWords({ telling, recipient: name, ofOffice }: OwnReferral, locale: Locale) {
  const t = translator(locale, "status.referrals");
  const recipient = isolated(name);
  if (ofOffice && telling && isOfOffice(telling)) return t(`atOffice.${telling}`, { recipient });
  switch (telling) {
    case null:
      return "";
    case "saysStarted":
      return t("says.started", { recipient });
    case "saysCompleted":
      return t("says.completed", { recipient });
    case "saysDroppedOut":
      return t("says.droppedOut", { recipient });
    case "saysAbsent":
      return t("says.absent", { recipient });
    case "clarifying":
    case "refused":
    case "ownNo":
      return t(telling);
    default:
      return t(`state.${telling}`);
  }
}

/** What is said of an office in other words than of a course. */
const officeTellings = [
  "accepted",
  "waitlisted",
  "started",
  "completed",
  "saysStarted",
  "saysCompleted",
] as const;

const isOfOffice = (telling: string): telling is (typeof officeTellings)[number] =>
  officeTellings.some((each) => each === telling);

/** A German name in a sentence that may run the other way. */
const isolated = (name: string) => `\u2068${name}\u2069`;

type AfterProps = { next: OwnAppointment | undefined; status: Status } & OneProps;

/** Nobody learns here that there is no place without hearing what comes next. */
function AfterNo({ referral, next, status, locale, address }: AfterProps) {
  if (isPromisedNothing(referral, status)) return <AskForCall {...{ status, locale, address }} />;
  if (referral.telling !== "refused") return null;
  const t = translator(locale, "status");
  if (next) {
    const day = formatDay(locale, next.day);
    return <p className="mt-1">{t("referrals.refusedMeet", { day, time: isolated(next.time) })}</p>;
  }
  return status.call ? null : <AskForCall {...{ status, locale, address }} />;
}

/** How to hear more of it: a tap asks to be called. */
function AskForCall({
  status,
  locale,
  address,
}: Pick<AfterProps, "status" | "locale" | "address">) {
  const t = translator(locale, "status");
  const contact = translator(locale, "contact");
  return (
    <>
      <p className="mt-1 mb-2">{t("referrals.refusedCall")}</p>
      <CallButton status={status} address={address} words={[contact("titleCall"), t("callOff")]} />
    </>
  );
}

function Shared({ referral, locale, address }: OneProps) {
  const t = translator(locale, "status.referrals");
  const consents = translator(locale, "status.consents");
  const { id, version, consent, ofOffice } = referral;
  const recipient = isolated(referral.recipient);
  if (consent.withdrawnAt) return <TakenBack referral={referral} locale={locale} />;
  if (!consent.byHand && !consent.disclosed) return null;
  const date = formatDate(locale, plainDate.parse(consent.expiresOn));
  // What somebody was told by telephone is not shown to them: no press can end that.
  const words = consent.byHand
    ? {
        shared: t("sharedByHand", { recipient, date }),
        withdraw: consents("withdraw"),
        ask: t(ofOffice ? "atOffice.askByHand" : "withdrawAskByHand", { recipient }),
        yes: consents("withdrawYes"),
      }
    : {
        shared: t("shared", { recipient, date }),
        withdraw: t("withdraw"),
        ask: t(ofOffice ? "atOffice.ask" : "withdrawAsk", { recipient }),
        yes: t("withdrawYes"),
      };
  return (
    <div className="mt-3 text-base">
      <p className="text-soft">{words.shared}</p>
      <details>
        <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
          {words.withdraw}
        </summary>
        <p>{words.ask}</p>
        <form className="mt-2" action={`${address}/withdraw`} method="post">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <button className="button quiet" type="submit">
            {words.yes}
          </button>
        </form>
      </details>
    </div>
  );
}

/** What has become of data whose consent was taken back. */
function TakenBack({ referral, locale }: Omit<OneProps, "address">) {
  const t = translator(locale, "status.referrals");
  const { byHand, deletionOwed, deletionAskedAt } = referral.consent;
  const recipient = isolated(referral.recipient);
  return (
    <p className="mt-3 text-soft">
      {byHand ? t("back") : t("hidden", { recipient })}
      {deletionOwed && ` ${t("deletionOwed", { recipient })}`}
      {deletionAskedAt && ` ${t("deletionAsked", { recipient })}`}
    </p>
  );
}
