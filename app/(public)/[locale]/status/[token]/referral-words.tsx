import { Icon } from "@/components/icon";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { plainDate } from "@/lib/plain-date";
import type { OwnReferral } from "./read-own-way";

type Props = { readonly referral: OwnReferral; readonly locale: Locale; readonly address: string };

/** What the person can say about a referral, each with one tap but what gives a place away. */
export function ReferralWords({ referral, locale, address }: Props) {
  const t = translator(locale, "status.referrals");
  const { words } = referral;
  // Whoever is asked whether something is right says yes or no to that, and nothing beside it.
  if (words.includes("disagrees")) return <YesOrNo {...{ referral, locale, address }} />;
  return (
    <>
      {words.includes("begun") && <Begun {...{ referral, locale, address }} />}
      {referral.begunOpen && (
        <form className="mt-2" action={`${address}/not-begun`} method="post">
          <Keys referral={referral} />
          <button className="button quiet" type="submit">
            {t("notBegun")}
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
            <Keys referral={referral} />
            <button className="button quiet" type="submit">
              {t("cannotComeYes")}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

/**
 * Who says so before the first day is asked whether it is a slip; later it is one tap. It is the thing
 * to do only where there is a place.
 */
function Begun({ referral, locale, address }: Props) {
  const t = translator(locale, "status.referrals");
  const { beginsOn } = referral;
  const form = (words: string) => (
    <form className="mt-3" action={`${address}/begun`} method="post">
      <Keys referral={referral} />
      {beginsOn && <input type="hidden" name="sure" value={beginsOn} />}
      <button
        className={beginsOn || referral.state !== "accepted" ? "button quiet" : "button"}
        type="submit"
      >
        <Icon name="check" />
        {words}
      </button>
    </form>
  );
  if (!beginsOn) return form(t("begun"));
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
        {t("begun")}
      </summary>
      <p>{t("begunEarlyAsk", { date: formatDate(locale, plainDate.parse(beginsOn)) })}</p>
      {form(t("begunEarlyYes"))}
    </details>
  );
}

function YesOrNo({ referral, locale, address }: Props) {
  const t = translator(locale, "status.referrals");
  // A start has its second side with this word; all else waits for the caseworker.
  const yes = referral.words.find((word) => word === "begun" || word === "agrees");
  return (
    <div className="mt-3 flex flex-wrap gap-3">
      {yes && (
        <form
          action={`${address}/${referral.state === "started" ? "begun" : "agrees"}`}
          method="post"
        >
          <Keys referral={referral} />
          <button className="button" type="submit">
            <Icon name="check" />
            {t("agrees")}
          </button>
        </form>
      )}
      <form action={`${address}/disagrees`} method="post">
        <Keys referral={referral} />
        <button className="button quiet" type="submit">
          <Icon name="phone" />
          {t("disagrees")}
        </button>
      </form>
    </div>
  );
}

function Keys({ referral: { id, version } }: Pick<Props, "referral">) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
