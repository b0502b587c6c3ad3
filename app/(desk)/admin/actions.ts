"use server";

import { z } from "zod";
import { accountChange, newAccount, teamInput } from "@/lib/access/accounts/account-input";
import { changeAccount } from "@/lib/access/accounts/change-account";
import { createAccount } from "@/lib/access/accounts/create-account";
import { endSessions } from "@/lib/access/accounts/end-sessions";
import { resetPassword } from "@/lib/access/accounts/reset-password";
import { action } from "@/lib/access/action";
import { saveTeam } from "@/lib/access/teams/save-team";

const needs = "administer";
const subject = z.object({ id: z.uuid() });

export const createAccountAction = action
  .metadata({ name: "create-account", needs })
  .inputSchema(newAccount)
  .action(({ parsedInput, ctx }) => createAccount(ctx.scope, parsedInput));

export const changeAccountAction = action
  .metadata({ name: "change-account", needs })
  .inputSchema(accountChange.extend(subject.shape))
  .action(({ parsedInput: { id, ...change }, ctx }) => changeAccount(ctx.scope, id, change));

export const endSessionsAction = action
  .metadata({ name: "end-sessions", needs })
  .inputSchema(subject)
  .action(({ parsedInput, ctx }) => endSessions(ctx.scope, parsedInput.id));

export const resetPasswordAction = action
  .metadata({ name: "reset-password", needs })
  .inputSchema(subject)
  .action(({ parsedInput, ctx }) => resetPassword(ctx.scope, parsedInput.id));

export const saveTeamAction = action
  .metadata({ name: "save-team", needs })
  .inputSchema(teamInput.extend({ id: z.uuid().optional() }))
  .action(({ parsedInput: { id, ...team }, ctx }) => saveTeam(ctx.scope, id, team));
