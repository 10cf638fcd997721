import type { comparePersons } from "@/domain/merge/queries";

type Props = Pick<Awaited<ReturnType<typeof comparePersons>>, "takesOver">;

/** That a case file of another owner ends with the merge: whoever has it should know before. */
export function TakenOver({ takesOver }: Props) {
  if (!takesOver || takesOver.of.length === 0) return null;
  return (
    <div className="note mt-4 max-w-152">
      {takesOver.of.map(({ id, of, owner }) => (
        <p key={id}>
          Für die <a href={`/intern/case-files/${id}`}>Fallakte</a> von <bdi>{of}</bdi> ist{" "}
          <bdi>{owner}</bdi> zuständig. Sie wird geschlossen.
        </p>
      ))}
      <p>
        Zuständig ist dann <bdi>{takesOver.by}</bdi>. Bitte sprechen Sie sich vorher ab.
      </p>
    </div>
  );
}
