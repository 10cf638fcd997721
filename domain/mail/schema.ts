import { z } from "zod";
import { choice, versioned } from "@/lib/form-fields";
import { mailEvents } from "./rules";

export const moveInput = z.object({ ...versioned, event: choice(mailEvents) });
