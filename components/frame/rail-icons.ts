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

/** The drawing of each entry of the rail, by its key. */
export const railIcons: Readonly<Record<string, LucideIcon>> = {
  worklist: ListChecks,
  refused: OctagonX,
  stuck: CircleQuestionMark,
  warned: TriangleAlert,
  identifying: UserSearch,
  pending: ArrowUpRight,
  drafts: PencilLine,
  allDeclarations: Files,
  register: FolderOpen,
  employers: Building2,
  people: Users,
  users: ShieldCheck,
  teams: UsersRound,
};
