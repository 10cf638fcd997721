import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readCaseFile } from "@/domain/case-file/queries";
import { profileFields } from "@/domain/person/fields";
import { city } from "@/lib/city/city";
import { loadDraft } from "@/lib/forms/draft";
import { translator } from "@/lib/i18n/translator";
import { ChangeForm } from "../../../change-form";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { GoesOnElsewhere } from "../state-panel";
import { ConflictPanel } from "./conflict-panel";
import { ProfileControl } from "./profile-control";
import { asOne, beside, openedAs, profileGroups, profileLabels } from "./profile-fields";
import { Questions } from "./questions";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function ProfilePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const file = await orNotFound(readCaseFile(actor, { id }));
  const facts = translator("de", "facts");
  const draft = await loadDraft("profile", await queryValue(searchParams, "draft"));
  const now = profileFields(file.person);
  const { fields, conflicts, takenOver } = beside(draft.fields, now);
  const form = formState({ ...draft, fields }, profileLabels, now);
  const rests = file.goesOnIn !== null && !form.draft;
  const chosenAbove = conflicts.map(({ name }) => name);
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Angaben ${file.publicCode}`}
      heading={
        <>
          Angaben: <bdi>{file.person.name}</bdi>
        </>
      }
      lead="Nötig ist nur der Name. Was offen bleibt, gilt als nicht bekannt und schließt nichts aus."
    >
      {!rests && (
        <nav className="mt-3 flex flex-wrap gap-x-4" aria-label="Auf dieser Seite">
          {profileGroups.map((group) => (
            <a
              key={group.id}
              className="inline-flex min-h-11 items-center"
              href={`#part-${group.id}`}
            >
              {group.title}
            </a>
          ))}
        </nav>
      )}
      <ErrorSummary title="Bitte prüfen Sie die Angaben" issues={form.summary} />
      {rests && file.goesOnIn ? (
        <GoesOnElsewhere caseFileId={file.goesOnIn} part="/profile" />
      ) : (
        <ChangeForm
          action={`/intern/case-files/${id}/profile/send`}
          form={form}
          version={file.personVersion}
        >
          {Object.keys(profileLabels).map((name) => (
            <input key={name} type="hidden" name={openedAs(name)} value={asOne(now, name)} />
          ))}
          <Questions form={form} age={city().targetAge} />
          <ConflictPanel conflicts={conflicts} facts={facts} />
          {profileGroups.map((group) => (
            <Panel key={group.id} title={group.title} id={`part-${group.id}`}>
              <div className="grid items-start gap-x-8 md:grid-cols-2">
                {group.fields
                  .filter((name) => !chosenAbove.includes(name))
                  .map((name) => (
                    <ProfileControl
                      key={name}
                      name={name}
                      form={form}
                      takenOver={takenOver(name)}
                      facts={facts}
                    />
                  ))}
              </div>
            </Panel>
          ))}
          <p className="sticky bottom-0 mt-5 flex flex-wrap gap-2 border-line border-t bg-paper py-3">
            <button className="button" type="submit">
              Speichern
            </button>
            <a className="button quiet" href={`/intern/case-files/${id}`}>
              Abbrechen
            </a>
          </p>
        </ChangeForm>
      )}
    </Desk>
  );
}
