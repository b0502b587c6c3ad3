import { decideDeclaration, handleDeclaration, movePlan, recallDeclaration } from "@/app/(desk)/declarations/actions";
import { Decisions } from "@/components/declarations/decisions";
import { DeclarationPanel } from "@/components/declarations/declaration-panel";
import { groupWork } from "@/components/worklist/group-work";
import { neighbours, workAddress } from "@/components/worklist/work-address";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";
import type { Outcome } from "@/lib/dimona/outcome";

const actions = { decide: decideDeclaration, handle: handleDeclaration, recall: recallDeclaration, movePlan };

type Props = {
  declaration: DeclarationView;
  work: { lines: WorkLine[]; outcome?: Outcome; page: number };
  mayDeclare: boolean;
  now: Date;
};

/** The declaration that stands open beside the work list, with the way to its neighbours. */
export function OpenDeclaration({ declaration, work: { lines, outcome, page }, mayDeclare, now }: Props) {
  const shown = groupWork(lines, now).flatMap((it) => it.lines.map(({ id }) => id));
  const { previous, next } = neighbours(shown, declaration.id);
  const at = (open?: string) => workAddress({ outcome, page, open });
  return (
    <DeclarationPanel
      key={declaration.id}
      declaration={declaration}
      closeHref={at()}
      previousHref={previous && at(previous)}
      nextHref={next && at(next)}
    >
      {mayDeclare && <Decisions declaration={declaration} actions={actions} />}
    </DeclarationPanel>
  );
}
