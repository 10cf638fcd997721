import { answerForm } from "../answer-form";

export const { GET, POST } = answerForm("still");
