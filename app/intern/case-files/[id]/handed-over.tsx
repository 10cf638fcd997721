import type { readCaseFile } from "@/domain/case-file/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";

type Props = {
  readonly file: Awaited<ReturnType<typeof readCaseFile>>;
  /** Who reads can say that they saw it. */
  readonly isTheirs: boolean;
};

/** That a case file is new in its owner's hands, until they have said that they saw it. */
export function HandedOver({ file: { id, owner, handedOver }, isTheirs }: Props) {
  if (!handedOver) return null;
  return (
    <div className="note mt-3 flex flex-wrap items-center gap-x-4 gap-y-2" id="handed-over">
      <p>
        Am {formatShortDate(berlinDate(handedOver.at))} übergeben: bisher{" "}
        <bdi>{handedOver.from}</bdi>, jetzt <bdi>{owner}</bdi>.
      </p>
      {isTheirs && (
        <form action={`/intern/case-files/${id}/handed-over`} method="post">
          <button className="button quiet" type="submit">
            Gesehen
          </button>
        </form>
      )}
    </div>
  );
}
