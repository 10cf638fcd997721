import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories } from "@/domain/offer/vocabulary";
import { filterFrom, filterQuery } from "@/domain/offer-list/filter-address";
import { answers } from "@/domain/testing/answers";
import {
  answersFrom,
  filterOf,
  goals,
  order,
  pathTo,
  questionAfter,
  questionBefore,
  questionFrom,
} from "./questions";

const paramsOf = (path: string) =>
  Object.fromEntries(new URL(path, "https://portal.example").searchParams);
const questionsAsked = fc.constantFrom(...order);

describe("the address of the path", () => {
  test("carries the question and every answer there and back", () => {
    fc.assert(
      fc.property(questionsAsked, answers, (question, given) => {
        const params = paramsOf(pathTo(question, given));
        expect(questionFrom(params)).toBe(question);
        expect(answersFrom(params)).toEqual(given);
      }),
    );
  });

  test("carries every answer to the result", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const path = pathTo(undefined, given);
        expect(path.split("?")[0]).toBe("/path/result");
        expect(answersFrom(paramsOf(path))).toEqual(given);
      }),
    );
  });

  test("is never more than its answers, whatever was typed into it", () => {
    const names = fc.oneof(fc.constantFrom(...order, "step", "__proto__"), fc.string());
    const values = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(names, values), (params) => {
        const given = answersFrom(params);
        expect(answersFrom(paramsOf(pathTo("goal", given)))).toEqual(given);
        expect(order).toContain(questionFrom(params));
      }),
    );
  });
});

test("there are five questions at most, one after the other and back again", () => {
  expect(order.length).toBeLessThanOrEqual(5);
  expect(questionBefore("goal")).toBeUndefined();
  expect(questionAfter("age")).toBeUndefined();
  for (const question of order.slice(1)) {
    const before = questionBefore(question);
    expect(before && questionAfter(before)).toBe(question);
  }
});

test("every kind of offer belongs to one goal", () => {
  expect(Object.values(goals).flat().sort()).toEqual([...categories].sort());
});

test("the list can be opened with what was answered", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const filter = filterOf(given);
      const search = new URLSearchParams(filterQuery(filter));
      const params = Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)]));
      expect(filterFrom(params)).toEqual(filter);
    }),
  );
});
