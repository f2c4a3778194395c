import { Button } from "@mantine/core";
import { useState } from "react";
import { WarningIcon } from "../components/icons.tsx";
import { useApp } from "../state/use-app.ts";
import { lostInWords } from "../words/notices.ts";

/** The browser gave back less than it had confirmed. It stays until it was read. */
export function LostBanner() {
  const finding = useApp((state) => state.finding);
  const [read, setRead] = useState(false);
  if (finding.code !== "lost" || read) return null;
  return (
    <div className="lost-banner" role="alert">
      <WarningIcon size={22} />
      <p>{lostInWords(finding.acknowledged, finding.found)}</p>
      <Button size="xs" variant="default" onClick={() => setRead(true)}>
        I have read this
      </Button>
    </div>
  );
}
