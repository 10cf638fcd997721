import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { loadDraft } from "@/lib/forms/draft";
import { fieldValue, fieldValues } from "@/lib/forms/fields";
import { translator } from "@/lib/i18n/translator";
import { ReachFields, reachLabels } from "../../../contact/reach-fields";
import { formMetadata } from "../../../form-metadata";
import { issueSentences } from "../../../issue-sentences";
import { pageLocale } from "../../../page-locale";
import { Shell } from "../../../shell";
import { statusPage } from "../person-form";
import { readOwnStatus } from "../read-own-status";
import { SaveOrCancel } from "../save-or-cancel";
import { reachWords, type Status } from "../status-words";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "contact");
  const { draft } = await searchParams;
  return formMetadata(locale, t("title"), draft);
}

export default async function ChangePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const query = await searchParams;
  const call = query.call === "yes";
  const status = await readOwnStatus(token);
  const t = translator(locale, "status");
  const contact = translator(locale, "contact");
  const draftToken = typeof query.draft === "string" ? query.draft : "";
  const draft = await loadDraft("status-change", draftToken);
  const labels = { ...reachLabels(locale), "": contact("title") };
  const { title, summary, sentenceOf } = issueSentences(locale, draft, labels);
  // A draft without a channel is none of this form: the wish to be called was sent alone.
  const fields = draft.fields.channel === undefined ? present(status, call) : draft.fields;
  const address = statusPage({ locale, token });
  const now = reachWords(locale, status);
  return (
    <Shell locale={locale} path={`/status/${token}/change${call ? "?call=yes" : ""}`}>
      <h1 className="mt-5 text-[clamp(1.6rem,5vw,2.3rem)]">{contact("title")}</h1>
      {call && <p className="mt-2 max-w-152">{t("callNumber")}</p>}
      <ErrorSummary title={title} text={t("notSaved")} issues={summary} />
      <form action={`${address}/change/send`} method="post" noValidate>
        <input type="hidden" name="draft" value={draftToken} />
        {call && <input type="hidden" name="call" value="yes" />}
        <ReachFields
          locale={locale}
          value={(name) => fieldValue(fields, name)}
          values={(name) => fieldValues(fields, name)}
          sentenceOf={sentenceOf}
          contactHint={t("changeHint", { now })}
        />
        <SaveOrCancel locale={locale} back={address} />
      </form>
    </Shell>
  );
}

/** What holds now; the number itself is not shown. */
function present(status: Status, call: boolean) {
  return {
    channel: call && !status.canBeCalled ? "phone" : status.channel,
    bestTimes: status.bestTimes,
    sharedPhone: status.sharedPhone ? "yes" : "no",
    femaleContact: status.femaleContactWished ? "yes" : "any",
  };
}
