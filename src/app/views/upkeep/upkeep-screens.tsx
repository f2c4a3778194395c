import type { UpkeepScreen } from "../../state/upkeep-state.ts";
import { AddDialog } from "./add-dialog.tsx";
import { CompanyDialog } from "./company-dialog.tsx";
import { DecisionsDialog } from "./decisions-dialog.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { FreshnessDialog } from "./freshness-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import { RowsApartDialog } from "./rows-apart-dialog.tsx";
import "./upkeep.css";

interface UpkeepScreensProps {
  readonly screen: UpkeepScreen;
}

/** The screens that keep the network true. */
export function UpkeepScreens({ screen }: UpkeepScreensProps) {
  switch (screen.screen) {
    case "review":
      return <ReviewDialog />;
    case "freshness":
      return <FreshnessDialog />;
    case "decisions":
      return <DecisionsDialog />;
    case "company":
      return <CompanyDialog key={screen.company} company={screen.company} />;
    case "add":
      return <AddDialog form={screen.form} />;
    case "edit":
      return <EditDialog contact={screen.contact} />;
    case "rows-apart":
      return <RowsApartDialog contact={screen.contact} />;
    case "remove":
      return <RemoveDialog contact={screen.contact} />;
  }
}
