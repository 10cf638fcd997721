import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { keysOf } from "@/lib/keys-of";
import { type Document, type Field, fields } from "./document";
import { type Postings, postingsOf, standsIn } from "./postings";

const fieldNames = keysOf(fields);

/** A thing with words in some of its fields. */
function document(words: Partial<Record<Field, readonly string[]>>): Document {
  const terms = (field: Field) =>
    (words[field] ?? []).map((word) => ({ term: word, word, written: word }));
  return {
    title: terms("title"),
    labels: terms("labels"),
    synonyms: terms("synonyms"),
    summary: terms("summary"),
    names: terms("names"),
    body: terms("body"),
    parts: terms("parts"),
  };
}

function scoresOf({ terms, starts, things, scores }: Postings, term: string): Map<number, number> {
  const number = terms.get(term) ?? Number.NaN;
  const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0];
  return new Map([...things.slice(from, to)].map((thing, at) => [thing, scores[from + at] ?? 0]));
}

async function scoreIn(documents: readonly Document[], term: string, thing: number) {
  return scoresOf(await postingsOf(documents), term).get(thing) ?? 0;
}

const word = fc.constantFrom("kurs", "lager", "ስራሕ", "عمل", "b1");
const words = fc.array(word, { maxLength: 6 });
const someWords = fc.array(word, { minLength: 1, maxLength: 6 });
const anything = fc.array(fc.record({ title: words, summary: words, body: words }).map(document), {
  minLength: 1,
  maxLength: 8,
});

test("a term stands where a document has it, and nowhere else, and says something there", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (documents) => {
      const postings = await postingsOf(documents);
      for (const [term, number] of postings.terms) {
        const having = documents.flatMap((each, thing) =>
          fieldNames.some((field) => each[field].some((word) => word.term === term)) ? thing : [],
        );
        const scores = scoresOf(postings, term);
        expect([...scores.keys()]).toEqual(having);
        expect(Math.min(...scores.values())).toBeGreaterThan(0);
        documents.forEach((_, thing) => {
          expect(standsIn(postings, number, thing)).toBe(having.includes(thing));
        });
      }
    }),
  );
});

const fullFields = fc.array(
  fc.record({ title: someWords, summary: someWords, body: someWords }).map(document),
  { minLength: 1, maxLength: 8 },
);

// Where all fields have a word: MiniSearch counts an empty one as if it had one.
test("a term says as much of a thing as MiniSearch has it", async () => {
  await fc.assert(
    fc.asyncProperty(fullFields, async (documents) => {
      const library = new MiniSearch<Document & { id: number }>({
        fields: fieldNames,
        stringifyField: (value) =>
          Array.isArray(value) ? value.map(({ term }) => term).join(" ") : String(value),
        tokenize: (text) => text.split(" "),
        processTerm: (term) => term,
      });
      library.addAll(documents.map((each, id) => ({ id, ...each })));
      const postings = await postingsOf(documents);
      for (const term of postings.terms.keys()) {
        const scores = scoresOf(postings, term);
        const expected = library.search(term, { boost: fields });
        expect(expected).toHaveLength(scores.size);
        for (const { id, score } of expected) expect(scores.get(id)).toBeCloseTo(score, 4);
      }
    }),
  );
});

describe("a term says more of a thing", () => {
  const others = [document({ title: ["kurs"] }), document({ title: ["kurs", "lager"] })];

  test("that few things have", async () => {
    const both = [document({ title: ["kurs", "holz"] }), ...others];
    expect(await scoreIn(both, "holz", 0)).toBeGreaterThan(await scoreIn(both, "kurs", 0));
  });

  test("in its title than in its text", async () => {
    const inTitle = [document({ title: ["holz"] }), ...others];
    const inBody = [document({ body: ["holz"] }), ...others];
    expect(await scoreIn(inTitle, "holz", 0)).toBeGreaterThan(await scoreIn(inBody, "holz", 0));
  });

  test("in two fields than in one of them", async () => {
    const two = [document({ title: ["holz"], body: ["holz"] }), ...others];
    const one = [document({ title: ["holz"] }), ...others];
    expect(await scoreIn(two, "holz", 0)).toBeGreaterThan(await scoreIn(one, "holz", 0));
  });

  test("that has little other text", async () => {
    const long = document({ body: ["holz", ..."abcdefghij"] });
    const both = [document({ body: ["holz", "a"] }), long];
    expect(await scoreIn(both, "holz", 0)).toBeGreaterThan(await scoreIn(both, "holz", 1));
  });
});

test("nothing at all is an index too", async () => {
  const { terms, starts, things } = await postingsOf([]);
  expect([terms.size, [...starts], things.length]).toEqual([0, [0], 0]);
});
