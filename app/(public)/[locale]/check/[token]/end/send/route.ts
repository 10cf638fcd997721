import { answerForm } from "../../answer-form";

export const POST = answerForm("ended");
