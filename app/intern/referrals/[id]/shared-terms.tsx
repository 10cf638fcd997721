import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Terms } from "@/components/panel";
import type { SharedValue } from "@/domain/consent/fields";
import { ReachLink } from "../../reach-link";
import { channelWords, sharedFieldWords } from "../../words";
import { sharedValue } from "./shared-value";

type Props = {
  readonly shared: readonly SharedValue[];
  readonly message: string | null;
  readonly more?: readonly (readonly [string, ReactNode])[];
};

/** The disclosed fields with what they say, ready to be called. */
export async function SharedTerms({ shared, message, more = [] }: Props) {
  const facts = await getTranslations({ locale: "de", namespace: "facts" });
  return (
    <Terms
      unknown="nicht bekannt"
      rows={[
        ...shared.map(
          (value) =>
            [
              sharedFieldWords[value.field],
              value.field === "contact" && value.value ? (
                <>
                  {channelWords[value.value.channel]}{" "}
                  <ReachLink channel={value.value.channel} value={value.value.value} />
                </>
              ) : (
                sharedValue(value, facts)
              ),
            ] as const,
        ),
        ...more,
        ["Nachricht", message ?? "keine"],
      ]}
    />
  );
}
