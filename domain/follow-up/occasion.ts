import type { FollowUpKind } from "@/domain/follow-up-plan/kinds";
import { formatShortDate } from "@/lib/i18n/format";

type Occasion = {
  readonly kind: FollowUpKind;
  readonly offsetDays: number | null;
  readonly follows: string | null;
};

/** Why somebody asks on that day, in German. */
export function occasionWords({ kind, offsetDays, follows }: Occasion): string {
  const day = follows ? formatShortDate(follows) : "";
  if (kind === "missedAppointment") return `Nicht gekommen zum Termin am ${day}`;
  if (kind === "manual" || offsetDays === null) return "Von Hand geplant";
  if (kind === "support") return "In Begleitung: Wie geht es?";
  if (kind === "openEnd") return `Wann endet es? Seit ${day}, ohne geplantes Ende`;
  const end = kind === "paperEnd" ? "dem Ende des Papiers" : "dem Ende";
  if (offsetDays === 0) return `Am letzten Tag, ${day}`;
  const days = Math.abs(offsetDays) === 1 ? "1 Tag" : `${Math.abs(offsetDays)} Tage`;
  return `${days} ${offsetDays < 0 ? "vor" : "nach"} ${end} am ${day}`;
}
