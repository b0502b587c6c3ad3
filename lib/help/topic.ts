import type { MessagePart } from "@/lib/dimona/message-part";
import type nl from "@/messages/help/nl.json";

/** A text that several fields may share. */
export type Topic = keyof typeof nl.topics;
/** Whose address it is. */
export type Owner = keyof typeof nl.owners;

const addressTopics = {
  street: "street",
  houseNumber: "houseNumber",
  postBox: "postBox",
  zipCode: "zipCode",
  city: "city",
  country: "country",
} as const satisfies Record<string, Topic>;

type AddressKey = keyof typeof addressTopics;
const isAddressKey = (key: string): key is AddressKey => key in addressTopics;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What is told of a field: addresses share their texts, and an owner says whose address it is. */
export function topicOf(part: MessagePart): { topic: string; owner?: Owner } {
  const [, block, rest = ""] = /^(identity\.|usingCompany|workPlace)(.*)$/.exec(part) ?? [];
  const key = lowerFirst(rest);
  if (isAddressKey(key)) return { topic: addressTopics[key], owner: ownerOf(block) };
  return { topic: block === "identity." ? key : part };
}

function ownerOf(block: string | undefined): Owner {
  if (block === "usingCompany" || block === "workPlace") return block;
  return "identity";
}
