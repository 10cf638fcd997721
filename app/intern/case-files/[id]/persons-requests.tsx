import type { readCaseFile } from "@/domain/case-file/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";

type Request = Pick<
  Awaited<ReturnType<typeof readCaseFile>>["requests"][number],
  "id" | "receivedAt" | "unproven"
>;
type Props = { readonly requests: readonly Request[] };

/** The requests of a person, and those that may be theirs. */
export function PersonsRequests({ requests }: Props) {
  return (
    <ul>
      {requests.map(({ id, receivedAt, unproven }) => (
        <li key={id}>
          <a className="inline-flex min-h-8 items-center" href={`/intern/inbox/${id}`}>
            vom {formatShortDate(berlinDate(receivedAt))}
          </a>
          {unproven && ", vielleicht von dieser Person"}
        </li>
      ))}
    </ul>
  );
}
