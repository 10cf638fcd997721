import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "./turns";

test("everybody has a turn, in the order in which they came", async () => {
  const turns = new Turns();
  const order: string[] = [];
  const come = (who: string) => new Promise<void>((done) => turns.take(() => done(note(who))));
  const note = (who: string) => void order.push(who);
  const first = [come("first"), come("second")];
  await nextTurn();
  await Promise.all([...first, come("third")]);
  await come("much later");
  expect(order).toEqual(["first", "second", "third", "much later"]);
});

test("between two turns the process does what has come meanwhile", async () => {
  const turns = new Turns();
  const order: string[] = [];
  for (const who of ["one", "two", "three"]) turns.take(() => void order.push(who));
  for (let i = 0; i < 3; i += 1) {
    await nextTurn();
    order.push("other");
  }
  expect(order).toEqual(["one", "other", "two", "other", "three", "other"]);
});
