import {
  ArrowUpRight,
  Building2,
  CircleQuestionMark,
  Files,
  FolderOpen,
  ListChecks,
  type LucideIcon,
  OctagonX,
  PencilLine,
  ShieldCheck,
  TriangleAlert,
  UserSearch,
  Users,
  UsersRound,
} from "lucide-react";

/** What the rail counts; a count that is not given is not shown. */
export type FrameCounts = Partial<
  Record<"worklist" | "refused" | "stuck" | "warned" | "identifying" | "pending" | "drafts", number>
>;

export type RailEntry = {
  /** Its word in the messages `frame`; of a `sub` entry, which is a face of a declaration, in `outcomes`. */
  key: string;
  href: string;
  icon: LucideIcon;
  count?: keyof FrameCounts;
  sub?: boolean;
  /** A person must act: its count is red when it is not zero. */
  hot?: boolean;
};

export type RailGroup = { key: string; administratorsOnly?: boolean; entries: RailEntry[] };

/** The rooms of the work, in the order of the day. */
export const railGroups: RailGroup[] = [
  {
    key: "work",
    entries: [
      { key: "worklist", href: "/", icon: ListChecks, count: "worklist" },
      { key: "refused", href: "/?state=refused", icon: OctagonX, count: "refused", sub: true, hot: true },
      { key: "stuck", href: "/?state=stuck", icon: CircleQuestionMark, count: "stuck", sub: true, hot: true },
      { key: "warned", href: "/?state=warned", icon: TriangleAlert, count: "warned", sub: true },
      { key: "identifying", href: "/?state=identifying", icon: UserSearch, count: "identifying", sub: true },
      { key: "pending", href: "/?state=pending", icon: ArrowUpRight, count: "pending", sub: true },
    ],
  },
  {
    key: "declarations",
    entries: [
      { key: "drafts", href: "/declarations?state=draft", icon: PencilLine, count: "drafts" },
      { key: "allDeclarations", href: "/declarations", icon: Files },
    ],
  },
  {
    key: "files",
    entries: [
      { key: "register", href: "/register", icon: FolderOpen },
      { key: "employers", href: "/employers", icon: Building2 },
      { key: "people", href: "/people", icon: Users },
    ],
  },
  {
    key: "administration",
    administratorsOnly: true,
    entries: [
      { key: "users", href: "/admin/users", icon: ShieldCheck },
      { key: "teams", href: "/admin/teams", icon: UsersRound },
    ],
  },
];
