import { NotFoundProblem } from "@/components/frame/not-found-problem";

export default function NotFound() {
  return (
    <main>
      <NotFoundProblem />
    </main>
  );
}
