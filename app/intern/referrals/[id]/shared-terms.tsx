import { getTranslations } from "next-intl/server";
import { Terms } from "@/components/panel";
import type { SharedValue } from "@/domain/consent/fields";
import { ReachedBy } from "../../reached-by";
import { sharedFieldWords } from "../../words";
import { sharedValue } from "./shared-value";

type Props = {
  readonly shared: readonly SharedValue[];
  readonly message: string | null;
};

/** The disclosed fields with what they say, ready to be called. */
export async function SharedTerms({ shared, message }: Props) {
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
                <ReachedBy key="contact" contact={value.value} />
              ) : (
                sharedValue(value, facts)
              ),
            ] as const,
        ),
        ["Nachricht", message ?? "keine"],
      ]}
    />
  );
}
