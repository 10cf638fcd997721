import { RadioGroup } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea, TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { reportKinds } from "@/domain/page-report/rules";
import type { Draft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { issueSentences } from "../issue-sentences";
import { nextReportTime } from "./next-report-time";

type Props = {
  locale: Locale;
  action: string;
  draft: Draft;
  draftToken: string;
  /** Sent along where the report is not recorded yet. */
  page?: string;
  /** What is chosen where nothing was typed yet. */
  kind?: string;
};

/** What is wrong with a page: a kind, a text in any language, and where to answer. */
export async function ReportForm({ locale, action, draft, draftToken, page, kind = "" }: Props) {
  const t = translator(locale, "report");
  const contact = translator(locale, "contact");
  const optional = (label: string) => `${label} (${contact("optional")})`;
  const labels = { kind: t("kind"), text: t("text"), contact: t("contact"), "": t("title") };
  const time = await nextReportTime();
  const { title, summary, sentenceOf } = issueSentences(locale, draft, labels, time);
  const value = (name: string) => fieldValue(draft.fields, name);
  return (
    <>
      <ErrorSummary title={title} text={t("notSent")} issues={summary} />
      <form action={action} method="post" noValidate>
        {page !== undefined && <input type="hidden" name="page" value={page} />}
        <input type="hidden" name="draft" value={draftToken} />
        <RadioGroup
          name="kind"
          legend={t("kind")}
          value={value("kind") || kind}
          error={sentenceOf("kind")}
          choices={reportKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        />
        <TextArea
          name="text"
          label={optional(t("text"))}
          hint={t("textHint")}
          value={value("text")}
          error={sentenceOf("text")}
        />
        <TextField
          name="contact"
          label={optional(t("contact"))}
          hint={t("contactHint")}
          value={value("contact")}
          error={sentenceOf("contact")}
          dir="ltr"
        />
        <button className="button mt-5 w-full sm:w-auto" type="submit">
          {contact("send")}
          <Icon name="forward" />
        </button>
      </form>
    </>
  );
}
