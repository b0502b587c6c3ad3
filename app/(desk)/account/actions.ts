"use server";

import { z } from "zod";
import { newPassword, PASSWORD_LENGTH } from "@/lib/access/accounts/account-input";
import { changePassword } from "@/lib/access/accounts/change-password";
import { endOwnSession } from "@/lib/access/accounts/end-sessions";
import { action } from "@/lib/access/action";

const needs = "look";

export const changePasswordAction = action
  .metadata({ name: "change-password", needs })
  .inputSchema(z.object({ old: z.string().min(1, "missing").max(PASSWORD_LENGTH.most, "too-long"), next: newPassword }))
  .action(({ parsedInput, ctx }) => changePassword(ctx.scope, parsedInput.old, parsedInput.next));

export const endOwnSessionAction = action
  .metadata({ name: "end-own-session", needs })
  .inputSchema(z.object({ sessionId: z.uuid() }))
  .action(({ parsedInput, ctx }) => endOwnSession(ctx.scope, parsedInput.sessionId));
