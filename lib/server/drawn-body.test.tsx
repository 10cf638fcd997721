import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { keptPiece } from "@/lib/kept-piece";
import { type Drawn, drawBody } from "./drawn-body";

const htmlOf = ({ parts }: Drawn) => parts.map(String).join("");
let draws = 0;

type Thing = { readonly title: string };

function Card({ of, badge, day = "Tuesday" }: { of: Thing; badge?: string; day?: string }) {
  const draw = () => <Title of={of} day={day} />;
  return (
    <article className="card">
      {badge && <b>{badge}</b>}
      {keptPiece({ owner: of, name: "card", as: day, draw })}
    </article>
  );
}

function Title({ of, day }: { of: Thing; day: string }) {
  draws += 1;
  return (
    <>
      <h2 className="title">
        {of.title} {day}
      </h2>
      <svg aria-hidden="true">
        <use href="#i-next" />
      </svg>
    </>
  );
}

function Frame({ of }: { of: Thing }) {
  const draw = () => <Card of={one} />;
  return <main>{keptPiece({ owner: of, name: "frame", as: "", draw })}</main>;
}

const [one, other] = [{ title: "Deutsch & Beruf" }, { title: "تدريب" }];

test("a body is drawn as React draws it, its pieces once", () => {
  draws = 0;
  const lists = [
    <main key="1">
      <Card of={one} badge="passt" />
      <Card of={other} />
    </main>,
    <main key="2">
      <Card of={other} badge="fragen" />
      <p>und</p>
      <Card of={one} />
    </main>,
  ];
  const drawn = lists.map(drawBody);
  expect(draws).toBe(2);
  expect(drawn.map(htmlOf)).toEqual(lists.map((list) => renderToStaticMarkup(list)));
});

test("what a piece has counts for the page, also where it was drawn before", () => {
  const marks = [drawBody(<Card of={one} />), drawBody(<Card of={one} />)].map(
    (drawn) => drawn.marks,
  );
  for (const each of marks) {
    expect(each.flatMap(({ classes }) => [...classes]).sort()).toEqual(["card", "title"]);
    expect(each.flatMap(({ icons }) => [...icons])).toEqual(["next"]);
  }
});

test("drawn with something else, it takes the place of what it was", () => {
  const thing = { title: "Holz" };
  const today = <Card of={thing} day="Wednesday" />;
  drawBody(<Card of={thing} />);
  expect(htmlOf(drawBody(today))).toBe(renderToStaticMarkup(today));
  draws = 0;
  drawBody(<Card of={thing} />);
  expect(draws).toBe(1);
});

test("a piece within a piece is part of it", () => {
  const page = <Frame of={{ title: "Rahmen" }} />;
  for (const _time of [1, 2]) expect(htmlOf(drawBody(page))).toBe(renderToStaticMarkup(page));
});

test("whatever readers type stands for no piece", () => {
  const body = (text: string) => (
    <main>
      <input defaultValue={text} />
      <Card of={one} />
      <p>{text}</p>
    </main>
  );
  for (const text of ["0;", "\u{E000}0;", "<b>", "00000000-0000-0000-0000-0000000000000;"]) {
    expect(htmlOf(drawBody(body(text)))).toBe(renderToStaticMarkup(body(text)));
  }
});

test("where nobody keeps pieces, they are drawn where they stand", () => {
  expect(renderToStaticMarkup(<Card of={one} />)).toContain("<h2");
});
