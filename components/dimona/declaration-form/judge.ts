// What judges a draft and knows a cure, in one piece: see `use-judge`.
export { checkDraft, isSendable } from "@/components/dimona/declaration-form/check-draft";
export { cureOf } from "@/components/dimona/declaration-form/cure";
