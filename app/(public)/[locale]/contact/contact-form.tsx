import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea, TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import type { Draft } from "@/lib/forms/draft";
import { fieldValue, fieldValues } from "@/lib/forms/fields";
import { openedStamp } from "@/lib/forms/opened-stamp";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { issueSentences } from "../issue-sentences";
import { nextRequestTime } from "./next-request-time";
import { ReachFields, reachLabels } from "./reach-fields";

type Props = {
  locale: Locale;
  /** Slug, or "" for "please call me". */
  offer: string;
  draft: Draft;
  /** Names the draft, so that it goes when the form is taken. */
  draftToken: string;
  /** The same form sent twice is one request. */
  submissionKey: string;
};

export async function ContactForm({ locale, offer, draft, draftToken, submissionKey }: Props) {
  const t = translator(locale, "contact");
  const errors = translator(locale, "errors");
  const { title, sentenceOf, summary } = issueSentences(
    locale,
    draft,
    {
      name: t("name"),
      ...reachLabels(locale),
      message: t("message"),
      "": t("about"),
    },
    await nextRequestTime(),
  );
  const value = (name: string) => fieldValue(draft.fields, name);
  const optional = (label: string) => `${label} (${t("optional")})`;
  return (
    <>
      <ErrorSummary title={title} text={errors("notSent")} issues={summary} />
      <form action={`/${locale}/contact/send`} method="post" noValidate>
        <input type="hidden" name="offer" value={offer} />
        <input type="hidden" name="draft" value={draftToken} />
        <input type="hidden" name="submissionKey" value={submissionKey} />
        <input type="hidden" name="opened" value={value("opened") || openedStamp(submissionKey)} />
        {/* Nobody sees it; programs fill in whatever there is. */}
        <p className="hidden">
          <label>
            {t("leaveEmpty")} <input type="text" name="homepage" autoComplete="off" />
          </label>
        </p>
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          value={value("name")}
          error={sentenceOf("name")}
          autoComplete="name"
          dir="auto"
        />
        <ReachFields
          locale={locale}
          value={value}
          values={(name) => fieldValues(draft.fields, name)}
          sentenceOf={sentenceOf}
          contactHint={t("contactHint")}
        />
        <TextArea
          name="message"
          label={optional(t("message"))}
          hint={t("messageHint")}
          value={value("message")}
          error={sentenceOf("message")}
        />
        <p className="mt-4 flex max-w-120 items-start gap-2.5 text-base text-soft">
          <Icon name="hidden" className="mt-1" />
          {t("privacy")}
        </p>
        <button className="button mt-4 w-full sm:w-auto" type="submit">
          {t("send")}
          <Icon name="forward" />
        </button>
      </form>
    </>
  );
}
