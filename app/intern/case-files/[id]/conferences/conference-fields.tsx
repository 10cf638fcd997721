import { RadioGroup, TickGroup } from "@/components/form/choices";
import { TextArea, TextField } from "@/components/form/fields";
import { conferenceAbouts, conferenceMedia } from "@/domain/case-conference/rules";
import { conferenceTopics } from "@/domain/consent/topics";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { type FormState, savedMeanwhile } from "../../../issue-sentence";
import { aboutWords, mediumWords, topicWord } from "./conference-words";

type Props = { readonly form: FormState };

/** Words for what was saved meanwhile, where it is a code. */
type Words = Readonly<Record<string, string>>;

/** What about the person, when and where; what stands in the invitation says so. */
export function ConferenceFields({ form }: Props) {
  const note = (name: string, words: Words = {}) => {
    const saved = form.saved(name);
    return savedMeanwhile(saved && (words[saved] ?? saved));
  };
  const day = (name: string) => {
    const saved = plainDate.safeParse(form.saved(name)).data;
    return saved ? savedMeanwhile(formatShortDate(saved)) : note(name);
  };
  return (
    <>
      <RadioGroup
        {...form.field("about")}
        note={note("about", aboutWords)}
        legend="Worüber gesprochen wird"
        hint="Über die Person darf nur gesprochen werden, wenn sie eingewilligt hat, wer was erfährt. Ohne Einwilligung geht es nur um Allgemeines: keine Angaben über die Person, keine Beschlüsse für ihren Plan."
        choices={conferenceAbouts.map((value) => ({ value, label: aboutWords[value] }))}
      />
      <TickGroup
        name="topics"
        values={form.values("topics")}
        error={form.error("topics")}
        note={savedTopics(form)}
        legend="Themen"
        hint="Nur diese stehen in der Einwilligung. Für Allgemeines bleibt es leer."
        dense
        choices={conferenceTopics.map((value) => ({ value, label: topicWord(value) }))}
      />
      <div className="grid gap-x-6 md:grid-cols-3">
        <TextField {...form.field("day")} note={day("day")} label="Tag" type="date" />
        <TextField {...form.field("time")} note={note("time")} label="Beginn" type="time" />
        <TextField {...form.field("until")} note={note("until")} label="Ende" type="time" />
      </div>
      <div className="grid items-start gap-x-6 md:grid-cols-2">
        <RadioGroup
          {...form.field("medium")}
          note={note("medium", mediumWords)}
          legend="Wie"
          choices={conferenceMedia.map((value) => ({ value, label: mediumWords[value] }))}
        />
        <TextField
          {...form.field("place")}
          note={note("place")}
          label="Ort oder Zugang"
          hint="Steht in der Einladung: ohne den Namen der Person. Am Telefon oder als Video freiwillig."
          dir="auto"
        />
      </div>
      <TextArea
        {...form.field("agenda")}
        note={note("agenda")}
        label="Tagesordnung (freiwillig)"
        hint="Steht im Protokoll, nicht in der Einladung."
        rows={3}
      />
      <TextArea
        {...form.field("note")}
        note={note("note")}
        label="Notiz (freiwillig)"
        hint="Nur für das Teilhabemanagement."
        rows={2}
      />
    </>
  );
}

function savedTopics(form: FormState): string | undefined {
  const saved = form.savedValues("topics");
  const topics = saved && conferenceTopics.filter((topic) => saved.includes(topic));
  return savedMeanwhile(topics?.map(topicWord).join(", "));
}
