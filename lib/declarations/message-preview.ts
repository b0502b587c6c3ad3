import type { Obstacle } from "@/lib/dimona/encodable";
import type { MessagePlaces } from "@/lib/dimona/message-part";

/** The message that would be sent now, or why there is none. */
export type MessagePreview =
  | {
      ok: true;
      /** Such as `https://…/REST/dimona/v1/declarations`; it is sent with POST. */
      url: string;
      /** The JSON on several lines; the number of a known worker is masked in it. */
      text: string;
      /** What stands in the text in place of a known worker's number. */
      maskedNumber?: string;
      places: MessagePlaces;
    }
  | { ok: false; reason: "not-encodable"; obstacles: Obstacle[] }
  | { ok: false; reason: "not-found" };
