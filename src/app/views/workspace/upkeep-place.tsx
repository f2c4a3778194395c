import { lazy, Suspense } from "react";
import { useApp } from "../../state/use-app.ts";

const UpkeepScreens = lazy(() => import("../upkeep/upkeep-screens.tsx").then((module) => ({ default: module.UpkeepScreens })));

/** Where the screens of upkeep appear; they are fetched when the first one is opened. */
export function UpkeepPlace() {
  const screen = useApp((state) => state.upkeep);
  if (screen === null) return null;
  return (
    <Suspense fallback={null}>
      <UpkeepScreens screen={screen} />
    </Suspense>
  );
}
