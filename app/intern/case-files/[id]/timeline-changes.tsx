import type { TimelineChange, TimelineKind } from "@/domain/timeline-entry";
import type { FactLabels } from "./profile/profile-words";
import { changeWords } from "./timeline-words";

type Props = {
  readonly changes: readonly TimelineChange[];
  readonly kind: TimelineKind;
  readonly facts: FactLabels;
};

/** What stood there, and what stands there instead. */
export function Changes({ changes, kind, facts }: Props) {
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map((change) => (
        <Change key={change.field} {...changeWords(kind, change, facts)} />
      ))}
    </ul>
  );
}

function Change({ field, from, to }: ReturnType<typeof changeWords>) {
  return (
    <li>
      <span className="text-soft">{field}:</span>{" "}
      {from !== null && (
        <>
          <del className="text-soft">
            <bdi>{from}</bdi>
          </del>{" "}
          <span aria-hidden="true">→</span>{" "}
        </>
      )}
      {to === null ? <i>leer</i> : <bdi>{to}</bdi>}
    </li>
  );
}
