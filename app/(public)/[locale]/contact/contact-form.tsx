import { getTranslations } from "next-intl/server";
import { RadioGroup, TickGroup } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea, TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { bestTimes, channels } from "@/domain/contact-request/schema";
import type { Draft } from "@/lib/forms/draft";
import { fieldValue, fieldValues } from "@/lib/forms/fields";
import type { Locale } from "@/lib/i18n/locales";
import { issueSentences } from "../issue-sentences";

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
  const t = await getTranslations({ locale, namespace: "contact" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  const { title, sentenceOf, summary } = await issueSentences(locale, draft, {
    name: t("name"),
    channel: t("channel"),
    contact: t("contact"),
    bestTimes: t("bestTimes"),
    sharedPhone: t("sharedPhone"),
    femaleContact: t("femaleContact"),
    message: t("message"),
    "": t("about"),
  });
  const value = (name: string) => fieldValue(draft.fields, name);
  const optional = (label: string) => `${label} (${t("optional")})`;
  return (
    <>
      <ErrorSummary title={title} text={errors("notSent")} issues={summary} />
      <form action={`/${locale}/contact/send`} method="post" noValidate>
        <input type="hidden" name="offer" value={offer} />
        <input type="hidden" name="draft" value={draftToken} />
        <input type="hidden" name="submissionKey" value={submissionKey} />
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          value={value("name")}
          error={sentenceOf("name")}
          autoComplete="name"
          dir="auto"
        />
        <RadioGroup
          name="channel"
          legend={t("channel")}
          value={value("channel")}
          error={sentenceOf("channel")}
          choices={channels.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
        />
        <TextField
          name="contact"
          label={t("contact")}
          hint={t("contactHint")}
          value={value("contact")}
          error={sentenceOf("contact")}
          autoComplete="on"
          dir="ltr"
        />
        <TickGroup
          name="bestTimes"
          legend={optional(t("bestTimes"))}
          hint={t("bestTimesHint")}
          values={fieldValues(draft.fields, "bestTimes")}
          error={sentenceOf("bestTimes")}
          choices={bestTimes.map((time) => ({ value: time, label: t(`times.${time}`) }))}
        />
        <RadioGroup
          name="sharedPhone"
          legend={t("sharedPhone")}
          hint={t("sharedPhoneHint")}
          value={value("sharedPhone")}
          error={sentenceOf("sharedPhone")}
          choices={[
            { value: "yes", label: t("sharedPhoneYes") },
            { value: "no", label: t("sharedPhoneNo") },
          ]}
        />
        <RadioGroup
          name="femaleContact"
          legend={t("femaleContact")}
          value={value("femaleContact")}
          error={sentenceOf("femaleContact")}
          choices={[
            { value: "yes", label: t("femaleContactYes") },
            { value: "any", label: t("femaleContactAny") },
          ]}
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
