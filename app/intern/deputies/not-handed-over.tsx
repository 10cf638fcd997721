type Props = {
  readonly by: string;
  readonly notes: number;
  readonly drafts: number;
  /** Where whoever wrote them finds them; nobody else is told. */
  readonly files: readonly { readonly id: string; readonly publicCode: string }[];
};

/** What does not go along: said before, since nobody can read it afterwards. */
export function NotHandedOver({ by, notes, drafts, files }: Props) {
  if (notes + drafts === 0) return null;
  const words = [
    notes > 0 && (notes === 1 ? "1 Notiz „nur für mich“" : `${notes} Notizen „nur für mich“`),
    drafts > 0 && (drafts === 1 ? "1 Entwurf" : `${drafts} Entwürfe`),
  ].filter(Boolean);
  return (
    <div className="note mt-4 max-w-prose">
      <p>
        Nicht mit übergeben: {words.join(" und ")} von <bdi>{by}</bdi>. Das liest auch danach
        niemand sonst. Was die neue zuständige Person wissen muss, bitte vorher{" "}
        {files.length > 0
          ? "bei den Notizen für das Team öffnen, oder den Entwurf zu Ende schreiben:"
          : "für das Team öffnen lassen."}
      </p>
      {files.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {files.map((file) => (
            <li key={file.id}>
              <a
                className="inline-flex min-h-11 items-center"
                href={`/intern/case-files/${file.id}#notes`}
              >
                Notizen der Fallakte {file.publicCode}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
