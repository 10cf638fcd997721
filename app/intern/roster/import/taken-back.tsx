import { takenBackWithinDays } from "@/domain/roster/discard";
import type { listImports } from "@/domain/roster/import-queries";
import { formatInstant } from "@/lib/i18n/format";

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
          {takenBackAt ? `${kept} blieben, wie sie sind: ansehen` : "Liste zurücknehmen"}
        </a>
      ) : (
        !takenBackAt && (
          <span className="block text-soft">
            Zurücknehmen geht nicht mehr: Was vorher galt, steht nur {takenBackWithinDays} Tage
            bereit.
          </span>
        )
      )}
    </>
  );
}

function backWords({ goes = 0, ...others }: NonNullable<Props["row"]["takenBack"]>): string {
  const restored = Object.values(others).reduce((sum, count) => sum + count, 0);
  return [goes > 0 && `${goes} gelöscht`, restored > 0 && `${restored} wieder wie vorher`]
    .filter(Boolean)
    .join(", ");
}
