import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { closingField } from "@/domain/case-file/closing";
import { readClosing } from "@/domain/case-file/closing-view";
import { loadDraft } from "@/lib/forms/draft";
import { whenWords } from "../../../appointments/appointment-words";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { noticeFor } from "../../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { AskedAtClosing } from "./asked";
import { GoesOn } from "./goes-on";
import { NoContact } from "./no-contact";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** What a case file leaves behind is said and asked before it is closed. */
export default async function ClosingPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const file = await orNotFound(readClosing(actor, { id }));
  const draft = await loadDraft("case-file", await queryValue(searchParams, "draft"));
  const form = formState(draft, {
    reason: "Grund",
    roster: "Zielgruppenliste",
    ...Object.fromEntries([
      ...file.referrals.map(({ id: of, target }) => [
        closingField("referral", of),
        `Vermittlung „${target}“`,
      ]),
      ...file.appointments.map((each) => [
        closingField("appointment", each.id),
        `Termin am ${whenWords(each)}`,
      ]),
      ...file.conferences.map((each) => [
        closingField("conference", each.id),
        `Fallkonferenz am ${whenWords(each)}`,
      ]),
    ]),
  });
  const address = `/intern/case-files/${id}`;
  const done = await queryValue(searchParams, "done");
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Fallakte ${file.publicCode} schließen`}
      heading="Fallakte schließen"
      notice={noticeFor(done)}
      lead={
        <a href={address}>
          <bdi>{file.name}</bdi>, Kennung {file.publicCode}
        </a>
      }
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {file.canClose && file.wantsNoContact && <NoContact file={file} />}
      {file.canClose ? (
        <>
          <GoesOn file={file} />
          <Panel title="Schließen">
            <form action={`${address}/state`} method="post" noValidate>
              <DraftField token={form.draft} />
              <input type="hidden" name="from" value={file.state} />
              <input type="hidden" name="state" value="closed" />
              <TextField
                {...form.field("reason")}
                label="Grund"
                hint="Steht danach im Verlauf und in der Fallakte."
              />
              <AskedAtClosing file={file} form={form} />
              <p className="mt-4 flex flex-wrap gap-2">
                <button className="button" type="submit">
                  Fallakte schließen
                </button>
                <a className="button quiet" href={address}>
                  Nein, zurück
                </a>
              </p>
            </form>
          </Panel>
        </>
      ) : (
        <p className="note mt-3">
          Diese Fallakte ist schon geschlossen. <a href={address}>Zur Fallakte</a>
        </p>
      )}
    </Desk>
  );
}
