import { Breakable } from "@/components/breakable";

/** What is wrong in a file, and where. */
export type PlacedProblem = {
  readonly path: string;
  readonly line: number;
  readonly text: string;
};

type OfFile = { readonly id: string; readonly problems: readonly PlacedProblem[] };

/** The same by file, each with its place as its id. */
export function byFile(problems: readonly PlacedProblem[]): OfFile[] {
  const files = Map.groupBy(problems, ({ path }) => path);
  return [...files].map(([id, found]) => ({ id, problems: found }));
}

const described = /^(content\/\S+?):(\d+):\d+ (.*)$/;

/** What was written down as lines of "path:line:column text", as far as it is that. */
export function readProblems(lines: string): PlacedProblem[] | undefined {
  const found = lines.split("\n").map((line) => described.exec(line));
  return found.every((match) => match !== null)
    ? found.map(([, path = "", line = "", text = ""]) => ({ path, line: Number(line), text }))
    : undefined;
}

export function ProblemList({ problems }: { problems: readonly PlacedProblem[] }) {
  return (
    <ul className="grid gap-1 wrap-anywhere">
      {problems.map(({ line, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence can stand twice in a line
        <li key={index}>
          <span className="whitespace-nowrap text-soft">Zeile {line}:</span> {text}
        </li>
      ))}
    </ul>
  );
}

/** A path that breaks at its folders first. */
export function FilePath({ path }: { path: string }) {
  return (
    <code className="text-soft wrap-anywhere">
      <Breakable text={path} />
    </code>
  );
}
