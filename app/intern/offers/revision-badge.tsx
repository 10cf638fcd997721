import { Badge } from "@/components/panel";
import type { RevisionState } from "@/domain/offer-revision/rules";
import { revisionStateWords } from "./offer-words";

const tones = { draft: "plain", submitted: "asks", returned: "not", approved: "fits" } as const;

export function RevisionBadge({ state }: { state: RevisionState }) {
  return <Badge tone={tones[state]}>{revisionStateWords[state]}</Badge>;
}
