import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readCarrier } from "@/domain/carrier/queries";
import { Desk } from "../../desk";
import { noticeFor } from "../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { IntakeSteps } from "./intake-steps";
import { OrganisationPanel } from "./organisation-panel";
import { RulesPanel } from "./rules-panel";
import { TeamPanel } from "./team-panel";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** One carrier: what it says about itself, and who can sign in for it. */
export default async function CarrierPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const carrier = await orNotFound(readCarrier(actor, { id }));
  const shown = {
    draft: await queryValue(searchParams, "draft"),
    invited: await queryValue(searchParams, "invited"),
  };
  return (
    <Desk
      actor={actor}
      room="/intern/carriers"
      title={carrier.name}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={actor.role === "carrierEditor" ? "Ihre Organisation und Ihr Team" : "Träger"}
    >
      <IntakeSteps actor={actor} carrier={id} published={carrier.fields !== null} />
      <Panel title="So steht es im Portal">
        {carrier.fields ? (
          <OrganisationPanel fields={carrier.fields} />
        ) : (
          <p className="mt-1">Noch nichts veröffentlicht.</p>
        )}
        {carrier.edits && (
          <p className="mt-3">
            <a className="button quiet" href={`/intern/carriers/${id}/edit`}>
              <Icon name="join" />
              Angaben ändern
            </a>
          </p>
        )}
      </Panel>
      <TeamPanel actor={actor} carrier={id} shown={shown} />
      <RulesPanel actor={actor} carrier={id} draft={shown.draft} />
    </Desk>
  );
}
