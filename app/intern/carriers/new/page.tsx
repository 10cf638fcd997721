import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { type Query, queryValue } from "../../page-tools";
import { OrganisationForm } from "../organisation-form";
import { organisationLabels } from "../organisation-words";

export default async function NewCarrierPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  if (!may(actor, "carrier.add", {})) notFound();
  const draft = await loadDraft("carrier", await queryValue(searchParams, "draft"));
  const form = formState(draft, organisationLabels, { contactLanguages: ["de"] });
  return (
    <Desk
      actor={actor}
      room="/intern/carriers"
      title="Träger aufnehmen"
      lead="Schritt 1 von 3: die Angaben. Danach laden Sie die erste Person ein; sie nimmt die Regeln zum Datenschutz an und kann alles selbst ändern."
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <OrganisationForm action="/intern/carriers/new/send" form={form} send="Träger aufnehmen" />
    </Desk>
  );
}
