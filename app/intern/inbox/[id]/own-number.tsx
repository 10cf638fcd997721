import { Panel } from "@/components/panel";
import type { readContactRequest } from "@/domain/contact-request/queries";
import { OwnNumberNote } from "../../case-files/[id]/access-panel";

type Request = Awaited<ReturnType<typeof readContactRequest>>;

/** The page of somebody without a case file, where they have chosen a number for it. */
export function OwnNumber({ request }: { request: Request }) {
  if (!request.numberOf) return null;
  return (
    <Panel title="Eigene Seite der Person">
      <OwnNumberNote accessId={request.numberOf} />
    </Panel>
  );
}
