import { TabTitle } from "../../tab-title";

type Props = { params: Promise<{ status: string }> };

const texts: Record<string, { title: string; text: string }> = {
  403: {
    title: "Das hat nicht geklappt",
    text: "Dieses Formular kam nicht von einer Seite des Portals. Bitte öffnen Sie die Seite neu.",
  },
  413: {
    title: "Das Formular ist zu groß",
    text: "Mit „Zurück“ finden Sie es wieder. Bitte kürzen Sie den Text, oder wählen Sie kleinere Dateien.",
  },
  404: {
    title: "Nicht gefunden",
    text: "Diese Seite gibt es nicht, oder Sie können sie nicht sehen.",
  },
};

const broken = {
  title: "Das hat nicht geklappt",
  text: "Der Fehler liegt bei uns. Mit „Zurück“ finden Sie wieder, was Sie geschrieben haben. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
};

/** What the server puts in place of the framework's error pages, which are empty without scripts. */
export default async function InternErrorPage({ params }: Props) {
  const { title, text } = texts[(await params).status] ?? broken;
  return (
    <main className="mx-auto max-w-140 px-4 py-12">
      <TabTitle>{title}</TabTitle>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-2">{text}</p>
      <p className="mt-5">
        <a className="button" href="/intern">
          Zur Übersicht
        </a>
      </p>
    </main>
  );
}
