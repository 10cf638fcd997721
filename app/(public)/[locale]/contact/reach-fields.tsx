import type { ReactNode } from "react";
import { RadioGroup, TickGroup } from "@/components/form/choices";
import { TextField } from "@/components/form/fields";
import { bestTimes } from "@/domain/contact-request/schema";
import { channels } from "@/domain/person/channels";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  value: (name: string) => string;
  values: (name: string) => readonly string[];
  sentenceOf: (name: string) => string | undefined;
  contactHint: ReactNode;
};

/** How somebody wants to be reached: by which channel, when, and with which care. */
export function ReachFields({ locale, value, values, sentenceOf, contactHint }: Props) {
  const t = translator(locale, "contact");
  return (
    <>
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
        hint={contactHint}
        value={value("contact")}
        error={sentenceOf("contact")}
        autoComplete="on"
        dir="ltr"
      />
      <TickGroup
        name="bestTimes"
        legend={`${t("bestTimes")} (${t("optional")})`}
        hint={t("bestTimesHint")}
        values={values("bestTimes")}
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
    </>
  );
}

/** The fields' questions by name, for what is said about them. */
export function reachLabels(locale: Locale) {
  const t = translator(locale, "contact");
  return {
    channel: t("channel"),
    contact: t("contact"),
    bestTimes: t("bestTimes"),
    sharedPhone: t("sharedPhone"),
    femaleContact: t("femaleContact"),
  };
}
