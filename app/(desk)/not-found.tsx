import { NotFoundProblem } from "@/components/frame/not-found-problem";

/** Within the frame, so that the way to everything else stays open. */
export default function DeskNotFound() {
  return <NotFoundProblem />;
}
