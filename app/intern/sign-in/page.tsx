import { redirect } from "next/navigation";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { currentStaff } from "@/domain/access/session";
import { loadDraft } from "@/lib/forms/draft";
import { Entrance } from "../entrance";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { type Query, queryValue } from "../page-tools";
import { hasDraft, nextPage } from "./next-page";

type Props = { searchParams: Query };

export default async function SignInPage({ searchParams }: Props) {
  const next = nextPage(await queryValue(searchParams, "next"));
  if (await currentStaff()) redirect(next);
  const draft = await loadDraft("sign-in", await queryValue(searchParams, "draft"));
  const form = formState(draft, { mail: "E-Mail-Adresse", password: "Kennwort" });
  const notice = noticeFor(await queryValue(searchParams, "done"));
  return (
    <Entrance title="Anmelden" tab={form.summary.length > 0 ? "Fehler: Anmelden" : "Anmelden"}>
      {notice && (
        <p className="badge mt-3 bg-fits-tint text-fits" role="status">
          {notice}
        </p>
      )}
      {next !== "/intern" && (
        <p className="note mt-4">
          {hasDraft(next)
            ? "Ihre Sitzung ist beendet. Nach der Anmeldung finden Sie Ihre Eingaben wieder."
            : "Bitte melden Sie sich an. Danach kommen Sie zu der Seite, die Sie geöffnet haben."}
        </p>
      )}
      <ErrorSummary title="Anmeldung nicht möglich" issues={form.summary} />
      <form action="/intern/sign-in/send" method="post" noValidate>
        <DraftField token={form.draft} />
        <input type="hidden" name="next" value={next} />
        <TextField
          {...form.field("mail")}
          label="E-Mail-Adresse"
          type="email"
          autoComplete="username"
        />
        <TextField
          name="password"
          label="Kennwort"
          type="password"
          autoComplete="current-password"
          error={form.error("password")}
        />
        <button className="button mt-5" type="submit">
          Anmelden
        </button>
      </form>
      <p className="mt-5 text-soft">
        Kennwort vergessen? Die Verwaltung des Portals schickt Ihnen einen neuen Link.
      </p>
    </Entrance>
  );
}
