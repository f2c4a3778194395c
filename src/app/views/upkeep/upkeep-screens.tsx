import type { UpkeepScreen } from "../../state/upkeep-state.ts";
import { AddDialog } from "./add-dialog.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import "./upkeep.css";

interface UpkeepScreensProps {
  readonly screen: UpkeepScreen;
}

/** The screens that keep the network true. */
export function UpkeepScreens({ screen }: UpkeepScreensProps) {
  switch (screen.screen) {
    case "review":
      return <ReviewDialog />;
    case "add":
      return <AddDialog form={screen.form} />;
    default:
      return null;
  }
}
