import type { Metadata } from "next";
import { appointmentFirst } from "@/domain/contact-request/comes-first";
import { offerTitle } from "@/domain/offer-list/queries";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CallTimes, CityContactCard } from "../../city-contact";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";
import { Shell } from "../../shell";
import { Actions } from "./actions";
import { Appointments, NextAppointment } from "./appointments";
import { Consents } from "./consents";
import { FirstView } from "./first-view";
import { LeaveButton } from "./leave-button";
import { statusPage } from "./person-form";
import { Present } from "./present";
import { readOwnFirstView } from "./read-first-view";
import { readOwnStatus } from "./read-own-status";
import { datesOf, isCancelled, readOwnWay } from "./read-own-way";
import { Referrals } from "./referrals";
import type { Status } from "./status-words";
import { Steps } from "./steps";
import { WaysBack } from "./ways-back";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the last form did; the address carries the key alone. */
const notices = {
  call: "callDone",
  callOff: "callOffDone",
  change: "changeDone",
  erasure: "erasureAsked",
  number: "secret.done",
  numberOff: "secret.dropped",
  begun: "referrals.begunDone",
  notBegun: "referrals.notBegunDone",
  disagrees: "referrals.disagreesDone",
  cannotCome: "referrals.cannotComeDone",
  withdraw: "referrals.withdrawDone",
  consent: "consents.withdrawDone",
  notNow: "referrals.notNow",
} as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(params), "status");
  return unlistedMetadata(t("title"));
}

/** How a contact request stands, for whoever holds its address: no account, and no name on it. */
export default async function StatusPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const address = statusPage({ locale, token });
  const { done, draft } = await searchParams;
  const notice = Object.entries(notices).find(([key]) => key === done)?.[1];
  const t = translator(locale, "status");
  const view = await readOwnFirstView(token);
  if (view) {
    const kept = await loadDraft("status-number", typeof draft === "string" ? draft : "");
    return (
      <Shell locale={locale} path={`/status/${token}`}>
        <Head notice={notice && t(notice)} refused={done === "notNow"} {...{ locale, address }} />
        <FirstView view={view} draft={kept} locale={locale} address={address} />
      </Shell>
    );
  }
  const status = await readOwnStatus(token);
  const way = await readOwnWay(token);
  const dates = datesOf(way);
  const expected = dates.filter((date) => !isCancelled(date));
  const first = appointmentFirst(expected, status.promisedBy, now());
  const sent = translator(locale, "sent");
  const info = translator(locale, "info");
  return (
    <Shell locale={locale} path={`/status/${token}`}>
      <Head notice={notice && t(notice)} refused={done === "notNow"} {...{ locale, address }} />
      {first && <NextAppointment appointment={first} locale={locale} />}
      <Present status={status} first={!first} locale={locale} />
      <Appointments appointments={dates.filter((each) => each !== first)} locale={locale} />
      {status.keys && <WaysBack keys={status.keys} locale={locale} />}
      {status.steps.length > 0 && (
        <>
          <h2 className="mt-7 text-xl">{sent("next")}</h2>
          <Steps steps={status.steps} locale={locale} />
        </>
      )}
      <Referrals
        referrals={way.referrals}
        appointments={way.appointments.filter((each) => !isCancelled(each))}
        status={status}
        locale={locale}
        address={address}
      />
      <Consents consents={way.consents} locale={locale} address={address} />
      <About slug={status.offerSlug} locale={locale} />
      <Actions status={status} locale={locale} address={address} />
      <section className="mt-8 max-w-152">
        <h2 className="mb-2 text-xl">{t("talk")}</h2>
        {city().exampleData && <p className="note mb-2 text-base">{info("example")}</p>}
        <CityContactCard body="team" locale={locale} />
        <div className="mt-2">
          <CallTimes locale={locale} />
        </div>
      </section>
      <Leaving status={status} locale={locale} address={address} />
    </Shell>
  );
}

type HeadProps = {
  readonly notice: string | undefined;
  /** It did nothing: the page had been left open while things went on. */
  readonly refused: boolean;
  readonly locale: Locale;
  readonly address: string;
};

/** The way out, what the page is, and what the last form did. */
function Head({ notice, refused, locale, address }: HeadProps) {
  const t = translator(locale, "status");
  return (
    <>
      <LeaveButton locale={locale} address={address} />
      <h1 className="mt-2 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      {notice && (
        <p className={refused ? "note mt-3" : "badge mt-3 bg-fits-tint text-fits"} role="status">
          {notice}
        </p>
      )}
    </>
  );
}

function About({ slug, locale }: { slug: string | null; locale: Locale }) {
  const offer = slug ? offerTitle(slug, locale) : undefined;
  if (!offer) return null;
  const t = translator(locale, "contact");
  return (
    <p className="mt-4 max-w-152">
      {t("about")}{" "}
      <a
        className="flex min-h-12 items-center font-bold"
        href={`/${locale}/offers/${slug}`}
        lang={offer.lang}
        dir="auto"
      >
        {offer.title}
      </a>
    </p>
  );
}

type LeavingProps = { status: Status; locale: Locale; address: string };

function Leaving({ status, locale, address }: LeavingProps) {
  const t = translator(locale, "status");
  const { endsAt } = status;
  return (
    <section className="mt-8 max-w-152 border-line border-t pt-4">
      <p>{t("leaveHint")}</p>
      <p className="mt-1 text-base text-soft">
        {endsAt ? t("ends", { time: formatTime(endsAt) }) : t("lasts")}
      </p>
      <p className="mt-3">
        <a className="inline-flex min-h-12 items-center" href={`${address}/number`}>
          {t(status.isProtected ? "secret.change" : "secret.protect")}
        </a>
      </p>
      {!status.erasureAsked && (
        <p className="mt-4">
          <a className="inline-flex min-h-12 items-center text-not" href={`${address}/delete`}>
            {t(status.hasCaseFile ? "erase" : "remove")}
          </a>
        </p>
      )}
    </section>
  );
}
