import { takenBackWithinDays } from "@/domain/roster/discard";
import type { listImports } from "@/domain/roster/import-queries";
import { berlinDate, today } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { addDays } from "@/lib/plain-date";

type Props = { readonly row: Awaited<ReturnType<typeof listImports>>[number] };

/** What of a list was taken back, and the way to do it as long as there is one. */
export function TakenBack({ row }: Props) {
  const { id, state, takenBackAt, takenBackBy, takenBack, kept } = row;
  if (state !== "applied" && state !== "takenBack") return null;
  return (
    <>
      {takenBackAt && takenBack && (
        <span className="block text-soft">
          {formatInstant(takenBackAt)}, {takenBackBy ?? "gelöschtes Konto"}: {backWords(takenBack)}
        </span>
      )}
      {kept > 0 ? (
        <a
          className="inline-flex min-h-11 items-center"
          href={`/intern/roster/import/${id}/take-back`}
        >
          {takenBackAt ? stayWords(kept) : "Liste zurücknehmen"}
        </a>
      ) : (
        !takenBackAt && <span className="block text-soft">{whyNot(row)}</span>
      )}
    </>
  );
}

function stayWords(kept: number): string {
  return kept === 1 ? "1 blieb, wie sie ist: ansehen" : `${kept} blieben, wie sie sind: ansehen`;
}

/** Why there is no way back. */
function whyNot({ counts, settledAt }: Props["row"]): string {
  const { new: made = 0, changed = 0, unchanged = 0, missing = 0 } = counts ?? {};
  if (made + changed + unchanged + missing === 0) return "Sie hat niemanden betroffen.";
  const lastDay = addDays(today(), -takenBackWithinDays);
  const isOld = settledAt !== null && berlinDate(settledAt) <= lastDay;
  return isOld
    ? `Zurücknehmen geht nicht mehr: Was vorher galt, steht ${takenBackWithinDays} Tage bereit.`
    : "Zurücknehmen geht nicht: Damals hat das Portal noch nicht festgehalten, was vorher galt.";
}

function backWords({ goes = 0, ...others }: NonNullable<Props["row"]["takenBack"]>): string {
  const restored = Object.values(others).reduce((sum, count) => sum + count, 0);
  return [goes > 0 && `${goes} gelöscht`, restored > 0 && `${restored} wieder wie vorher`]
    .filter(Boolean)
    .join(", ");
}
