import type { railAddresses } from "@/components/frame/rail-addresses";

/** What the rail counts; a count that is not given is not shown. */
export type FrameCounts = Partial<
  Record<"worklist" | "refused" | "stuck" | "warned" | "identifying" | "pending" | "drafts" | "mandates", number>
>;

export type RailEntry = {
  /** Its word in the messages `frame`; of a `sub` entry, which is a face of a declaration, in `outcomes`. */
  key: string;
  href: (typeof railAddresses)[number];
  count?: keyof FrameCounts;
  sub?: boolean;
  /** A person must act: its count is red when it is not zero. */
  hot?: boolean;
};

export type RailGroup = { key: string; administratorsOnly?: boolean; entries: RailEntry[] };

/** The rooms of the work, in the order of the day. Their drawings stand in `rail-icons`: the browser needs none of them. */
export const railGroups: RailGroup[] = [
  {
    key: "work",
    entries: [
      { key: "worklist", href: "/", count: "worklist" },
      { key: "refused", href: "/?state=refused", count: "refused", sub: true, hot: true },
      { key: "stuck", href: "/?state=stuck", count: "stuck", sub: true, hot: true },
      { key: "warned", href: "/?state=warned", count: "warned", sub: true },
      { key: "identifying", href: "/?state=identifying", count: "identifying", sub: true },
      { key: "pending", href: "/?state=pending", count: "pending", sub: true },
    ],
  },
  {
    key: "declarations",
    entries: [
      { key: "drafts", href: "/declarations?state=draft", count: "drafts" },
      { key: "batches", href: "/batches" },
      { key: "week", href: "/week" },
      { key: "allDeclarations", href: "/declarations" },
    ],
  },
  {
    key: "files",
    entries: [
      { key: "register", href: "/register" },
      { key: "employers", href: "/employers" },
      { key: "mandates", href: "/mandates", count: "mandates", hot: true },
      { key: "people", href: "/people" },
    ],
  },
  {
    key: "administration",
    administratorsOnly: true,
    entries: [
      { key: "users", href: "/admin/users" },
      { key: "teams", href: "/admin/teams" },
    ],
  },
];
