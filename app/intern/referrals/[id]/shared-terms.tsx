import { Terms } from "@/components/panel";
import type { SharedValue } from "@/domain/consent/fields";
import { translator } from "@/lib/i18n/translator";
import { ReachedBy } from "../../reached-by";
import { sharedFieldWords } from "../../words";
import { sharedValue } from "./shared-value";

type Props = {
  readonly shared: readonly SharedValue[];
  /** Agreed fields that say something else today. */
  readonly newer: readonly SharedValue[];
  readonly message: string | null;
};

/** The disclosed fields with what they say, ready to be called; what has changed since says so. */
export function SharedTerms({ shared, newer, message }: Props) {
  const facts = translator("de", "facts");
  const said = (value: SharedValue) =>
    value.field === "contact" && value.value ? (
      <ReachedBy contact={value.value} />
    ) : (
      sharedValue(value, facts)
    );
  return (
    <Terms
      unknown="nicht bekannt"
      rows={[
        ...shared.map((value) => [sharedFieldWords[value.field], said(value)] as const),
        ...newer.map((value) => [`${sharedFieldWords[value.field]}, jetzt`, said(value)] as const),
        ["Nachricht", message ?? "keine"],
      ]}
    />
  );
}
