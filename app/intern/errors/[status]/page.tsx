import type { Metadata } from "next";

type Props = { params: Promise<{ status: string }> };

const texts = {
  missing: {
    title: "Nicht gefunden",
    text: "Diese Seite gibt es nicht, oder Sie können sie nicht sehen.",
  },
  broken: {
    title: "Das hat nicht geklappt",
    text: "Der Fehler liegt bei uns. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
  },
};

async function textFor({ params }: Props) {
  return (await params).status === "404" ? texts.missing : texts.broken;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await textFor(props)).title };
}

/** What the server puts in place of the framework's error pages, which are empty without scripts. */
export default async function InternErrorPage(props: Props) {
  const { title, text } = await textFor(props);
  return (
    <main className="mx-auto max-w-140 px-4 py-12">
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
