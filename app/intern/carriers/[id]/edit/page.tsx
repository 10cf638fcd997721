import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { requireStaff } from "@/domain/access/session";
import { readCarrier } from "@/domain/carrier/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { OrganisationForm } from "../../organisation-form";
import { organisationLabels } from "../../organisation-words";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function EditCarrierPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const carrier = await orNotFound(readCarrier(actor, { id }));
  if (!carrier.edits) notFound();
  const draft = await loadDraft("carrier", await queryValue(searchParams, "draft"));
  const form = formState(draft, organisationLabels, carrier.fields ?? {});
  return (
    <Desk
      actor={actor}
      room="/intern/carriers"
      title={`Angaben: ${carrier.name}`}
      lead={
        <>
          <a href={`/intern/carriers/${id}`}>{carrier.name}</a>
          <span className="block">
            Was Sie speichern, steht sofort im Portal. In anderen Sprachen steht bis zu einer neuen
            Übersetzung ein Hinweis.
          </span>
        </>
      }
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <OrganisationForm
        action={`/intern/carriers/${id}/save`}
        form={form}
        shown={carrier.shown}
        send="Speichern und veröffentlichen"
      />
    </Desk>
  );
}
