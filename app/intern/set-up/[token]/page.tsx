import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { proveInvited } from "@/domain/access/actor";
import { passwordMin } from "@/domain/session/schema";
import { readInvitation } from "@/domain/user/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Entrance } from "../../entrance";
import { formState } from "../../issue-sentence";
import { type Query, queryValue } from "../../page-tools";

type Props = { params: Promise<{ token: string }>; searchParams: Query };

export default async function SetUpPage({ params, searchParams }: Props) {
  const { token } = await params;
  const invited = await proveInvited(token);
  if (!invited) return <UsedLink />;
  const invitation = await readInvitation(invited, {});
  const draft = await loadDraft("set-up", await queryValue(searchParams, "draft"));
  const form = formState(draft, {
    mail: "E-Mail-Adresse",
    displayName: "Name",
    password: "Neues Kennwort",
    repeated: "Kennwort wiederholen",
  });
  return (
    <Entrance title={invitation.firstAdmin ? "Portal einrichten" : "Kennwort setzen"}>
      <p className="mt-2">
        {invitation.firstAdmin
          ? "Legen Sie das erste Konto für die Verwaltung des Portals an. Alle weiteren laden Sie danach selbst ein."
          : `Guten Tag, ${invitation.displayName}. Ihr Konto: ${invitation.mail}`}
      </p>
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <form action={`/intern/set-up/${token}/send`} method="post" noValidate>
        <DraftField token={form.draft} />
        {invitation.firstAdmin && (
          <>
            <TextField
              {...form.field("displayName")}
              label="Name"
              hint="So sehen Sie die anderen im Protokoll."
              autoComplete="name"
            />
            <TextField
              {...form.field("mail")}
              label="E-Mail-Adresse"
              type="email"
              autoComplete="username"
            />
          </>
        )}
        <TextField
          name="password"
          label="Neues Kennwort"
          hint={`Mindestens ${passwordMin} Zeichen. Mehrere Wörter sind leichter zu merken als Sonderzeichen.`}
          type="password"
          error={form.error("password")}
          autoComplete="new-password"
        />
        <TextField
          name="repeated"
          label="Kennwort wiederholen"
          type="password"
          error={form.error("repeated")}
          autoComplete="new-password"
        />
        <button className="button mt-5" type="submit">
          {invitation.firstAdmin ? "Konto anlegen" : "Kennwort setzen"}
        </button>
      </form>
    </Entrance>
  );
}

function UsedLink() {
  return (
    <Entrance title="Dieser Link gilt nicht mehr">
      <p className="mt-2">
        Er wurde schon benutzt oder ist abgelaufen. Einen neuen gibt Ihnen, wer Sie eingeladen hat:
        jemand aus Ihrem Team oder das Teilhabemanagement, sonst die Verwaltung des Portals.
      </p>
      <p className="mt-4">
        <a className="button" href="/intern/sign-in">
          Anmelden
        </a>
      </p>
    </Entrance>
  );
}
